// The small tree from a harm to the rates that count it: is the label a fit yardstick, who bears the error, what is read afterwards.
// After Saleiro et al. (2018), Aequitas, the fairness tree; and Mitchell et al. (2021), Annual Review of Statistics 8, section 3.

/** A question and where each answer leads: to another question, or to a harm. */
interface Node {
  readonly id: string;
  readonly answers: Readonly<Record<string, string>>;
}

export interface Harm {
  readonly id: string;
  /** Any of these counts it: a rate and the rest of it. */
  readonly metrics: readonly string[];
  /** What one must know of people to compute these: the outcome of all, of those who got a yes, of those who got a no. */
  readonly outcomeOf: 'nobody' | 'everybody' | 'yes' | 'no';
}

export const harms: readonly Harm[] = [
  {
    id: 'missed',
    metrics: ['true-positive-rate', 'false-negative-rate'],
    outcomeOf: 'everybody',
  },
  { id: 'wrong', metrics: ['false-positive-rate', 'true-negative-rate'], outcomeOf: 'everybody' },
  { id: 'read-yes', metrics: ['precision', 'false-discovery-rate'], outcomeOf: 'yes' },
  {
    id: 'read-no',
    metrics: ['negative-predictive-value', 'false-omission-rate'],
    outcomeOf: 'no',
  },
  { id: 'reach', metrics: ['selection-rate'], outcomeOf: 'nobody' },
];

export const nodes: readonly Node[] = [
  { id: 'yardstick', answers: { trusted: 'bearer', bent: 'reach' } },
  { id: 'bearer', answers: { deserving: 'missed', undeserving: 'wrong', decided: 'read' } },
  { id: 'read', answers: { 'says-yes': 'read-yes', 'says-no': 'read-no' } },
];

/** Where a walk has come to: the question that is open, or the harm it ends at. Undefined for answers that are not there. */
export function walked(trace: readonly string[]): { node?: Node; harm?: Harm } | undefined {
  let at = nodes[0]!.id;
  for (const answer of trace) {
    const next = nodes.find(({ id }) => id === at)?.answers[answer];
    if (next === undefined) return undefined;
    at = next;
  }
  const node = nodes.find(({ id }) => id === at);
  const harm = harms.find(({ id }) => id === at);
  return { ...(node ? { node } : {}), ...(harm ? { harm } : {}) };
}

/** The answers that lead to a harm. */
export function traceTo(harm: string): string[] {
  const step = (at: string): string[] | undefined => {
    if (at === harm) return [];
    for (const [answer, next] of Object.entries(nodes.find(({ id }) => id === at)?.answers ?? {})) {
      const rest = step(next);
      if (rest) return [answer, ...rest];
    }
    return undefined;
  };
  const found = step(nodes[0]!.id);
  if (!found) throw new Error(`No question leads to a harm "${harm}".`);
  return found;
}

export function harmById(id: string): Harm | undefined {
  return harms.find((harm) => harm.id === id);
}
