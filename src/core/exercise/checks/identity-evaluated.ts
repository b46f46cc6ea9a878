// Identity evaluated: the relation of the rates is stated, the false positive rate that follows was computed for each group and
// is the measured one, and it is said what it would be if the other rates were equal.

import { z } from 'zod';
import { canonical } from '../../base/canonical';
import { cited } from '../../evidence/fold';
import { speak } from '../../documents/figures';
import { orElse, sameNumber, type Check, type Given } from './check';
import { bears, onHeldBack, reproduces } from './matching';

const schema = z.strictObject({
  /** Question of claims.yaml whose right answer states the relation. */
  relation: z.string(),
  /** For each group the query of the rate that follows, and of the rate as measured on the same rows. */
  groups: z.array(z.strictObject({ follows: z.string(), measured: z.string() })).min(2),
  /** Question about what would follow if the other rates were equal; its needs name the query. */
  equal: z.string(),
});
type Spec = z.infer<typeof schema>;
const said = z.object({ statement: z.string() });
const SLOTS = ['said', 'why', 'follows', 'measured', 'title'];

const RELATION = 0.3;
const EVALUATED = 0.3;
const EQUAL = 0.4;

export const identityEvaluated: Check<Spec> = {
  id: 'identity-evaluated',
  name: 'Identity evaluated',
  plain: 'Asks why the rates cannot all be equal, and for the numbers that show it.',
  source: 'Chouldechova 2017, Big Data 5, equation 2.6.',
  schema,
  nothing: 'none',
  cases: {
    none: [],
    relation: SLOTS,
    unevaluated: SLOTS,
    equal: SLOTS,
    uncited: SLOTS,
    right: SLOTS,
  },
  async verdict(spec, given) {
    const relation = statementOf(spec.relation, given);
    const equal = statementOf(spec.equal, given);
    const pairs = await Promise.all(spec.groups.map((group) => evaluated(group, given)));
    const missing = pairs.find(({ entry }) => entry === undefined);
    const backed = equal.right && (await carried(spec.equal, equal.cites, given));
    const share =
      (relation.right ? RELATION : 0) +
      (EVALUATED * pairs.filter(({ entry }) => entry !== undefined).length) / pairs.length +
      // Half of it for the sentence, half for the number that shows it.
      (equal.right ? EQUAL / 2 : 0) +
      (backed ? EQUAL / 2 : 0);
    const asked = !relation.right ? relation : equal;
    const shown = missing ?? pairs[0]!;
    const nothing =
      !relation.given && !equal.given && pairs.every(({ entry }) => entry === undefined);
    return {
      share,
      case: nothing
        ? 'none'
        : missing
          ? 'unevaluated'
          : !relation.right
            ? 'relation'
            : !equal.right
              ? 'equal'
              : backed
                ? 'right'
                : 'uncited',
      slots: {
        said: asked.text,
        why: asked.why,
        title: shown.title,
        follows: shown.follows,
        measured: shown.measured,
      },
      cites: [
        ...relation.entries,
        ...equal.entries,
        ...pairs.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
      ],
    };
  },
};

function statementOf(question: string, { scene }: Given) {
  const entry = scene.attempt.answers.get(question);
  const value = said.safeParse(entry?.body.value);
  const asked = scene.pack.claims.statements[question];
  const chosen = value.success ? value.data.statement : undefined;
  const option = chosen === undefined ? undefined : asked?.options[chosen];
  return {
    given: option !== undefined,
    right: chosen !== undefined && chosen === asked?.right,
    text: option?.text ?? 'nothing',
    why: option?.why ?? '',
    cites: entry?.body.cites ?? [],
    entries: entry ? [entry.n] : [],
  };
}

/** The learner's own evaluation, reproduced, and equal to the measured rate on the same rows to 1e-9. */
async function evaluated({ follows, measured }: Spec['groups'][number], given: Given) {
  const { scene, answer } = given;
  const wanted = canonical([
    scene.query(follows, 'judge').ask,
    scene.query(follows, 'judge').experiment,
  ]);
  const title = scene.pack.lab.queries[follows]?.title ?? follows;
  for (const pin of scene.attempt.evidence) {
    const { query } = pin.body;
    if (canonical([query.ask, query.experiment]) !== wanted) continue;
    const same = await orElse(async () => {
      const real = await answer({
        ...onHeldBack(scene.query(measured, 'judge')),
        part: query.part,
      });
      // Two that are not defined show nothing.
      return real.value !== null && sameNumber(real.value, pin.body.answer.value)
        ? real
        : undefined;
    }, undefined);
    if (!same || !(await reproduces(pin, given))) continue;
    return {
      entry: pin.n,
      title,
      follows: speak(pin.body.answer, 'share'),
      measured: speak(same, 'share'),
    };
  }
  return { entry: undefined, title, follows: 'nothing', measured: 'nothing' };
}

/** One number that shows it is cited; citing every number there is shows nothing. */
async function carried(question: string, cites: readonly number[], given: Given): Promise<boolean> {
  const evidence = cited(given.scene.attempt, cites);
  const needs = given.scene.pack.claims.statements[question]?.needs ?? [];
  if (evidence.length > needs.length + 2) return false;
  for (const names of needs) if (!(await bears(evidence, names, given))) return false;
  return true;
}
