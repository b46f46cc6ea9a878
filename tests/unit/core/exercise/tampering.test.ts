// Editing a log, a pack or a number by hand never raises a score: whatever is changed without the work comes out the same or
// lower. The rows, the frozen models and the answers are the real ones; each is computed once.

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { remembering, type EvidenceLab } from '../../../../src/core/evidence/answer';
import { append } from '../../../../src/core/evidence/chain';
import type { Entry, EntryDraft, Log } from '../../../../src/core/evidence/entry';
import type { Edit } from '../../../../src/core/exercise/authoring';
import type { Pack } from '../../../../src/core/exercise/pack';
import { edited, play } from '../../../../src/core/exercise/play';
import { score } from '../../../../src/core/exercise/score';
import type { Scorecard } from '../../../../src/core/exercise/scorecard';
import { aboutOf } from '../../../experiments';
import { testLab, testPack } from '../../../exercise-lab';

const about = aboutOf('adult');
let lab: EvidenceLab;
let pack: Pack;
/** Half of the work, done by honest hands: there is something to win by cheating. */
let honest: Log;
let whole: Log;
let before: Scorecard;

const halfDone: readonly Edit[] = [
  { edit: 'keep', moves: ['metrics-sex', 'by-hand', 'women-gained', 'finding-labels'] },
];

beforeAll(async () => {
  lab = remembering(testLab() as EvidenceLab);
  const { pack: opened, authoring } = await testPack('P10');
  pack = opened;
  const logOf = async (edits: readonly Edit[]): Promise<Log> =>
    (await play(pack, about, edited(authoring.solution, edits), { lap: 'core', seed: 0 }, lab))
      .session.log;
  honest = await logOf(halfDone);
  whole = await logOf([]);
  before = await score(pack, honest, about, lab);
}, 120_000);

/** The log told again with some entries changed, its chain made whole. */
function retold(log: Log, change: (entry: Entry, n: number) => EntryDraft): Log {
  return log.reduce<Log>(
    (told, entry, n) => append(told, change(entry, n), { step: entry.step, at: entry.at }),
    [],
  );
}
const draftOf = ({ kind, body }: Entry): EntryDraft => ({ kind, body }) as EntryDraft;

type Path = readonly (string | number)[];
/** Every number, and every short word, inside a body. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number' || typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}
function withLeaf(value: unknown, [key, ...rest]: Path, leaf: unknown): unknown {
  if (key === undefined) return leaf;
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Record<string | number, unknown>;
  copy[key] = withLeaf(copy[key], rest, leaf);
  return copy;
}
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)?.[key], value);

/** The score after a tamper; one that makes the log unreadable is refused, which earns nothing. */
async function after(make: () => Log): Promise<Scorecard | undefined> {
  let log: Log;
  try {
    log = make();
  } catch {
    return undefined;
  }
  return score(pack, log, about, lab).catch(() => undefined);
}

describe('a score', () => {
  it('is worth cheating for', () => {
    expect(before.score).toBeGreaterThan(5);
    expect(before.score).toBeLessThan(60);
  });

  it('never rises by a number changed by hand, with the chain made whole again', async () => {
    const numbers = honest.flatMap((entry, n) =>
      ['evidence', 'run'].includes(entry.kind)
        ? leaves(entry.body)
            .filter((path) => ['answer', 'results'].includes(String(path[0])))
            .filter((path) => typeof at(entry.body, path) === 'number')
            .map((path) => ({ n, path }))
        : [],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...numbers),
        fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(0, 1, 1e-6, 1e9, 31)),
        async ({ n, path }, value) => {
          const card = await after(() =>
            retold(honest, (entry, i) =>
              i === n
                ? ({ kind: entry.kind, body: withLeaf(entry.body, path, value) } as EntryDraft)
                : draftOf(entry),
            ),
          );
          expect(card?.open ?? 0).toBeLessThanOrEqual(before.open);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it('never rises by entries left out, doubled, or put into another order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: honest.length - 1 }), { maxLength: 20 }),
        async (order) => {
          const picked = [honest[0]!, ...order.map((n) => honest[n]!)];
          const card = await after(() => retold(picked, draftOf));
          expect(card?.open ?? 0).toBeLessThanOrEqual(before.open);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it('never rises by the entries of the whole work whose numbers are made up', async () => {
    // Everything the reference would have, with each number of its own replaced: only what needs no number may count.
    const made = retold(whole, (entry) =>
      entry.kind === 'evidence'
        ? {
            kind: 'evidence',
            body: { ...entry.body, answer: { value: 0.42, n: 100, tooSmall: false } },
          }
        : draftOf(entry),
    );
    const nothing: EntryDraft = {
      kind: 'context',
      body: { document: 'x', section: 'x', number: '0' },
    };
    const bare = retold(whole, (entry) => (entry.kind === 'evidence' ? nothing : draftOf(entry)));
    const [one, other] = [await after(() => made), await after(() => bare)];
    expect(one!.open).toBeLessThanOrEqual(other!.open);
    expect(one!.open).toBeLessThan((await score(pack, whole, about, lab)).open - 20);
  }, 60_000);

  it('is held at 49, or told as before, where a sealed entry is changed and the chain is not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 1 }), async (n) => {
        const log = whole.map((entry) => (entry.n === n ? { ...entry, at: entry.at + 1 } : entry));
        const card = await score(pack, log, about, lab);
        expect(card.gates.map(({ id }) => id)).toContain('R6');
        expect(card.score).toBeLessThanOrEqual(49);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('is refused where the pack is another than the log was begun on, and held where its rows are', async () => {
    const generous: Pack = { ...pack, hash: '0'.repeat(64) };
    await expect(score(generous, honest, about, lab)).rejects.toThrow(/another edition/);
    const other = retold(honest, (entry) =>
      entry.kind === 'start'
        ? {
            kind: 'start',
            body: { ...entry.body, data: { ...entry.body.data, sha256: '1'.repeat(64) } },
          }
        : draftOf(entry),
    );
    const card = await score(pack, other, about, lab);
    expect(card.gates.map(({ id }) => id)).toContain('R6');
  });

  it('takes a run for what its recipe makes, whatever the log calls it', async () => {
    const words = ['pre', 'in', 'post', 'reweighing', 'same-found-rate', 'Everybody is found'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('family', 'recipe', 'title'),
        fc.constantFrom(...words),
        async (field, word) => {
          const card = await after(() =>
            retold(honest, (entry) =>
              entry.kind === 'run'
                ? ({ kind: 'run', body: { ...entry.body, [field]: word } } as EntryDraft)
                : draftOf(entry),
            ),
          );
          expect(card?.open ?? 0).toBeLessThanOrEqual(before.open);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);
});
