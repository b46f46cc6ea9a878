// Gate R1 on one section of a model card: what a mark as context covers, and that it never covers the chip's own number.

import { describe, expect, it } from 'vitest';
import type { Given } from '../../../../src/core/exercise/checks/check';
import { contradictedNumber } from '../../../../src/core/exercise/gates/contradicted-number';

/** Just as much of an attempt as the gate reads: one section, and one result of 52.12 % pinned as entry 3. */
function givenText(text: string, marked: readonly string[]): Given {
  const section = { step: 'card', body: { document: 'card', section: 'results', text } };
  const answer = { value: 0.5212, n: 1000, tooSmall: false };
  const ask = { kind: 'cell', metric: 'missed', groups: ['sex'], cell: 'Female' };
  const scene = {
    pack: {
      brief: 'Visitors who earn over 50,000.',
      exercise: { case: 'A bank.' },
      document: { sections: [{ id: 'results', title: 'Results' }], also: [] },
      lab: { metrics: {} },
    },
    about: { rows: 48_842, summary: 'A survey.', groups: [] },
    log: [],
    attempt: {
      documents: new Map([['card', new Map([['results', section]])]]),
      evidence: [{ n: 3, body: { title: 'Missed, women', query: { ask }, answer } }],
      context: marked.map((number) => ({
        body: { document: 'card', section: 'results', number },
      })),
    },
  };
  return { scene, answer: () => Promise.resolve(answer) } as unknown as Given;
}

const beside = async (text: string, ...marked: string[]): Promise<string[]> =>
  (await contradictedNumber.holds(givenText(text, marked)))
    .filter(({ why }) => why.startsWith('The result pinned beside it says 52.1 %'))
    .map(({ sentence, marked: { from, to } }) => sentence.slice(from, to));

describe('a number beside a chip', () => {
  it('is compared although its writer marked it as context', async () => {
    expect(await beside('Missed are only 5 % [[3]].', '5 %')).toEqual(['5 %']);
    expect(await beside('Missed are only 5 % of women ([[3]]).', '5')).toEqual(['5 %']);
  });
  it('is compared when it is spelled', async () => {
    expect(await beside('Missed are only five percent [[3]].')).toEqual(['five percent']);
  });
  it('may be context where it is another number', async () => {
    const text = 'We were promised 5 %, and measured [[3]].';
    expect(await beside(text)).toEqual(['5 %']);
    expect(await beside(text, '5 %')).toEqual([]);
  });
  it('may round', async () => expect(await beside('Missed are 52 % [[3]].')).toEqual([]));
});
