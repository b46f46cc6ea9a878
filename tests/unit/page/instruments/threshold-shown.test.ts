// What a moved line says is what counting the rows says, and it is quick enough to follow a hand.

import { describe, expect, it } from 'vitest';
import { rng } from '../../../../src/core/base/rng';
import type { ThresholdTable } from '../../../../src/core/lab/jobs/thresholds';
import { groupNames } from '../../../../src/page/instruments/groups';
import {
  changesBetween,
  consequences,
  rateLines,
  scoreGroups,
} from '../../../../src/page/instruments/threshold/threshold-shown';
import { caseWords } from '../../../../src/page/words/instruments-cases';
import { threshold } from '../../../../src/page/words/instruments-threshold';

const names = groupNames(['sex'], {
  groups: [
    { column: 'sex', title: 'sex', levels: { Female: 'women', Male: 'men' }, reference: 'Male' },
  ],
});

function group(
  key: string,
  n: number,
): { table: ThresholdTable; rows: { score: number; y: number }[] } {
  const random = rng('threshold').stream(key);
  const rows = Array.from({ length: n }, () => {
    const y = random.int(3) === 0 ? 1 : 0;
    return { y, score: (random.int(1000) + y * 200) / 1200 };
  }).sort((a, b) => b.score - a.score);
  const scores: number[] = [];
  const tp: number[] = [];
  const fp: number[] = [];
  let positives = 0;
  let seen = 0;
  for (const { score, y } of rows) {
    positives += y;
    seen++;
    if (scores.at(-1) === score) {
      tp[tp.length - 1] = positives;
      fp[fp.length - 1] = seen - positives;
    } else {
      scores.push(score);
      tp.push(positives);
      fp.push(seen - positives);
    }
  }
  const table = {
    key,
    n,
    positives,
    scores: Float64Array.from(scores),
    tp: Int32Array.from(tp),
    fp: Int32Array.from(fp),
  };
  return { table, rows };
}

const women = group('Female', 4000);
const men = group('Male', 9000);
const tables = [women.table, men.table];

describe('a moved line', () => {
  it('misses whom the rows say it misses', () => {
    const missed = women.rows.filter(({ y, score }) => y === 1 && score <= 0.38).length;
    const [first] = consequences(tables, { all: 0.38 });
    expect(first?.missed).toMatchObject({ part: missed, n: women.table.positives });
    expect(first?.missed?.value).toBe(String(Math.round((1000 * missed) / women.table.positives)));
  });

  it('moves one group alone where each has its own', () => {
    const [one, other] = consequences(tables, { Female: 0.2, Male: 0.5 });
    expect(one?.counts).toEqual(consequences(tables, { all: 0.2 })[0]?.counts);
    expect(other?.counts).toEqual(consequences(tables, { all: 0.5 })[1]?.counts);
  });

  it('says who gained and who lost, in people', () => {
    const changes = changesBetween(
      tables,
      { Female: 0.5, Male: 0.5 },
      { Female: 0.4, Male: 0.6 },
      names,
    );
    const gained = women.rows.filter(({ score }) => score > 0.4 && score <= 0.5);
    expect(changes[0]?.gained).toEqual({
      all: gained.length,
      deserve: gained.filter(({ y }) => y === 1).length,
    });
    expect(changes[1]?.lost.all).toBe(
      men.rows.filter(({ score }) => score > 0.5 && score <= 0.6).length,
    );
    const said = threshold.change(caseWords('adult'), 0.5, changes);
    expect(said).toMatch(
      /^Against \.50, [\d,]+ more women are shown the offer; .* [\d,]+ men are no longer shown the offer; /,
    );
  });

  it('claims no gap that the interval does not carry', () => {
    const words = caseWords('adult');
    const before = { value: 0.117, lo: 0.086, hi: 0.148 };
    expect(
      threshold.gap(words, 'women', 'men', { value: 0.137, lo: 0.107, hi: 0.168 }, before),
    ).toBe(
      'Women who earn over 50,000 are missed more often than men, by 13.7 points (10.7–16.8); where the line began, by 11.7.',
    );
    expect(
      threshold.gap(words, 'women', 'men', { value: -0.002, lo: -0.033, hi: 0.028 }, before),
    ).toMatch(
      /^These rows cannot tell women from men here: the gap in missed offers is 0\.2 points \(−2\.8 to 3\.3\)\./,
    );
    expect(
      threshold.gap(words, 'women', 'men', { value: -0.1, lo: -0.12, hi: -0.08 }, before),
    ).toMatch(/missed less often than men, by 10\.0 points \(8\.0–12\.0\)/);
  });

  it('keeps every row in the histogram, with the lab’s own rule at the line', () => {
    const [first] = scoreGroups(tables, names);
    const sum = (values: readonly number[], from = 0): number =>
      values.slice(from).reduce((a, b) => a + b, 0);
    expect(sum(first!.earn)).toBe(women.table.positives);
    expect(sum(first!.earn) + sum(first!.not)).toBe(4000);
    expect(sum(first!.earn, 25)).toBe(
      women.rows.filter(({ y, score }) => y === 1 && score > 0.5).length,
    );
  });

  it('draws a rate at every hundredth', () => {
    const [line] = rateLines(tables, names, ({ tp, fn }) => fn / (tp + fn));
    expect(line?.points).toHaveLength(101);
    expect(line?.points[0]?.rate).toBeLessThan(line!.points[100]!.rate!);
  });

  it('takes well under 4 ms', () => {
    const start = performance.now();
    for (let i = 0; i < 200; i++) {
      consequences(tables, { all: i / 200 });
      changesBetween(tables, { all: 0.5 }, { all: i / 200 }, names);
    }
    expect((performance.now() - start) / 200).toBeLessThan(1);
  });
});

describe('whom a moved line asks to pay', () => {
  const words = caseWords('adult');
  const none = { all: 0, deserve: 0 };

  it('names those who lost it though they deserve it', () => {
    const lost = [{ group: 'women', gained: none, lost: { all: 9, deserve: 4 } }];
    expect(threshold.pays(words, lost)).toBe(
      'It asks 4 women who earn over 50,000 to pay: they were shown the offer and no longer are.',
    );
  });

  it('names who stands behind the offers where nobody loses one', () => {
    const gained = [{ group: 'women', gained: { all: 9, deserve: 4 }, lost: none }];
    expect(threshold.pays(words, gained)).toBe(
      `It asks whoever stands behind the offers to pay: 5 more go to people ${words.undeserving}.`,
    );
    expect(threshold.pays(words, [])).toBe('');
  });
});
