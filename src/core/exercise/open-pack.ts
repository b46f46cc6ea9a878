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
import { wholeExperiment } from './template';

/** The files of a pack's folder, as the host read them. */
export interface PackFiles {
  readonly path: string;
  readonly hash: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** The learner's half of a pack. */
export function openPack(files: PackFiles): Pack {
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
  for (const [file, problem] of problemsOf(pack))
    throw new Error(`${files.path}/${file}: ${problem}`);
  return pack;
}

/** The author's half of a pack. */
export function openAuthoring(files: PackFiles, pack: Pack): Authoring {
  const { moves } = read(files, 'solution.yaml', solutionSchema);
  for (const [at, move] of moves.entries()) {
    const step = pack.exercise.steps.find(({ id }) => id === move.step);
    if (!step?.instruments.some(({ id }) => id === move.instrument)) {
      throw new Error(
        `${files.path}/solution.yaml: moves.${at} names "${move.step}/${move.instrument}", which is in no step.`,
      );
    }
    if (!pack.exercise.checks.some(({ id }) => id === move.for)) {
      throw new Error(
        `${files.path}/solution.yaml: moves.${at}.for names no check: "${move.for}".`,
      );
    }
  }
  return {
    solution: moves,
    bots: read(files, 'bots.yaml', botsSchema).bots,
    players: read(files, 'players.yaml', playersSchema).players,
    facilitator: text(files, 'facilitator.md'),
    proof: files.data['proof.json'] ?? null,
  };
}

function read<T>(files: PackFiles, name: string, schema: z.ZodType<T>): T {
  const raw = files.data[name];
  if (raw === undefined) throw new Error(`${files.path}: the file ${name} is missing.`);
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `${files.path}/${name}: ${issue?.path.join('.') || 'the whole file'}: ${issue?.message}.`,
  );
}

function text(files: PackFiles, name: string): string {
  const found = files.texts[name];
  if (found === undefined) throw new Error(`${files.path}: the file ${name} is missing.`);
  return found;
}

/** steps/NN-<id>.md for every step. */
function stepTexts(files: PackFiles, { steps }: Exercise): Record<string, string> {
  return Object.fromEntries(
    steps.map(({ id }) => {
      const name = Object.keys(files.texts).find((each) =>
        new RegExp(`^steps/\\d\\d-${id}\\.md$`).test(each),
      );
      if (name === undefined)
        throw new Error(`${files.path}: step "${id}" has no text; write steps/NN-${id}.md.`);
      return [id, files.texts[name]!];
    }),
  );
}

/** Presets with their defaults, each in the form its instrument asks for. */
function withPresets(files: PackFiles, exercise: Exercise): Exercise {
  return {
    ...exercise,
    steps: exercise.steps.map((step) => ({
      ...step,
      instruments: step.instruments.map((use) => {
        const parsed = instrumentById(use.use).preset.safeParse(use.preset);
        if (parsed.success) return { ...use, preset: parsed.data as Record<string, unknown> };
        const [issue] = parsed.error.issues;
        throw new Error(
          `${files.path}/exercise.yaml: steps.${step.id}.${use.id}.preset.${issue?.path.join('.')}: ${issue?.message}.`,
        );
      }),
    })),
  };
}

/** What the single files cannot say alone: that their names fit together. */
function* problemsOf(pack: Pack): Generator<readonly [string, string]> {
  const { exercise, lab, claims, hints, rubric, terms } = pack;
  for (const name of Object.keys(lab.experiments))
    wholeExperiment(lab.experiments, name, exercise.salt);
  for (const [id, { experiment }] of Object.entries({ ...lab.queries, ...lab.recipes })) {
    if (!lab.experiments[experiment])
      yield ['lab.yaml', `${id} names the experiment "${experiment}", which is not there.`];
  }
  const query = (name: string): boolean => lab.queries[name] !== undefined;
  for (const [id, claim] of Object.entries(claims.claims)) {
    for (const name of [...claim.holds.map((test) => test.query), ...claim.needs.flat()]) {
      if (!query(name))
        yield ['claims.yaml', `claims.${id} names the query "${name}", which lab.yaml has not.`];
    }
  }
  for (const section of pack.document.sections) {
    for (const name of section.needs.flat()) {
      if (!query(name))
        yield [
          'document.yaml',
          `section ${section.id} needs the query "${name}", which lab.yaml has not.`,
        ];
    }
  }
  for (const step of exercise.steps) {
    for (const term of step.terms) {
      if (!terms[term])
        yield ['terms.yaml', `the term "${term}" of step ${step.id} has no sentence.`];
    }
  }
  const total = exercise.checks.reduce((sum, { points }) => sum + points, 0);
  if (total !== 100)
    yield ['exercise.yaml', `the points of the checks add up to ${total}; they must be 100.`];
  const core = exercise.checks.filter(({ lap }) => lap === 'core');
  const corePoints = core.reduce((sum, { points }) => sum + points, 0);
  if (corePoints < 50 || corePoints > 75)
    yield ['exercise.yaml', `Core carries ${corePoints} points; it must carry 50 to 75.`];
  if (core.length > 5)
    yield ['exercise.yaml', `Core has ${core.length} checks; five are the most.`];
  if (exercise.steps.filter(({ lap }) => lap === 'core').length > 5)
    yield ['exercise.yaml', 'Core has more than five steps.'];
  for (const check of exercise.checks) yield* checkProblems(pack, check);
  for (const id of Object.keys(hints)) {
    if (!exercise.checks.some((check) => check.id === id))
      yield ['hints.yaml', `there is no check "${id}".`];
  }
  for (const id of Object.keys(rubric.checks)) {
    if (!exercise.checks.some((check) => check.id === id))
      yield ['rubric.yaml', `there is no check "${id}".`];
  }
}

function* checkProblems(
  { exercise, hints, rubric }: Pack,
  check: Exercise['checks'][number],
): Generator<readonly [string, string]> {
  const kind = checkOfKind(check.kind);
  const spec = kind.schema.safeParse(check.spec);
  if (!spec.success) {
    const [issue] = spec.error.issues;
    yield ['exercise.yaml', `checks.${check.id}.spec.${issue?.path.join('.')}: ${issue?.message}.`];
  }
  if (!exercise.steps.some(({ id }) => id === check.step))
    yield ['exercise.yaml', `checks.${check.id}.step: there is no step "${check.step}".`];
  if (!hints[check.id]) yield ['hints.yaml', `check "${check.id}" has no hints; write three.`];
  const words = rubric.checks[check.id];
  if (!words) {
    yield ['rubric.yaml', `check "${check.id}" has no sentences.`];
    return;
  }
  for (const [name, slots] of Object.entries(kind.cases)) {
    const sentences = words.cases[name];
    if (!sentences) {
      yield [
        'rubric.yaml',
        `checks.${check.id}.cases.${name} is missing: say what was done, found, why and what next.`,
      ];
      continue;
    }
    for (const sentence of Object.values(sentences)) {
      for (const slot of slotsOf(sentence ?? '')) {
        if (!slots.includes(slot))
          yield [
            'rubric.yaml',
            `checks.${check.id}.cases.${name} uses {${slot}}; there are: ${slots.join(', ') || 'none'}.`,
          ];
      }
    }
  }
}
