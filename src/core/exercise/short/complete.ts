// Makes a short pack whole: what its author left out is computed, so that there is one form of a pack from here on.

import { metrics as allMetrics } from '../../fairness/metrics/index';
import type { PackFiles } from '../open-pack';
import { meant, Problems } from '../problems';
import { metricWords, queriesOf, type Queries } from './asks';
import { knownChecks, wholeChecks, type KnownCheck } from './checks';
import { checkForm, stepForm } from './form';
import { isRead, parsed, type Read } from './read';
import { toldRows, type ToldRows } from './rows';
import { MODEL, namedSteps, slug, wholeSteps } from './steps';
import { claimsOf, documentOf, hintsOf, rubricOf, stepTexts } from './texts';

/** Parts that may stand in exercise.yaml itself instead of a file of their own. */
const PARTS = [
  'lab',
  'claims',
  'document',
  'hints',
  'rubric',
  'terms',
  'solution',
  'bots',
  'players',
];
const HARM = 'left-out';
const USUAL = ['selection-rate', 'true-positive-rate', 'false-positive-rate', 'accuracy'];

/** The files of the whole pack. Throws `PackError` for what cannot be made whole; what is whole already stays as it is. */
export function completed(files: PackFiles): PackFiles {
  const problems = new Problems();
  const { data, texts } = apart(files, problems);
  const raw = data['exercise.yaml'];
  if (!isRead(raw)) return { ...files, data, texts };
  inForm(data, problems);
  const told = parsed(stepForm.array().min(1), raw['steps'], ['steps'], problems);
  const asked = parsed(checkForm.array().min(1), raw['checks'], ['checks'], problems);
  const rows = toldRows(raw, { tables: files.tables ?? {}, cards: files.cards ?? [] }, problems);
  if (!told || !asked) {
    problems.settle(files.path);
    return { ...files, data, texts };
  }
  const steps = namedSteps(told);
  const checks = knownChecks(asked, steps, problems);
  askedRight(asked, rows, problems);
  problems.settle(files.path);

  const queries = Object.assign({}, ...checks.map((check) => queriesOf(check, MODEL))) as Queries;
  const lab = labOf(data['lab.yaml'], rows, checks, queries);
  const named = Object.keys((lab['queries'] ?? {}) as object);
  const document = data['document.yaml'] ?? documentOf(Object.keys(queries));
  const documentId = isRead(document) ? String(document['id']) : 'note';
  const locked = checks.some(({ kind }) => kind === 'prereg');
  const whole = wholeChecks(checks, {
    document: documentId,
    rows: locked ? 'audit' : 'any',
    harm: Object.keys((lab['harms'] ?? {}) as object)[0] ?? HARM,
  });
  const claims = claimsOf(data['claims.yaml'], checks, Object.keys(queries));
  const wholeStepList = wholeSteps(
    steps,
    checks,
    whole.map(({ lap }) => lap),
    {
      metrics: metricsOf(checks),
      groups: groupsOf(rows, checks),
      queries: named,
      claims: Object.keys((claims['claims'] ?? {}) as object),
      document: documentId,
    },
    problems,
  );
  problems.settle(files.path);
  return {
    ...files,
    data: {
      ...data,
      'exercise.yaml': headOf(raw, rows, wholeStepList, whole),
      'lab.yaml': lab,
      'claims.yaml': claims,
      'document.yaml': document,
      'hints.yaml': hintsOf(data['hints.yaml'], checks),
      'rubric.yaml': rubricOf(data['rubric.yaml'], checks),
      'terms.yaml': data['terms.yaml'] ?? {},
    },
    texts: {
      ...texts,
      ...stepTexts(steps, texts),
      'brief.md': texts['brief.md'] ?? String(raw['brief'] ?? raw['case'] ?? raw['title']),
    },
  };
}

/** Parts that stand in exercise.yaml, as the files they stand for. A part that is there twice is refused. */
function apart(files: PackFiles, problems: Problems): Pick<PackFiles, 'data' | 'texts'> {
  const raw = files.data['exercise.yaml'];
  if (!isRead(raw)) return files;
  const data: Record<string, unknown> = { ...files.data };
  const kept = { ...raw };
  for (const part of PARTS) {
    if (!(part in raw)) continue;
    if (`${part}.yaml` in data)
      problems.add(
        'exercise.yaml',
        [part],
        `${part} stands here and in ${part}.yaml; keep one of the two.`,
      );
    data[`${part}.yaml`] = raw[part];
    delete kept[part];
  }
  data['exercise.yaml'] = kept;
  return { data, texts: files.texts };
}

/** Files that are added to, and their parts that are: anything but fields with their values would be lost without a word. */
const ADDED_TO = {
  'lab.yaml': ['experiments', 'metrics', 'queries', 'harms'],
  'claims.yaml': ['claims', 'statements'],
  'hints.yaml': [],
  'rubric.yaml': ['checks'],
} as const;

function inForm(data: Read, problems: Problems): void {
  for (const [file, parts] of Object.entries(ADDED_TO)) {
    const told = data[file] ?? {};
    const says = (what: string): string => `${what}: fields with their values are expected here.`;
    if (!isRead(told)) problems.add(file, [], says('the whole file'));
    else
      for (const part of parts)
        if (told[part] !== undefined && !isRead(told[part])) problems.add(file, [part], says(part));
  }
}

function headOf(
  raw: Read,
  { data, card }: ToldRows,
  steps: readonly Read[],
  checks: readonly Read[],
): Read {
  const { groups: _groups, brief: _brief, ...rest } = raw;
  const title = String(raw['title'] ?? '');
  return {
    id: 'X1',
    level: 'beginner',
    role: 'auditor',
    minutes: { quick: null, core: null, full: null },
    salt: slug(title),
    question: title,
    case: `Somebody asks you: ${title}`,
    outcomes: ['measure a rate for one group', 'say what a difference does not show'],
    cautions: card?.problems.slice(0, 2).map(({ title: what }) => `${what}.`) ?? [],
    gates: { on: ['R6'] },
    ...rest,
    data,
    steps,
    checks,
  };
}

function labOf(
  told: unknown,
  { model }: ToldRows,
  checks: readonly KnownCheck[],
  queries: Queries,
): Read {
  const own = isRead(told) ? told : {};
  return {
    harms: { [HARM]: 'Somebody who should get it does not.' },
    recipes: {},
    ...own,
    experiments: own['experiments'] ?? (model ? { [MODEL]: model } : {}),
    metrics: { ...metricWords(metricsOf(checks)), ...(own['metrics'] as object | undefined) },
    queries: { ...queries, ...(own['queries'] as object | undefined) },
  };
}

/** Metrics that are asked for, then the usual ones. None where nothing is asked in short. */
function metricsOf(checks: readonly KnownCheck[]): string[] {
  const asked = checks.flatMap(({ ask = [] }) => ask.map(({ metric }) => metric));
  return asked.length === 0 ? [] : [...new Set([...asked, ...USUAL])];
}

function groupsOf({ card, model }: ToldRows, checks: readonly KnownCheck[]): string[][] {
  const own = (model?.roles?.['groups'] ??
    card?.groups.map(({ column }) => column) ??
    []) as string[];
  const crossed = checks
    .flatMap(({ ask = [] }) => ask.map(({ of }) => Object.keys(of ?? {})))
    .filter((columns) => columns.length > 1);
  return [[], ...own.map((column) => [column]), ...crossed];
}

/** Whether what is asked for is there: metric, columns and levels. */
function askedRight(
  asked: readonly { readonly ask?: KnownCheck['ask'] }[],
  { card }: ToldRows,
  problems: Problems,
): void {
  asked.forEach(({ ask = [] }, at) =>
    ask.forEach(({ metric, of = {}, against = {} }, i) => {
      const here = ['checks', at, 'ask', ...(ask.length > 1 ? [i] : [])];
      const ids = allMetrics.map(({ id }) => id);
      if (!ids.includes(metric))
        problems.add(
          'exercise.yaml',
          [...here, 'metric'],
          `There is no metric "${metric}". ${meant(metric, ids)}`,
        );
      for (const [part, cell] of [
        ['of', of],
        ['against', against],
      ] as const)
        for (const [column, value] of Object.entries(cell)) {
          const group = card?.groups.find((each) => each.column === column);
          const columns = card?.groups.map((each) => each.column) ?? [];
          if (card && !group)
            problems.add(
              'exercise.yaml',
              [...here, part, column],
              `No groups are compared by "${column}". ${meant(column, columns)}`,
            );
          if (group && !Object.hasOwn(group.levels, value))
            problems.add(
              'exercise.yaml',
              [...here, part, column],
              `The column "${column}" has no value "${value}". ${meant(value, Object.keys(group.levels))}`,
            );
        }
    }),
  );
}
