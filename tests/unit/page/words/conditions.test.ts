// Cohorts in words: levels that a data card knows become people, everything else stays a fact about them.

import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../src/core/table/condition';
import { cohortSaid, conditionSaid, valueSaid } from '../../../../src/page/words/conditions';

const female: Condition = { column: 'sex', level: 'Female' };
const schooling: Condition = { column: 'years_of_school', upTo: 9 };

/** Knows women alone. */
function named(levels: readonly Condition[]): string | undefined {
  const [only, another] = levels;
  return only && !another && 'level' in only && only.level === 'Female' ? 'women' : undefined;
}

describe('a cohort in words', () => {
  it('names columns and values where there is no card', () => {
    expect(cohortSaid([])).toBe('everybody');
    expect(cohortSaid([schooling, female])).toBe(
      'people with years of school up to 9 and sex “Female”',
    );
  });

  it('speaks of people where the card has words for them', () => {
    expect(cohortSaid([schooling, female], named)).toBe('women with years of school up to 9');
    expect(cohortSaid([female], named)).toBe('women');
    expect(valueSaid(female, named)).toBe('women');
  });

  it('keeps apart who they are and who they are not', () => {
    const other: Condition = { column: 'sex', not: 'Female' };
    expect(conditionSaid(other, named)).toBe('not women');
    expect(cohortSaid([other, schooling], named)).toBe(
      'people with years of school up to 9 who are not women',
    );
  });
});
