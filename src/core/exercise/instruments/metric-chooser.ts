// The metric chooser: hear who is hurt, walk from the harm to the rate that counts it, lock it for each product, say what the
// rows could show, open them, and say what they show.

import type { Ask } from '../../evidence/query';
import { titleOf, titleUnder, type Scene } from '../scene';
import {
  action,
  preset,
  type ChooserAction,
  type ChooserPreset,
  type ChooserState,
  type Product,
} from './chooser-form';
import {
  comparedOf,
  lockFor,
  metricsOf,
  partOf,
  queryFor,
  referenceOf,
  voicesOf,
} from './chooser-case';
import { Refused, type Instrument, type Pending } from './instrument';
import { harms, traceTo, walked } from './metric-tree';
import { cellsOf } from './slice-shown';

type Move<Kind extends ChooserAction['do']> = Extract<ChooserAction, { do: Kind }>;

export const metricChooser: Instrument<ChooserPreset, ChooserState, ChooserAction> = {
  id: 'metric-chooser',
  name: 'Metric chooser',
  plain: 'From who is hurt to the rate that counts it, product by product.',
  source: 'Saleiro et al. 2018, Aequitas; Mitchell et al. 2021, Algorithmic fairness.',
  preset,
  action,
  begin: ({ products }, { attempt }) => ({
    opened: products
      .map(({ id }) => id)
      .filter((id) => attempt.opened.some(({ body }) => body.experiment === id)),
  }),
  act(given, state, move, scene) {
    const product = given.products.find(({ id }) => id === move.product);
    if (!product) throw new Refused(`There is no product "${move.product}" here.`);
    switch (move.do) {
      case 'hear':
        return { state, pending: [hear(given, product, move, scene)] };
      case 'lock':
        return { state, pending: [lock(given, product, move, scene)] };
      case 'plan':
        return { state, pending: plan(given, product, move, scene) };
      case 'open': {
        mustStand(given, 'measure');
        mustBeLocked(scene, product);
        const opened = [...new Set([...state.opened, product.id])];
        const body = {
          metrics: metricsOf(given, scene, product.id),
          groups: given.groups,
          experiment: product.id,
        };
        return { state: { opened }, pending: [{ kind: 'opened', body }] };
      }
      case 'pin':
        return { state, pending: [pinned(given, state, product, move, scene)] };
      case 'conclude': {
        mustStand(given, 'measure');
        mustBeLocked(scene, product);
        const { verdict, cites } = move;
        return { state, pending: [answered('verdict', product, { verdict }, cites)] };
      }
      case 'hold': {
        mustStand(given, 'hold');
        const { outcomeOf, holding, reason } = move;
        if (!product.holding?.options[holding])
          throw new Refused('Say how the group of each person would be known.');
        return { state, pending: [answered('hold', product, { outcomeOf, holding, reason })] };
      }
    }
  },
  options(given, _state, scene) {
    const voices = voicesOf(given, scene.attempt.start.salt);
    const here = (part: ChooserPreset['parts'][number]): boolean => given.parts.includes(part);
    return given.products.flatMap(({ id: product, holding }): ChooserAction[] => [
      ...(here('hear')
        ? (voices.get(product) ?? []).map(({ id: voice }) => ({
            do: 'hear' as const,
            product,
            voice,
            changes: 'It is important.',
          }))
        : []),
      ...(here('lock')
        ? harms.map(({ id, metrics }) => ({
            do: 'lock' as const,
            product,
            trace: traceTo(id),
            metric: metrics[0]!,
            reference: Object.fromEntries(
              scene.about.groups.map(({ column, reference }) => [column, reference]),
            ),
            margin: 0.1,
            reason: 'It is important.',
          }))
        : []),
      ...(here('plan') ? [{ do: 'plan' as const, product, why: 'It is usual.' }] : []),
      ...(here('measure')
        ? [
            { do: 'open' as const, product },
            ...metricsOf(given, scene, product).map((metric) => ({
              do: 'pin' as const,
              product,
              metric,
              what: 'difference' as const,
            })),
            ...(['beyond', 'shown', 'within', 'open'] as const).map((verdict) => ({
              do: 'conclude' as const,
              product,
              verdict,
              cites: scene.attempt.evidence.map(({ n }) => n),
            })),
          ]
        : []),
      ...(here('hold')
        ? Object.keys(holding?.options ?? {}).map((each) => ({
            do: 'hold' as const,
            product,
            outcomeOf: 'everybody' as const,
            holding: each,
            reason: 'It is usual.',
          }))
        : []),
    ]);
  },
};

function hear(
  given: ChooserPreset,
  product: Product,
  { voice, changes }: Move<'hear'>,
  scene: Scene,
): Pending {
  mustStand(given, 'hear');
  const shown = voicesOf(given, scene.attempt.start.salt).get(product.id) ?? [];
  if (!shown.some(({ id }) => id === voice)) throw new Refused('Choose one of those who speak.');
  if (changes.trim() === '') throw new Refused('Say in one sentence what it changes for you.');
  return answered('voice', product, { voice, changes });
}

function lock(
  given: ChooserPreset,
  product: Product,
  { trace, metric, reference, margin, reason }: Move<'lock'>,
  scene: Scene,
): Pending {
  mustStand(given, 'lock');
  const harm = walked(trace)?.harm;
  if (!harm)
    throw new Refused('Answer the questions first: they lead to the rates that count the harm.');
  if (!harm.metrics.includes(metric))
    throw new Refused(
      'That rate does not count the harm your answers lead to. Choose one that does.',
    );
  for (const column of given.groups) {
    const level = reference[column];
    if (level === undefined || !cellsOf(scene, [column]).includes(level))
      throw new Refused(`Name the group that the others are compared with.`);
  }
  if (reason.trim() === '')
    throw new Refused('Say in one sentence whom this rate counts, and why them.');
  const kept = Object.fromEntries(given.groups.map((column) => [column, reference[column]!]));
  return {
    kind: 'lock',
    body: {
      metrics: [metric],
      groups: given.groups,
      reference: kept,
      margin,
      harm: harm.id,
      reason,
      question: product.id,
      trace,
    },
  };
}

/** The margin's meaning, the smallest gap the audit rows would show, and the people a gap of the margin takes. */
function plan(
  given: ChooserPreset,
  product: Product,
  { why }: Move<'plan'>,
  scene: Scene,
): Pending[] {
  mustStand(given, 'plan');
  const { metrics, margin } = mustBeLocked(scene, product);
  if (why.trim() === '')
    throw new Refused('Say in one sentence what a gap of the margin would mean for people.');
  const compared = {
    metric: metrics[0]!,
    groups: given.groups,
    cell: comparedOf(given, scene, product.id),
    reference: referenceOf(given, scene, product.id),
  };
  const family = foreseen(given, scene);
  const evidence = (ask: Ask): Pending => ({
    kind: 'evidence',
    body: {
      title: titled(product, scene, ask),
      query: { ...queryFor(scene, { product, part: 'practice', ask }), family },
    },
  });
  return [
    answered('margin', product, { why, margin, metric: compared.metric }),
    evidence({ kind: 'needed', ...compared, gap: margin }),
    evidence({ kind: 'detectable', ...compared }),
  ];
}

/** How many comparisons the audit rows are going to be asked for: their intervals will be that wide. */
function foreseen(given: ChooserPreset, scene: Scene): number {
  const others = cellsOf(scene, given.groups).length - 1;
  const metrics = given.products.map(({ id }) => metricsOf(given, scene, id).length);
  return Math.max(1, others * metrics.reduce((sum, each) => sum + each, 0));
}

function pinned(
  given: ChooserPreset,
  state: ChooserState,
  product: Product,
  { metric, what, cell }: Move<'pin'>,
  scene: Scene,
): Pending {
  mustStand(given, 'measure');
  if (!metricsOf(given, scene, product.id).includes(metric))
    throw new Refused(`This step does not show the rate "${metric}".`);
  const { groups } = given;
  const own = cell ?? comparedOf(given, scene, product.id);
  const reference = referenceOf(given, scene, product.id);
  if (!cellsOf(scene, groups).includes(own)) throw new Refused(`There is no group "${own}".`);
  if (what === 'difference' && own === reference)
    throw new Refused('A group has no difference to itself. Choose another group.');
  const ask: Ask =
    what === 'cell'
      ? { kind: 'cell', metric, groups, cell: own }
      : { kind: 'difference', metric, groups, cell: own, reference };
  const part = partOf(state, product.id);
  return {
    kind: 'evidence',
    body: { title: titled(product, scene, ask), query: queryFor(scene, { product, part, ask }) },
  };
}

function titled(product: Product, scene: Scene, ask: Ask): string {
  const named = scene.pack.lab.experiments[product.id]?.title;
  return named === undefined ? titleOf(scene, ask) : titleUnder(named, titleOf(scene, ask));
}

function answered(
  what: string,
  { id }: Product,
  value: Readonly<Record<string, string | number>>,
  cites: number[] = [],
): Pending {
  return { kind: 'answer', body: { question: `${what}/${id}`, value, cites } };
}

function mustStand(given: ChooserPreset, part: ChooserPreset['parts'][number]): void {
  if (!given.parts.includes(part)) throw new Refused('That is done in another step.');
}

function mustBeLocked(scene: Scene, { id, title }: Product) {
  const held = lockFor(scene, id);
  if (!held) throw new Refused(`Lock a rate for ${title.toLowerCase()} first.`);
  return held.body;
}
