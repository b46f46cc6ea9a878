// What a line that was moved does to whom: people of each group who now see the offer, or no longer do, counted on practice rows.

import type { ThresholdPreset } from '../../../core/exercise/instruments/threshold-playground';
import { stepsOf } from '../../../core/exercise/moves';
import type { Scene } from '../../../core/exercise/scene';
import type { ThresholdSpec, ThresholdTable } from '../../../core/lab/jobs/thresholds';
import { count, decimal } from '../../charts/format';
import { wordsOf } from '../../instruments/case';
import { groupNames } from '../../instruments/groups';
import {
  changesBetween,
  consequences,
  missedGap,
} from '../../instruments/threshold/threshold-shown';
import { exercise as words } from '../../words/exercise';
import { threshold } from '../../words/instruments-threshold';

export interface Line {
  readonly value: number;
  /** The learner's sentence: who pays for it. */
  readonly reason: string;
  readonly preset: ThresholdPreset;
}

/** The line that was set in the quick lap, if one was. */
export function lineOf(scene: Scene): Line | undefined {
  const uses = stepsOf(scene.pack, 'quick').flatMap(({ instruments }) => instruments);
  const preset = uses.find(({ use }) => use === 'threshold-playground')?.preset as
    ThresholdPreset | undefined;
  const body = preset && scene.attempt.decisions.get(preset.question)?.body;
  if (!body || body.choice.kind !== 'cutoff') return undefined;
  return { value: body.choice.value, reason: body.reason, preset };
}

/** What the lab is asked for. */
export function tablesSpec(scene: Scene, { preset }: Line): ThresholdSpec {
  return {
    experiment: scene.experiment(preset.experiment),
    part: 'practice',
    groups: preset.groups,
  };
}

/** Who gained and who lost against the line as it was inherited, what became of the gap, who pays, and on how many rows. */
export function seenWords(
  scene: Scene,
  { value, preset }: Line,
  tables: readonly ThresholdTable[],
): string {
  const names = groupNames(preset.groups, scene.about);
  const said = wordsOf(scene);
  const changes = changesBetween(tables, { all: preset.start }, { all: value }, names);
  const rows = tables.reduce((sum, { n }) => sum + n, 0);
  const sentences = [
    threshold.change(said, preset.start, changes),
    gapWords(scene, { value, preset }, tables),
    threshold.pays(said, changes),
    words.quick.rows(count(rows)),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** The gap in missed people now and where the line began; empty unless two groups are compared. */
function gapWords(
  scene: Scene,
  { value, preset }: Pick<Line, 'value' | 'preset'>,
  tables: readonly ThresholdTable[],
): string {
  const names = groupNames(preset.groups, scene.about);
  const sorted = names.sorted(tables, ({ key }) => key);
  const [group, reference, ...others] = consequences(sorted, { all: value });
  const [groupBefore, referenceBefore] = consequences(sorted, { all: preset.start });
  if (!group || !reference || !groupBefore || !referenceBefore || others.length > 0) return '';
  const [now, before] = [missedGap(group, reference), missedGap(groupBefore, referenceBefore)];
  if (!now || !before) return '';
  const [who, whom] = [names.of(group.key).whole, names.of(reference.key).whole];
  return threshold.gap(wordsOf(scene), who, whom, now, before);
}

export function lineWords({ value }: Line): string {
  return words.quick.moved(decimal(value));
}
