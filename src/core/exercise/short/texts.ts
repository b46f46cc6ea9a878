// What a short pack says, where its author says nothing: claims, document, hints, feedback, terms, brief and steps.

import { checks as kinds } from '../checks/index';
import { wordsOf } from '../words/index';
import type { KnownCheck } from './checks';
import type { NamedStep } from './steps';
import { isRead, type Read } from './read';

/** The question that any gap raises, and four answers; two say too much, one too little. */
const MEANING = {
  question: 'What does this show?',
  options: {
    unlawful: {
      text: 'Somebody has broken the law.',
      why: 'No rate alone says anything about the law.',
    },
    look: {
      text: 'It is a reason to look closer.',
      why: 'It says that outcomes differ, or do not, and leaves open why.',
    },
    cause: {
      text: 'Being in that group is the cause.',
      why: 'A rate says how often, not why. Other things may differ between the groups.',
    },
    nothing: {
      text: 'Nothing: numbers can show whatever one likes.',
      why: 'It was computed twice from the same rows. That is something.',
    },
  },
  right: 'look',
} as const;

export function claimsOf(
  told: unknown,
  checks: readonly KnownCheck[],
  queries: readonly string[],
): Read {
  const { claims = {}, statements = {} } = (told ?? {}) as { claims?: object; statements?: object };
  const short = checks
    .filter(({ id, kind, spec }) => kind === 'statement' && !spec && !(id in statements))
    .map((check) => [check.id, statementOf(check, checks, queries)]);
  return {
    ...(isRead(told) ? told : {}),
    claims,
    statements: { ...statements, ...(Object.fromEntries(short) as object) },
  };
}

function statementOf(
  check: KnownCheck,
  checks: readonly KnownCheck[],
  queries: readonly string[],
): Read {
  const { question, options, right = 1, needs } = check;
  const asked = needs ?? checks.filter(({ ask }) => ask).map((other) => other.id);
  const cited = asked.flatMap((name) => {
    const own = queries.filter((query) => query === name || query.startsWith(`${name}-`));
    return own.length === 0 ? [] : [own];
  });
  const own = options?.map((text, i) => [
    `option-${i + 1}`,
    {
      text,
      why: i + 1 === right ? 'The numbers carry this.' : 'The numbers do not carry this.',
    },
  ]);
  return {
    question: question ?? MEANING.question,
    options: own ? Object.fromEntries(own) : MEANING.options,
    right: own ? `option-${right}` : MEANING.right,
    // Any one number that bears on it will do.
    needs: needs ? cited : cited.length > 0 ? [cited.flat()] : [],
  };
}

export function documentOf(queries: readonly string[]): Read {
  return {
    id: 'note',
    title: 'A note on what was found',
    source: 'Own form.',
    sections: [
      {
        id: 'finding',
        title: 'What was found',
        ask: 'One or two sentences: about whom, how often, how sure.',
        weight: 1,
        words: 10,
        needs: queries.length > 0 ? [[...queries]] : [],
      },
    ],
  };
}

export function hintsOf(told: unknown, checks: readonly KnownCheck[]): Read {
  const own = isRead(told) ? told : {};
  return {
    ...own,
    ...Object.fromEntries(
      checks
        .filter(({ id }) => own[id] === undefined)
        .map(({ id, kind }) => [id, kindWords(kind).hints]),
    ),
  };
}

export function rubricOf(told: unknown, checks: readonly KnownCheck[]): Read {
  const own = isRead(told) ? told : {};
  const written = isRead(own['checks']) ? own['checks'] : {};
  const whole = checks.map(({ id, kind }) => {
    const { well, change, cases } = kindWords(kind);
    const said = isRead(written[id]) ? written[id] : {};
    return [
      id,
      { well, change, ...said, cases: { ...cases, ...(said['cases'] as object | undefined) } },
    ];
  });
  return {
    questions: [{ text: 'Which rows would you ask for next, and why?' }],
    quick: {
      seen: 'You looked at a few numbers.',
      more: ['A full audit would ask how sure each of them is, and what else differs.'],
    },
    ...own,
    checks: { ...written, ...Object.fromEntries(whole) },
  };
}

function kindWords(kind: string): ReturnType<typeof wordsOf> {
  return wordsOf(kinds.find(({ id }) => id === kind)!);
}

/** steps/NN-<id>.md of the steps that have none. */
export function stepTexts(
  steps: readonly NamedStep[],
  texts: Readonly<Record<string, string>>,
): Record<string, string> {
  const has = (id: string): boolean =>
    Object.keys(texts).some((name) => name.replace(/^steps\/\d\d-/, '') === `${id}.md`);
  return Object.fromEntries(
    steps
      .map((step, at) => ({ step, at }))
      .filter(({ step }) => step.text !== undefined || !has(step.id))
      .map(({ step, at }) => [
        `steps/${String(at + 1).padStart(2, '0')}-${step.id}.md`,
        `${step.text ?? 'Look, pin what answers the question, then check this step.'}\n`,
      ]),
  );
}
