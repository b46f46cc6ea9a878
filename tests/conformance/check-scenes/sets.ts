// Examples for kinds that hold an answer against a list or several numbers: sets, orders, numbers, counted looks, small cells.

import { answerTo, lockOn, openOn, type SceneExample } from './scene-example';

const proxies = { question: 'proxies', wanted: { planted: 'proxies' } };
const named =
  (...cells: string[]): NonNullable<SceneExample['log']> =>
  () => [answerTo('proxies', cells)];
const set = (
  name: string,
  share: SceneExample['share'],
  rest: Partial<SceneExample>,
): SceneExample => ({
  kind: 'set-matches',
  case: name,
  share,
  spec: proxies,
  pack: 'harbor',
  ...rest,
});
/** A seed whose world holds nothing. */
const NULL_SEED = 5;

const order = { question: 'order', wanted: { list: ['a', 'b', 'c', 'd', 'e'] } };
const ordered = (
  name: string,
  share: SceneExample['share'],
  list: readonly string[] | undefined,
  spec: Readonly<Record<string, unknown>> = order,
): SceneExample => ({
  kind: 'rank-agreement',
  case: name,
  share,
  spec,
  pack: 'harbor',
  log: () => (list ? [answerTo('order', list)] : []),
});

const copies = {
  question: 'copies',
  wanted: { planted: { copies: 'counts.copies', youngest: 'counts.youngest' } },
  most: 0,
  half: 2,
};
const counted = (
  name: string,
  share: SceneExample['share'],
  value: unknown,
  spec: Readonly<Record<string, unknown>> = copies,
): SceneExample => ({
  kind: 'shares-match',
  case: name,
  share,
  spec,
  pack: 'harbor',
  log: () => (value === undefined ? [] : [answerTo('copies', value)]),
});

const small = {
  question: 'cells',
  field: 'cells',
  experiment: 'inherited',
  metric: 'false-negative-rate',
  groups: ['sex', 'race'],
};
const cells = (name: string, share: number, value: unknown): SceneExample => ({
  kind: 'min-cell',
  case: name,
  share,
  spec: small,
  pack: 'P10',
  log: () => (value === undefined ? [] : [answerTo('cells', value)]),
});

const comparisons = { gender: 'gender-gap', age: 'age-gap', product: 'product-gap' };
const looks = (
  name: string,
  share: SceneExample['share'],
  shown: readonly string[] | undefined,
  rest: { seed?: number; level?: number; opened?: readonly string[] } = {},
): SceneExample => ({
  kind: 'family-correction',
  case: name,
  share,
  spec: { question: 'shown', experiment: 'plain', comparisons, level: rest.level ?? 0.05 },
  pack: 'harbor',
  seed: rest.seed ?? 0,
  log: () => [
    lockOn('base-rate', ['gender'], { gender: 'man' }),
    ...(rest.opened ?? ['gender', 'age_band', 'product']).map((column) =>
      openOn('base-rate', [column]),
    ),
    ...(shown ? [answerTo('shown', shown)] : []),
  ],
});

export const setScenes: readonly SceneExample[] = [
  set('none', 0, {}),
  set('right', 1, { log: named('zip', 'phone_prefix', 'hour + channel') }),
  set('too-few', 'some', { log: named('zip', 'phone_prefix') }),
  set('too-few', 0, { log: named('zip') }),
  set('too-many', 'some', { log: named('zip', 'phone_prefix', 'channel + hour', 'age', 'income') }),
  set('too-many', 0, {
    log: named(
      'zip',
      'phone_prefix',
      'channel + hour',
      'age',
      'income',
      'amount',
      'branch',
      'email_domain',
      'hour',
      'years_at_job',
    ),
  }),
  set('missed', 0, { log: named() }),
  set('false-alarm', 0, { seed: NULL_SEED, log: named('zip') }),
  set('right-none', 1, { seed: NULL_SEED, log: named() }),
  set('uncited', 0.5, {
    spec: { ...proxies, cites: 1 },
    log: named('zip', 'phone_prefix', 'channel + hour'),
  }),
  set('right', 1, {
    spec: { ...proxies, cites: 1 },
    log: async ({ next, pin }) => [
      await pin('women', 'practice'),
      answerTo('proxies', ['zip', 'phone_prefix', 'channel + hour'], [next]),
    ],
  }),
  // Items that the rows decide on, and cells too small on the rows that were opened.
  set('right', 1, {
    pack: 'P10',
    spec: {
      question: 'proxies',
      wanted: {
        holding: {
          missed: [{ query: 'missed-gap', interval: 'above-zero' }],
          offered: [{ query: 'offers-gap', interval: 'above-zero' }],
        },
      },
    },
    log: named('missed'),
  }),
  set('too-few', 'some', {
    pack: 'P10',
    spec: {
      question: 'proxies',
      wanted: {
        small: { experiment: 'inherited', metric: 'false-negative-rate', groups: ['sex', 'race'] },
      },
    },
    log: () => [
      openOn('false-negative-rate', ['sex', 'race']),
      answerTo('proxies', [
        'Female|Black',
        'Female|Other',
        'Female|Amer-Indian-Eskimo',
        'Male|Other',
      ]),
    ],
  }),

  ordered('none', 0, undefined),
  ordered('right', 1, ['a', 'b', 'c', 'd', 'e']),
  ordered('partly', 'some', ['b', 'a', 'd', 'c', 'e']),
  ordered('reversed', 0, ['e', 'd', 'c', 'b', 'a']),
  ordered('incomplete', 'some', ['a', 'b', 'c', 'd']),
  ordered('right', 1, ['a', 'b', 'c', 'd', 'e'], { ...order, by: 'rbo' }),
  ordered('partly', 'some', ['e', 'a', 'b', 'c', 'd'], { ...order, by: 'rbo' }),
  // Whoever names only the first one has not put anything in order.
  ordered('incomplete', 0, ['a'], { ...order, by: 'rbo', least: 0.4 }),
  ordered('right', 1, ['men', 'women'], {
    question: 'order',
    wanted: { queries: { women: 'women', men: 'men' }, first: 'highest' },
  }),

  counted('none', 0, undefined),
  counted('right', 1, { copies: 41, youngest: 14 }),
  counted('near', 0.5, { copies: 42, youngest: 14 }),
  counted('far', 0, { copies: 60, youngest: 14 }),
  counted('far', 0, { copies: 42.5, youngest: 15.5 }, { ...copies, by: 'l1' }),
  counted('incomplete', 0, { copies: 41 }),

  cells('none', 0, undefined),
  cells('right', 1, { part: 'audit', cells: ['Female|White', 'Male|Black'] }),
  cells('small-cell', 0, { part: 'audit', cells: ['Female|White', 'Female|Amer-Indian-Eskimo'] }),

  looks('none', 0, undefined),
  looks('practice-rows', 0, ['age'], { opened: [] }),
  // One look that shows nothing says nothing of the others.
  looks('practice-rows', 'some', [], { opened: ['age_band'] }),
  looks('right', 1, ['gender', 'product']),
  looks('overlooked', 'some', ['product']),
  looks('overlooked', 0, []),
  looks('unfounded', 0, ['gender', 'product', 'age']),
  // Alone its p-value lies below this level; among all that was looked at it does not.
  looks('uncorrected', 0, ['gender', 'product', 'age'], { level: 0.1 }),
  looks('right', 1, ['product'], { seed: NULL_SEED }),
  looks('unfounded', 0, ['gender', 'product', 'age'], { seed: NULL_SEED }),
];
