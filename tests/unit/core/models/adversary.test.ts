import { beforeAll, describe, expect, it } from 'vitest';
import { makeCall } from '../../../../src/core/base/call';
import { log, sigmoid } from '../../../../src/core/base/math';
import { rng } from '../../../../src/core/base/rng';
import { asked, guessed, guessing, startingAdversary } from '../../../../src/core/models/adversary';
import { mlp } from '../../../../src/core/models/mlp';
import {
  canProbe,
  logisticGuess,
  networkGuess,
  readProbe,
  type ProbeRows,
} from '../../../../src/core/models/probe';
import { probeNotes } from '../../../../src/core/models/probe-report';
import type { Model } from '../../../../src/core/table/learning';
import { people } from '../../../conformance/people';
import { provideInstalledWasm } from '../../../conformance/wasm';

const call = makeCall();
beforeAll(() => provideInstalledWasm());

describe('the adversary', () => {
  const question = guessing({ kind: 'equalized-odds', groups: ['group'], strength: 1 }, people(20));

  const hidden = Float64Array.of(0.5, 2, 1);
  const label = Float64Array.of(1, 0, 1);
  const batch = asked({ ...question, codes: Int32Array.of(0, 1, -1) }, [0, 1, 2], [1, 2, 5]);

  it('loses the mean log-loss of one cell against the rest, over rows whose group is known', () => {
    const parameters = startingAdversary(1, 2, rng('a'));
    expect([...batch.weights]).toEqual([1, 2, 0]);
    expect([...batch.cells]).toEqual([1, 0, 0, 1, 0, 0]);
    const { loss } = guessed(parameters, { hidden, label, question: batch }, 'own');
    const units = parameters[0]!.length;
    const guess = (row: number, cell: number): number => {
      let sum = 0;
      for (let u = 0; u < units; u++) {
        const read = hidden[row]! * parameters[0]![u]! + label[row]! * parameters[1]![u]!;
        sum += Math.max(0, read) * parameters[3]![2 * u + cell]!;
      }
      return sigmoid(sum);
    };
    const row = (at: number, own: number): number =>
      -log(guess(at, own)) - log(1 - guess(at, 1 - own));
    expect(loss).toBeCloseTo((row(0, 0) + 2 * row(1, 1)) / 6, 9);
  });

  it('knows which way its loss falls: each derivative is the slope between two points', () => {
    const parameters = startingAdversary(1, 2, rng('b'));
    const met = { hidden, label, question: batch };
    const { gradient, below } = guessed(parameters, met, 'both');
    const lossAt = (h: Float64Array = hidden): number =>
      guessed(parameters, { ...met, hidden: h }, 'own').loss;
    for (const [k, values] of parameters.entries()) {
      for (const j of [0, values.length - 1]) {
        const start = values[j]!;
        values[j] = start + 1e-3;
        const [up, higher] = [lossAt(), values[j]];
        values[j] = start - 1e-3;
        const [down, lower] = [lossAt(), values[j]];
        values[j] = start;
        expect(gradient[k]![j]).toBeCloseTo((up - down) / (higher - lower), 4);
      }
    }
    hidden.forEach((value, i) => {
      const moved = (by: number): Float64Array =>
        hidden.map((h, at) => (at === i ? value + by : h));
      expect(below![i]).toBeCloseTo((lossAt(moved(1e-5)) - lossAt(moved(-1e-5))) / 2e-5, 5);
    });
  });

  it('refuses a column with one group', () => {
    const rows = people(20);
    const one = {
      ...rows,
      table: {
        n: 20,
        columns: new Map([
          ...rows.table.columns,
          ['group', { kind: 'category' as const, codes: new Int32Array(20), levels: ['A'] }],
        ]),
      },
    };
    expect(() =>
      guessing({ kind: 'demographic-parity', groups: ['group'], strength: 1 }, one),
    ).toThrow(/fewer than two groups/);
  });
});

describe('a fresh probe', () => {
  const random = rng('probe');
  const n = 800;
  const target = Uint8Array.from({ length: n }, () => random.int(2));
  const fold = Uint8Array.from({ length: n }, () => random.int(2));
  const rowsOf = (columns: Float64Array[]): ProbeRows => ({
    design: { n, numeric: columns, codes: [], width: columns.length },
    target,
    fold,
  });
  const noise = (): Float64Array => Float64Array.from({ length: n }, () => random.next() - 0.5);

  it('finds nothing in noise', async () => {
    const rows = rowsOf([noise(), noise()]);
    for (const z of [await logisticGuess(rows, call), await networkGuess(rows, 's', call)]) {
      const { auc, lo, hi, n: read } = readProbe(z, rows)!;
      expect(Math.abs(auc - 0.5)).toBeLessThan(0.06);
      expect(lo).toBeLessThan(0.5);
      expect(hi).toBeGreaterThan(0.45);
      expect(read).toBe(n);
    }
  });

  it('finds what is there, bent or straight, whatever its unit', async () => {
    const straight = rowsOf([Float64Array.from(target, (label) => 1e6 * (label + random.next()))]);
    expect(readProbe(await logisticGuess(straight, call), straight)!.auc).toBeGreaterThan(0.95);
    const bent = rowsOf([
      Float64Array.from(
        target,
        (label) => (random.int(2) * 2 - 1) * (1 + label + 0.5 * random.next()),
      ),
    ]);
    expect(readProbe(await logisticGuess(bent, call), bent)!.auc).toBeLessThan(0.6);
    expect(readProbe(await networkGuess(bent, 's', call), bent)!.auc).toBeGreaterThan(0.9);
  });

  it('does not speak about a handful of rows', () => {
    const few = { target: Uint8Array.of(1, 0, 1, 0), fold: Uint8Array.of(0, 0, 1, 1) };
    expect(canProbe(few)).toBe(false);
    expect(readProbe(Float64Array.of(1, 0, 1, 0), few)).toBeUndefined();
    expect(probeNotes([])[0]).toMatch(/Too few rows/);
  });
});

describe('training against an adversary', () => {
  const rows = people(3000, 'contest');
  const fit = (
    strength: number,
    kind: 'demographic-parity' | 'equalized-odds' = 'demographic-parity',
  ): Promise<Model> =>
    mlp.fit(mlp.params.parse({ hidden: [8], epochs: 25 }))(rows, {
      seed: 'seed',
      call,
      adversary: { kind, groups: ['group'], strength },
    });
  const gapOf = async (model: Model): Promise<number> => {
    const score = await model.predict(rows, call);
    const { codes } = rows.table.columns.get('group') as { codes: Int32Array };
    const mean = (code: number): number => {
      const own = score.filter((_, i) => codes[i] === code);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    return Math.abs(mean(0) - mean(1));
  };
  const read = (model: Model): number =>
    model.report.probes!.find(({ from }) => from === 'representation')!.auc;

  it('closes most of the gap, and a fresh probe reads less than before', async () => {
    const [faint, strong] = [await fit(1e-3), await fit(3)];
    expect(await gapOf(strong)).toBeLessThan((await gapOf(faint)) / 2);
    expect(read(strong)).toBeLessThan(read(faint) - 0.05);
    const facts = strong.report.probes!.find(({ from }) => from === 'facts')!;
    expect(facts.auc).toBeGreaterThan(0.99);
    expect(strong.report.notes[0]).toMatch(
      /never learnt from.*from the facts themselves with 1.00/,
    );
  });

  it('judges within each label where the adversary sees it', async () => {
    const { probes } = (await fit(1, 'equalized-odds')).report;
    expect([...new Set(probes!.map(({ among }) => among))]).toEqual(['favourable', 'unfavourable']);
  });

  it('asks about every group against the rest where there are more than two', async () => {
    const model = await mlp.fit(mlp.params.parse({ hidden: [4], epochs: 2 }))(rows, {
      seed: 'seed',
      call,
      adversary: { kind: 'demographic-parity', groups: ['place'], strength: 1 },
    });
    const groups = model.report.probes!.filter(({ from }) => from === 'representation');
    expect(groups.map(({ group, by }) => [group, by])).toEqual(
      ['east', 'north', 'south', 'west'].map((place) => [place, 'logistic']),
    );
  });

  it('needs a hidden layer to read', async () => {
    await expect(
      mlp.fit(mlp.params.parse({ hidden: [] }))(rows, {
        seed: 'seed',
        call,
        adversary: { kind: 'demographic-parity', groups: ['group'], strength: 1 },
      }),
    ).rejects.toThrow(/hidden layer/);
  });
});
