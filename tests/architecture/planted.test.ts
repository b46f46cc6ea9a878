// Every guard is handed a planted failure, and a text beside it that it must let pass.

import { describe, expect, it } from 'vitest';
import { undetermined } from './determinism-guard';
import { closedDoors, unregistered } from './import-guards';
import type { Source } from './sources';
import { hostsInLock, literalStyles, tooLong, unopened, untrusted } from './text-guards';

type Guard = (sources: readonly Source[]) => string[];

const one = (path: string, text: string): Source[] => [{ path, text }];

function catches(
  guard: Guard,
  planted: readonly [string, string][],
  fine: readonly [string, string][],
): void {
  for (const [path, text] of planted)
    expect(guard(one(path, text)), `${path}: ${text}`).toHaveLength(1);
  for (const [path, text] of fine) expect(guard(one(path, text)), `${path}: ${text}`).toEqual([]);
}

describe('planted failures', () => {
  it('packages outside their door', () =>
    catches(
      closedDoors,
      [
        ['src/core/models/mlp.ts', "import * as tf from '@tensorflow/tfjs-core';"],
        [
          'src/page/app/Home.svelte',
          '<script>const tf = await import("@tensorflow/tfjs");</script>',
        ],
        ['src/core/lab/pipeline.ts', "import { scaleLinear } from 'd3-scale';"],
        ['src/page/app/Data.svelte', "import { DataFrame } from 'danfojs';"],
        ['src/core/table/csv.ts', "import { readFileSync } from 'node:fs';"],
        ['src/core/lab/lab.ts', "import { datasets } from 'virtual:datasets';"],
      ],
      [
        ['src/core/models/tf.ts', "import * as tf from '@tensorflow/tfjs-core';"],
        ['src/page/charts/scale.ts', "import { scaleLinear } from 'd3';"],
        ['src/core/models/mlp.ts', "// import '@tensorflow/tfjs-core' is in tf.ts"],
      ],
    ));

  it('a file that its registry does not list', () => {
    const folder = 'src/core/fairness/metrics';
    const sources = [
      { path: `${folder}/index.ts`, text: "import { accuracy } from './accuracy';" },
      { path: `${folder}/accuracy.ts`, text: "import { share } from './share';" },
      { path: `${folder}/share.ts`, text: 'export const share = 1;' },
      { path: `${folder}/forgotten.ts`, text: 'export const forgotten = 1;' },
    ];
    expect(unregistered(sources)).toEqual([expect.stringContaining('forgotten.ts is not listed')]);
    expect(unregistered(sources.slice(0, 3))).toEqual([]);
    expect(unregistered(sources.slice(1, 3))).toEqual([expect.stringContaining('no index.ts')]);
  });

  it('chance, time, locale and inexact arithmetic in the core', () =>
    catches(
      undetermined,
      [
        ['src/core/models/a.ts', 'const x = Math.random();'],
        ['src/core/models/a.ts', 'const x = Math.exp(1);'],
        ['src/core/models/a.ts', 'const { x } = [1].map(Math.tanh);'],
        ['src/core/models/a.ts', 'const x = Math.pow(2, 0.3);'],
        ['src/core/models/a.ts', 'const x = 2 ** y;'],
        ['src/core/models/a.ts', 'const x = Date.now();'],
        ['src/core/models/a.ts', 'const x = new Date();'],
        ['src/core/models/a.ts', 'const x = performance.now();'],
        ['src/core/models/a.ts', 'const x = names.sort((a, b) => a.localeCompare(b));'],
        ['src/core/models/a.ts', 'const x = new Intl.NumberFormat();'],
      ],
      [
        ['src/core/models/a.ts', 'const x = Math.sqrt(Math.max(1, 2)) + Math.imul(3, 4);'],
        [
          'src/core/models/a.ts',
          '// Math.random() and 2 ** 3 are not used.\nconst text = "Math.exp(1)";',
        ],
        ['src/core/base/call.ts', 'const now = performance.now();'],
        ['src/page/app/clock.ts', 'const now = Date.now();'],
      ],
    ));

  it('files too long', () =>
    catches(
      tooLong,
      [
        ['src/core/a.ts', 'x\n'.repeat(301)],
        ['src/page/words/en.ts', 'x\n'.repeat(301)],
      ],
      [['src/core/a.ts', 'x\n'.repeat(300)]],
    ));

  it('files without an opening sentence', () =>
    catches(
      unopened,
      [
        ['src/core/a.ts', "import { b } from './b';"],
        ['src/page/A.svelte', '<script lang="ts">'],
        ['src/core/a.ts', '// todo\n'],
      ],
      [
        ['src/core/a.ts', '// What a thing is, and why it is here.\n'],
        ['src/page/A.svelte', '<!-- @component A thing to press, with its name. -->'],
      ],
    ));

  it('literal style attributes', () =>
    catches(
      literalStyles,
      [['src/page/A.svelte', '<p style="color: red">x</p>']],
      [
        ['src/page/A.svelte', '<p style:color={tone} class="x">x</p>'],
        [
          'src/page/A.svelte',
          '<script>const style = 1;</script><!-- style="x" --><p {style}>x</p>',
        ],
      ],
    ));

  it('doors to running code outside trusted.ts', () =>
    catches(
      untrusted,
      [
        ['src/page/a.ts', "trustedTypes.createPolicy('mine', {});"],
        ['src/page/a.ts', 'const worker = new Worker(url);'],
        ['src/page/a.ts', "navigator.serviceWorker.register('x.js');"],
        ['src/core/a.ts', "const f = new Function('return 1');"],
        ['src/page/a.ts', 'node.innerHTML = text;'],
      ],
      [
        ['src/page/trusted.ts', 'return new Worker(policy.createScriptURL(url));'],
        ['src/page/a.ts', '// new Worker(url) is started by trusted.ts\nstartWorker(url);'],
      ],
    ));

  it('hosts in the lock file', () => {
    expect(hostsInLock('{"resolved": "https://registry.example/a.tgz"}')).toHaveLength(1);
    expect(hostsInLock('{"version": "1.0.0", "integrity": "sha512-x"}')).toEqual([]);
  });
});
