// What a careful person would answer to the metric chooser on this seed: a solution names it as "$chooser.credit-offer.metric".

import { canonical } from '../base/canonical';
import { heardFor, lockFor, verdictOf } from './instruments/chooser-case';
import type { ChooserPreset } from './instruments/chooser-form';
import { harmById, traceTo } from './instruments/metric-tree';
import type { Scene } from './scene';

/** What a team might ask for instead: parity of selection, equalised odds, equal precision. */
const BESIDE = ['selection-rate', 'true-positive-rate', 'false-positive-rate', 'precision'];

/** Throws, naming them, for what is not known of a product. */
export function chosenAt(name: string, scene: Scene): unknown {
  const [, product = '', what = ''] = name.split('.');
  const heard = heardFor(presetOf(scene), scene.attempt.start.salt, product);
  const harm = heard?.harm;
  switch (what) {
    case 'voice':
      return heard?.id;
    case 'trace':
      return harm && traceTo(harm);
    case 'metric':
      return harm && harmById(harm)?.metrics[0];
    case 'other-metric':
      return harm && (harmById(harm)?.metrics[1] ?? harmById(harm)?.metrics[0]);
    case 'outcome-of':
      return harm && harmById(harm)?.outcomeOf;
    case 'verdict':
      return verdict(product, scene);
    case 'beside-a':
    case 'beside-b':
    case 'beside-c':
      return BESIDE.filter((metric) => metric !== harmById(harm ?? '')?.metrics[0])[
        what.charCodeAt(what.length - 1) - 'a'.charCodeAt(0)
      ];
    default:
      throw new Error(
        `A solution names "$${name}". Of a product there are: voice, trace, metric, other-metric, outcome-of, verdict, beside-a to beside-c.`,
      );
  }
}

/** What the last pinned difference in the locked rate says. */
function verdict(product: string, scene: Scene): string | undefined {
  const lock = lockFor(scene, product)?.body;
  const made = canonical(scene.experiment(product));
  const gap = scene.attempt.evidence.findLast(({ body: { query } }) => {
    const { ask, experiment, part } = query;
    return (
      part === 'audit' &&
      ask.kind === 'difference' &&
      ask.metric === lock?.metrics[0] &&
      canonical(experiment) === made
    );
  });
  return lock && gap ? verdictOf(gap.body.answer, lock.margin) : 'open';
}

function presetOf({ pack }: Scene): ChooserPreset {
  const use = pack.exercise.steps
    .flatMap(({ instruments }) => instruments)
    .find((each) => each.use === 'metric-chooser');
  if (!use) throw new Error('This exercise has no metric chooser.');
  return use.preset as ChooserPreset;
}
