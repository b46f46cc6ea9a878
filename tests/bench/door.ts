// The page's own door to the lab, for benches that ask its workers directly.

import type { Page } from '@playwright/test';

interface LabDoor {
  fairground: {
    lab(): Promise<{ do(kind: string, spec: unknown, call?: object): Promise<never> }>;
  };
}

export interface Asked<Answer> {
  readonly answer: Answer;
  readonly milliseconds: number;
}

/** Runs a job in the built page and says how long it took from there. */
export async function ask<Answer>(page: Page, kind: string, spec: unknown): Promise<Asked<Answer>> {
  return page.evaluate(
    async ([name, body]) => {
      const lab = await (globalThis as unknown as LabDoor).fairground.lab();
      const start = performance.now();
      const answer = (await lab.do(name as string, body)) as Answer;
      return { answer, milliseconds: performance.now() - start };
    },
    [kind, spec],
  );
}

/** How long a cancelled job takes to say so, cancelled after `after` milliseconds. -1 = it was done before. */
export async function cancelled(
  page: Page,
  kind: string,
  spec: unknown,
  after: number,
): Promise<number> {
  return page.evaluate(
    async ([name, body, wait]) => {
      const lab = await (globalThis as unknown as LabDoor).fairground.lab();
      const stop = new AbortController();
      let cancelledAt = 0;
      const work = lab.do(name as string, body, { signal: stop.signal }).then(
        () => -1,
        () => performance.now() - cancelledAt,
      );
      await new Promise((resolve) => setTimeout(resolve, wait as number));
      cancelledAt = performance.now();
      stop.abort();
      return work;
    },
    [kind, spec, after],
  );
}
