// Guessed roles of a person's own file: sensible on an ordinary file, harmless on a strange one.

import { describe, expect, it } from 'vitest';
import { guessCsv } from '../../../../src/core/table/csv-guess';
import { guessRoles, ownExperiment } from '../../../../src/core/lab/own-experiment';
import { experimentSchema } from '../../../../src/core/lab/experiment';

function columnsOf(text: string) {
  return guessCsv(new TextEncoder().encode(text), 'own.csv').columns;
}

describe('guessed roles', () => {
  it('take the last column of two values as the label, and columns that sound like groups as groups', () => {
    const roles = guessRoles(
      columnsOf('id,age,sex,city,approved\n1,30,F,Rome,yes\n2,40,M,Rome,no\n3,50,M,Oslo,no\n'),
    );
    expect(roles).toEqual({
      label: 'approved',
      favourable: 'yes',
      groups: ['sex'],
      reference: { sex: 'M' },
      features: ['age', 'city'],
      missing: 'level',
    });
  });

  it('fall back on small categories where no name says group', () => {
    expect(guessRoles(columnsOf('region,x,y\na,1,0\nb,2,1\na,3,0\n'))).toMatchObject({
      label: 'y',
      favourable: '1',
      groups: ['region'],
    });
  });

  it('prefer the groups most audits are about, and a label that sounds like an answer', () => {
    const roles = guessRoles(
      columnsOf(
        'marital_status,race,sex,income,part\na,x,F,>50K,train\nb,y,M,<=50K,test\na,y,F,<=50K,test\n',
      ),
    );
    expect(roles).toMatchObject({ label: 'income', favourable: '>50K', groups: ['sex', 'race'] });
  });

  it('never fail, whatever the columns are', () => {
    expect(guessRoles([])).toMatchObject({ label: '', groups: [], features: [] });
    expect(guessRoles(columnsOf('x\n1\n2\n3\n')).label).toBe('x');
  });

  it('make an experiment that is one', () => {
    const guess = guessCsv(new TextEncoder().encode('age,sex,y\n1,F,1\n2,M,0\n'), 'own.csv');
    const mark = { name: 'own.csv', bytes: 20, sha256: 'ab'.repeat(32) };
    const experiment = ownExperiment(mark, guess.reading!, guessRoles(guess.columns));
    expect(experimentSchema.parse(experiment)).toEqual(experiment);
  });
});
