// The forms of a pack's files as JSON Schema, so that an editor helps while one is being written.

import { z } from 'zod';
import { botsSchema, playersSchema, solutionSchema } from './authoring';
import { checks } from './checks/index';
import { instruments } from './instruments/index';
import {
  claimsSchema,
  documentSchema,
  exerciseSchema,
  hintsSchema,
  labSchema,
  rubricSchema,
  termsSchema,
} from './pack';

type Json = Record<string, unknown>;

/** Schemas by the name of the YAML file. */
export function packSchemas(): Readonly<Record<string, Json>> {
  return {
    exercise: exerciseForm(),
    lab: form(labSchema),
    claims: form(claimsSchema),
    document: form(documentSchema),
    hints: form(hintsSchema),
    rubric: form(rubricSchema),
    terms: form(termsSchema),
    solution: form(solutionSchema),
    bots: form(botsSchema),
    players: form(playersSchema),
  };
}

function form(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
}

/** The form of exercise.yaml, with the preset of each instrument and the spec of each kind of check. */
function exerciseForm(): Json {
  const whole = form(exerciseSchema) as {
    properties: { steps: { items: Json }; checks: { items: Json } };
  };
  const use = (whole.properties.steps.items as { properties: { instruments: { items: Json } } })
    .properties.instruments.items;
  use['allOf'] = instruments.map(({ id, preset }) => when('use', id, 'preset', inner(preset)));
  whole.properties.checks.items['allOf'] = checks.map(({ id, schema }) =>
    when('kind', id, 'spec', inner(schema)),
  );
  return whole;
}

function inner(schema: z.ZodType): Json {
  const made = form(schema);
  delete made['$schema'];
  return made;
}

function when(field: string, value: string, other: string, schema: Json): Json {
  return {
    if: { properties: { [field]: { const: value } } },
    then: { properties: { [other]: schema } },
  };
}
