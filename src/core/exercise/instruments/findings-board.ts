// The findings board: claims that may be made, upstream of the model and downstream of it; the learner picks those the evidence carries.

import { z } from 'zod';
import { cited } from '../../evidence/fold';
import { populationOf, uncertaintyOf } from '../describe';
import { Refused, type Instrument } from './instrument';

const preset = z.strictObject({
  claims: z.array(z.string()).default([]),
  /** Questions with statements to choose from. */
  statements: z.array(z.string()).default([]),
  /** `none`: a statement is chosen and that is all, as in a quick lap. */
  reasons: z.enum(['asked', 'none']).default('asked'),
});

const action = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('claim'),
    claim: z.string(),
    where: z.enum(['upstream', 'downstream']),
    severity: z.enum(['low', 'medium', 'high']),
    soWhat: z.string(),
    cites: z.array(z.int()),
  }),
  z.strictObject({ do: z.literal('withdraw'), claim: z.string() }),
  z.strictObject({
    do: z.literal('say'),
    question: z.string(),
    statement: z.string(),
    reason: z.string(),
    cites: z.array(z.int()),
  }),
]);

export type BoardPreset = z.infer<typeof preset>;
export type BoardAction = z.infer<typeof action>;
export interface BoardState {
  /** The claim that is open for writing, if any. */
  readonly open: string | null;
}

export const findingsBoard: Instrument<BoardPreset, BoardState, BoardAction> = {
  id: 'findings-board',
  name: 'Findings board',
  plain: 'Turns pinned results into findings: what, about whom, how sure, so what.',
  source: 'Raji et al. 2020, Closing the AI accountability gap, section 4.',
  preset,
  action,
  begin: () => ({ open: null }),
  act(given, state, move, scene) {
    switch (move.do) {
      case 'claim': {
        if (!given.claims.includes(move.claim))
          throw new Refused(`There is no claim "${move.claim}" on this board.`);
        const evidence = cited(scene.attempt, move.cites);
        if (evidence.length === 0)
          throw new Refused('A finding rests on something you pinned. Cite at least one result.');
        if (move.soWhat.trim() === '')
          throw new Refused('Say in one sentence what follows from it.');
        const { claim, where, severity, soWhat } = move;
        return {
          state: { open: null },
          pending: [
            {
              kind: 'finding',
              body: {
                claim,
                where,
                severity,
                soWhat,
                cites: evidence.map(({ n }) => n),
                population: populationOf(scene, evidence),
                n: Math.max(...evidence.map(({ body }) => body.answer.n)),
                uncertainty: uncertaintyOf(evidence),
              },
            },
          ],
        };
      }
      case 'withdraw': {
        const found = scene.attempt.findings.get(move.claim);
        if (!found) throw new Refused('There is no such finding to take back.');
        return { state, pending: [{ kind: 'withdrawn', body: { entry: found.n } }] };
      }
      case 'say': {
        const question = given.statements.includes(move.question)
          ? scene.pack.claims.statements[move.question]
          : undefined;
        if (!question?.options[move.statement]) throw new Refused('Choose one of the statements.');
        const value = { statement: move.statement, reason: move.reason };
        return {
          state,
          pending: [
            { kind: 'answer', body: { question: move.question, value, cites: move.cites } },
          ],
        };
      }
    }
  },
  options(given, _state, scene) {
    const cites = scene.attempt.evidence.map(({ n }) => n);
    const claims = given.claims.map((claim) => ({
      do: 'claim' as const,
      claim,
      where: scene.pack.claims.claims[claim]!.where,
      severity: 'high' as const,
      soWhat: 'Something should be done about this.',
      cites,
    }));
    const statements = given.statements.flatMap((question) =>
      Object.keys(scene.pack.claims.statements[question]!.options).map((statement) => ({
        do: 'say' as const,
        question,
        statement,
        reason: 'It is so.',
        cites,
      })),
    );
    return [...claims, ...statements];
  },
};
