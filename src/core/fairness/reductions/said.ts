// What a reduction reached on its training rows, in sentences for the one who chose it.

import type { FitReport } from '../../table/learning';
import { worstOf, type Moment } from './moment';
import type { SaddlePoint } from './saddle-point';

/** How far beyond a bound is said aloud; less is rounding. */
const SHOWS = 0.0005;

/** The report of a lottery, or an average, that settled between a learner and its constraints. `reached`: in sentences. */
export function saddleReport(
  found: SaddlePoint,
  moment: Moment,
  reached: readonly string[],
): FitReport {
  const { members, rounds, fits, gap, enough } = found;
  const converged = gap < enough;
  const kind = moment.members === 'decisions' ? 'A lottery over' : 'The average of';
  return {
    loss: [],
    iterations: rounds,
    converged,
    backend: 'own',
    notes: [
      `${kind} ${several(members.length, 'classifier')}, found in ${several(rounds, 'round')} and ${several(fits, 'fit')}.`,
      ...reached,
      converged
        ? `As far as this learner finds the best answers, no other choice would gain more than ${gap.toFixed(4)}.`
        : `It stopped before it had settled: another choice might gain up to ${gap.toFixed(4)}. More rounds may help.`,
      ...moment.notes,
    ],
  };
}

/** How the lottery stands to its bounds. */
export function boundsReached(
  { error, gamma }: Pick<SaddlePoint, 'error' | 'gamma'>,
  moment: Moment,
): string[] {
  const broken = worstOf(gamma.map((value, j) => value - moment.bounds[j]!));
  const at = gamma.findIndex((value, j) => value - moment.bounds[j]! === broken);
  const bound = moment.bounds[at];
  if (at < 0 || bound === undefined) return [];
  const measured = moment.members === 'decisions' ? 'error' : 'mean loss';
  return [
    `On the training rows the ${measured} is ${error.toFixed(4)}. Nearest to its bound: ${inWords(moment.index[at]!)}, at ${gamma[at]!.toFixed(4)} of ${bound.toFixed(4)}.`,
    ...(broken > SHOWS
      ? ['The bound is not kept on the training rows: no choice that this learner found keeps it.']
      : []),
  ];
}

const EVENTS: Readonly<Record<string, string>> = {
  all: '',
  'label=1': ' among rows with the favourable label',
  'label=0': ' among rows with the unfavourable label',
};

/** A constraint's name as a person reads it: the group, where it is looked at, and which side of the whole it is on. */
function inWords(name: string): string {
  const [sign, event, ...group] = name.split('|');
  const where = EVENTS[event ?? ''];
  if (where === undefined || (sign !== '+' && sign !== '-')) return `the loss of "${name}"`;
  return `"${group.join('|')}"${where}, ${sign === '+' ? 'above' : 'below'} the whole`;
}

function several(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
