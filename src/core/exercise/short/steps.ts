// The steps of a short pack, whole: their names, laps and what their instruments are set to.

import { instruments as models } from '../instruments/index';
import { meant, type Problems } from '../problems';
import type { KnownCheck } from './checks';
import type { StepTold } from './form';
import { isRead, type Read } from './read';

export type NamedStep = StepTold & { readonly id: string };

/** "What it shows" becomes "what-it-shows". */
export function slug(title: string): string {
  return (
    title
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'step'
  );
}

export function namedSteps(told: readonly StepTold[]): NamedStep[] {
  return told.map((step) => ({ ...step, id: step.id ?? slug(step.title) }));
}

/** What presets are made of. */
export interface Offer {
  readonly metrics: readonly string[];
  /** Columns; each may be compared by, and so may the crossings that are asked for. */
  readonly groups: readonly (readonly string[])[];
  readonly queries: readonly string[];
  readonly claims: readonly string[];
  readonly document: string;
}

export function wholeSteps(
  steps: readonly NamedStep[],
  checks: readonly KnownCheck[],
  laps: readonly unknown[],
  offer: Offer,
  problems: Problems,
): Read[] {
  return steps.map((step, at) => {
    const own = checks.flatMap((check, i) => (check.step === step.id ? [laps[i]] : []));
    const lap =
      step.lap ?? (own.length > 0 && own.every((each) => each === 'full') ? 'full' : 'core');
    const { text: _text, use, preset, ...rest } = step;
    const uses = step.instruments ?? (use === undefined ? undefined : [{ id: use, use, preset }]);
    return {
      ...rest,
      lap,
      ...(uses
        ? {
            instruments: uses.map((each, i) =>
              withPreset(each, [at, i], step, checks, lap, offer, problems),
            ),
          }
        : {}),
    };
  });
}

function withPreset(
  use: unknown,
  [at, i]: readonly [number, number],
  step: NamedStep,
  checks: readonly KnownCheck[],
  lap: string,
  offer: Offer,
  problems: Problems,
): unknown {
  if (!isRead(use)) return use;
  const name = String(use['use']);
  const ids = models.map(({ id }) => id);
  if (!ids.includes(name)) {
    const place = step.use === undefined ? ['instruments', i, 'use'] : ['use'];
    problems.add(
      'exercise.yaml',
      ['steps', at, ...place],
      `There is no instrument "${name}". ${meant(name, ids)}`,
    );
  }
  const own = use['preset'] as object | undefined;
  // A board that says what stands on it shows nothing else.
  const guessed = own && name === 'findings-board' ? {} : presetOf(name, step, checks, offer);
  const preset = { ...guessed, ...own };
  return { id: name, ...use, ...(lap === 'core' ? {} : { lap, ...laps(use) }), preset };
}

function laps(use: Read): object {
  return 'lap' in use ? { lap: use['lap'] } : {};
}

/** An instrument set to what the pack asks for. What cannot be guessed is left to its author. */
function presetOf(
  use: string,
  { id }: NamedStep,
  checks: readonly KnownCheck[],
  { metrics, groups, queries, claims, document }: Offer,
): Read {
  const here = checks.filter(({ step }) => step === id);
  switch (use) {
    case 'slice-auditor': {
      if (metrics.length === 0) return {};
      const first = here.flatMap(({ ask = [] }) => ask)[0];
      const by = first?.of ? Object.keys(first.of) : (groups[1] ?? []);
      const locked = checks.some(({ kind }) => kind === 'prereg');
      return {
        experiment: MODEL,
        metrics: metrics.slice(0, 7),
        groups: groups.slice(0, 7),
        start: { metric: first?.metric ?? metrics[0], groups: by },
        rows: locked ? 'audit' : 'practice',
        ...(here.some(({ kind }) => kind === 'prereg') ? { lock: 'here' } : {}),
      };
    }
    case 'findings-board':
      return {
        claims,
        statements: here.filter(({ kind }) => kind === 'statement').map((check) => check.id),
      };
    case 'data-explorer':
      return { facts: queries };
    case 'document-writer':
      return { document };
    case 'threshold-playground':
      return { experiment: MODEL, groups: groups[1] ?? [], start: 0.5, question: 'cut-off' };
    default:
      return {};
  }
}

/** The name of a short pack's one experiment. */
export const MODEL = 'model';
