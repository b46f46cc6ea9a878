// Opens a pack: the files of its folder become one checked value, or an error that names file, field and fix.

import type { z } from 'zod';
import { checkOfKind } from './checks/index';
import { slotsOf } from './fill';
import { botsSchema, playersSchema, solutionSchema, type Authoring } from './authoring';
import { instrumentById } from './instruments/index';
import {
  claimsSchema,
  documentSchema,
  exerciseSchema,
  hintsSchema,
  labSchema,
  rubricSchema,
  termsSchema,
  type Exercise,
  type Pack,
} from './pack';
import { documentsOf, sectionPlace, sectionsOf } from './documents';
import { dataOf } from './pack-data';
import { Problems, type FieldPath } from './problems';
import { completed } from './short/complete';
import { parsed } from './short/read';
import type { Known } from './short/rows';
import { wholeExperiment } from './template';

/** The files of a pack's folder, as the host read them. What a short pack stands on is told besides (short/rows.ts). */
export interface PackFiles extends Partial<Known> {
  readonly path: string;
  readonly hash: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** The learner's half of a pack, short or whole. Throws `PackError`. */
export function openPack(told: PackFiles): Pack {
  const files = completed(told);
  const exercise = read(files, 'exercise.yaml', exerciseSchema);
  const pack: Pack = {
    path: files.path,
    hash: files.hash,
    exercise: withPresets(files, exercise),
    lab: read(files, 'lab.yaml', labSchema),
    claims: read(files, 'claims.yaml', claimsSchema),
    document: read(files, 'document.yaml', documentSchema),
    hints: read(files, 'hints.yaml', hintsSchema),
    rubric: read(files, 'rubric.yaml', rubricSchema),
    terms: read(files, 'terms.yaml', termsSchema),
    brief: text(files, 'brief.md'),
    steps: stepTexts(files, exercise),
  };
  const problems = new Problems();
  for (const [file, says, at = []] of problemsOf(pack)) problems.add(file, at, says);
  problems.settle(files.path);
  return pack;
}

/** The author's half of a pack. */
export function openAuthoring(files: PackFiles, pack: Pack): Authoring {
  const { moves } = read(files, 'solution.yaml', solutionSchema);
  const problems = new Problems();
  for (const [at, move] of moves.entries()) {
    const step = pack.exercise.steps.find(({ id }) => id === move.step);
    if (!step?.instruments.some(({ id }) => id === move.instrument)) {
      const says = `moves.${at} names "${move.step}/${move.instrument}", which is in no step.`;
      problems.add('solution.yaml', ['moves', at], says);
    }
    if (!pack.exercise.checks.some(({ id }) => id === move.for)) {
      const says = `moves.${at}.for names no check: "${move.for}".`;
      problems.add('solution.yaml', ['moves', at, 'for'], says);
    }
  }
  problems.settle(files.path);
  const players = <T>(name: string, schema: z.ZodType<T>): T | undefined =>
    files.data[name] === undefined ? undefined : read(files, name, schema);
  const bots = players('bots.yaml', botsSchema);
  return {
    solution: moves,
    bots: bots?.bots ?? [],
    passes: bots?.passes ?? [],
    players: players('players.yaml', playersSchema)?.players ?? [],
    facilitator: files.texts['facilitator.md'] ?? '',
    proof: files.data['proof.json'] ?? null,
    power: files.data['truth.json'] ?? null,
  };
}

function read<T>(files: PackFiles, name: string, schema: z.ZodType<T>): T {
  const raw = files.data[name];
  const problems = new Problems();
  if (raw === undefined) problems.add(name, [], 'the file is missing.');
  const value = raw === undefined ? undefined : parsed(schema, raw, [], problems, name);
  problems.settle(files.path);
  return value as T;
}

function text(files: PackFiles, name: string): string {
  const found = files.texts[name];
  if (found === undefined) fail(files, name, [], 'the file is missing.');
  return found!;
}

function fail(files: PackFiles, name: string, at: FieldPath, says: string): void {
  const problems = new Problems();
  problems.add(name, at, says);
  problems.settle(files.path);
}

/** steps/NN-<id>.md for every step. */
function stepTexts(files: PackFiles, { steps }: Exercise): Record<string, string> {
  return Object.fromEntries(
    steps.map(({ id }) => {
      const name = Object.keys(files.texts).find((each) =>
        new RegExp(`^steps/\\d\\d-${id}\\.md$`).test(each),
      );
      if (name === undefined)
        fail(files, 'exercise.yaml', [], `step "${id}" has no text; write steps/NN-${id}.md.`);
      return [id, files.texts[name!]!];
    }),
  );
}

/** Presets with their defaults, each in the form its instrument asks for. */
function withPresets(files: PackFiles, exercise: Exercise): Exercise {
  return {
    ...exercise,
    steps: exercise.steps.map((step, at) => ({
      ...step,
      instruments: step.instruments.map((use, i) => {
        const problems = new Problems();
        const where = ['steps', at, 'instruments', i, 'preset'];
        const preset = parsed(instrumentById(use.use).preset, use.preset, where, problems);
        problems.settle(files.path);
        return { ...use, preset: preset as Record<string, unknown> };
      }),
    })),
  };
}

/** File, what is wrong, and where in the file. */
type Told = readonly [string, string, FieldPath?];

/** What the single files cannot say alone: that their names fit together. */
function* problemsOf(pack: Pack): Generator<Told> {
  yield* twice(pack.exercise);
  const { exercise, lab, claims, hints, rubric, terms } = pack;
  for (const name of Object.keys(lab.experiments)) {
    try {
      wholeExperiment(lab.experiments, name, { salt: exercise.salt, data: dataOf(exercise, 0) });
    } catch (error) {
      yield ['lab.yaml', (error as Error).message, ['experiments', name]];
    }
  }
  for (const [id, { experiment }] of Object.entries({ ...lab.queries, ...lab.recipes })) {
    if (!lab.experiments[experiment])
      yield [
        'lab.yaml',
        `${id} names the experiment "${experiment}", which is not there.`,
        [lab.queries[id] ? 'queries' : 'recipes', id],
      ];
  }
  const query = (name: string): boolean => lab.queries[name] !== undefined;
  for (const [id, claim] of Object.entries(claims.claims)) {
    for (const name of [...claim.holds.map((test) => test.query), ...claim.needs.flat()]) {
      if (!query(name))
        yield [
          'claims.yaml',
          `claims.${id} names the query "${name}", which lab.yaml has not.`,
          ['claims', id],
        ];
    }
  }
  for (const id of repeated([...documentsOf(pack), ...sectionsOf(pack)].map((each) => each.id)))
    yield [
      'document.yaml',
      `"${id}" names two documents or sections; give each a name of its own.`,
    ];
  for (const section of sectionsOf(pack)) {
    for (const name of section.needs.flat()) {
      if (!query(name))
        yield [
          'document.yaml',
          `section ${section.id} needs the query "${name}", which lab.yaml has not.`,
          sectionPlace(pack, section.id),
        ];
    }
  }
  for (const step of exercise.steps) {
    for (const term of step.terms) {
      if (!terms[term])
        yield ['terms.yaml', `the term "${term}" of step ${step.id} has no sentence.`, [term]];
    }
  }
  const total = exercise.checks.reduce((sum, { points }) => sum + points, 0);
  if (total !== 100)
    yield [
      'exercise.yaml',
      `the points of the checks add up to ${total}; they must be 100.`,
      ['checks'],
    ];
  const core = exercise.checks.filter(({ lap }) => lap === 'core');
  const corePoints = core.reduce((sum, { points }) => sum + points, 0);
  if (corePoints < 50 || corePoints > 75)
    yield [
      'exercise.yaml',
      `Core carries ${corePoints} points; it must carry 50 to 75.`,
      ['checks'],
    ];
  if (core.length > 5)
    yield ['exercise.yaml', `Core has ${core.length} checks; five are the most.`, ['checks']];
  if (exercise.steps.filter(({ lap }) => lap === 'core').length > 5)
    yield ['exercise.yaml', 'Core has more than five steps.', ['steps']];
  for (const check of exercise.checks) yield* checkProblems(pack, check);
  for (const id of Object.keys(hints)) {
    if (!exercise.checks.some((check) => check.id === id))
      yield ['hints.yaml', `there is no check "${id}".`, [id]];
  }
  for (const id of Object.keys(rubric.checks)) {
    if (!exercise.checks.some((check) => check.id === id))
      yield ['rubric.yaml', `there is no check "${id}".`, ['checks', id]];
  }
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) < at))];
}

/** A name that stands twice would mean either. */
function* twice({ steps, checks }: Exercise): Generator<Told> {
  const lists: [readonly { readonly id: string }[], FieldPath][] = [
    [steps, ['steps']],
    [checks, ['checks']],
    ...steps.map(({ instruments }, at): [typeof instruments, FieldPath] => [
      instruments,
      ['steps', at, 'instruments'],
    ]),
  ];
  for (const [list, at] of lists)
    for (const [i, { id }] of list.entries())
      if (list.findIndex((other) => other.id === id) < i)
        yield [
          'exercise.yaml',
          `${at.join('.')}: the id "${id}" is there twice; give each its own.`,
          [...at, i, 'id'],
        ];
}

function* checkProblems(
  { exercise, hints, rubric }: Pack,
  check: Exercise['checks'][number],
): Generator<Told> {
  const at = ['checks', exercise.checks.indexOf(check)];
  const kind = checkOfKind(check.kind);
  const spec = kind.schema.safeParse(check.spec);
  if (!spec.success) {
    const [issue] = spec.error.issues;
    yield [
      'exercise.yaml',
      `checks.${check.id}.spec.${issue?.path.join('.')}: ${issue?.message}.`,
      [...at, 'spec', ...((issue?.path ?? []) as FieldPath)],
    ];
  }
  if (!exercise.steps.some(({ id }) => id === check.step))
    yield [
      'exercise.yaml',
      `checks.${check.id}.step: there is no step "${check.step}".`,
      [...at, 'step'],
    ];
  if (!hints[check.id]) yield ['hints.yaml', `check "${check.id}" has no hints; write three.`];
  const words = rubric.checks[check.id];
  if (!words) {
    yield ['rubric.yaml', `check "${check.id}" has no sentences.`, ['checks', check.id]];
    return;
  }
  for (const [name, slots] of Object.entries(kind.cases)) {
    const sentences = words.cases[name];
    if (!sentences) {
      yield [
        'rubric.yaml',
        `checks.${check.id}.cases.${name} is missing: say what was done, found, why and what next.`,
        ['checks', check.id],
      ];
      continue;
    }
    for (const sentence of Object.values(sentences)) {
      for (const slot of slotsOf(sentence ?? '')) {
        if (!slots.includes(slot))
          yield [
            'rubric.yaml',
            `checks.${check.id}.cases.${name} uses {${slot}}; there are: ${slots.join(', ') || 'none'}.`,
            ['checks', check.id, 'cases', name],
          ];
      }
    }
  }
}
