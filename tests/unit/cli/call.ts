// Calls the command line in process and keeps what it says apart: the answer on one side, everything else on the other.

import { vi } from 'vitest';
import { main } from '../../../src/cli/main';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** One call, e.g. `call('audit', 'rows.csv', '--label', 'y')`. */
export async function call(...args: string[]): Promise<Said> {
  const said = { out: '', err: '' };
  const spies = [
    vi
      .spyOn(process.stdout, 'write')
      .mockImplementation((text) => ((said.out += String(text)), true)),
    vi
      .spyOn(process.stderr, 'write')
      .mockImplementation((text) => ((said.err += String(text)), true)),
  ];
  try {
    const code = await main(args);
    return { code, ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
