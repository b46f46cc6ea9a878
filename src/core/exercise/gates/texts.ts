// Every text a learner wrote, with its place: what the sentence gates read.

import { sectionsOf } from '../documents';
import type { Scene } from '../scene';

export interface Written {
  readonly step: string;
  readonly where: string;
  readonly text: string;
}

/** Documents, reasons and consequences that stand now. */
export function writtenTexts(scene: Scene): Written[] {
  const { attempt, pack } = scene;
  const titles = new Map(sectionsOf(pack).map(({ id, title }) => [id, title]));
  const texts: Written[] = [];
  for (const sections of attempt.documents.values()) {
    for (const { step, body } of sections.values()) {
      texts.push({ step, where: titles.get(body.section) ?? body.section, text: body.text });
    }
  }
  for (const { step, body } of attempt.decisions.values()) {
    texts.push({ step, where: 'the reason of your decision', text: body.reason });
    for (const { why } of body.rejected)
      texts.push({ step, where: 'why you rejected an option', text: why });
  }
  for (const { step, body } of attempt.findings.values())
    texts.push({ step, where: 'a finding', text: body.soWhat });
  for (const { step, body } of attempt.answers.values()) {
    const { value } = body;
    if (
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      typeof value['reason'] === 'string'
    ) {
      texts.push({ step, where: 'the reason of your statement', text: value['reason'] });
    }
  }
  const lock = attempt.locks.at(-1);
  if (lock)
    texts.push({ step: lock.step, where: 'the reason of your lock', text: lock.body.reason });
  return texts;
}
