// R3, personal data: the deliverable names somebody whose data it is, or gives an address or a number that leads to them.

import { personalData, withoutPerson, type PersonalKind } from '../../documents/personal-data-lint';
import { sectionOf } from '../documents';
import { toldIn } from '../instruments/document-writer';
import type { OpenGate } from '../scorecard';
import type { Gate } from './gate';

const WHY: Readonly<Record<PersonalKind, string>> = {
  'e-mail': 'This address leads to one person.',
  phone: 'This telephone number leads to one person.',
  number: 'This number stands for one person.',
  name: 'This names a person whose case it is.',
};

export const personalDataGate: Gate = {
  id: 'R3',
  holds({ scene }) {
    const told = toldIn(scene);
    const open: OpenGate[] = [];
    for (const sections of scene.attempt.documents.values()) {
      for (const { step, body } of sections.values()) {
        const where = sectionOf(scene.pack, body.section)?.title ?? body.section;
        for (const datum of personalData(body.text, told)) {
          open.push({
            id: 'R3',
            step,
            where,
            sentence: datum.sentence,
            marked: { from: datum.from - datum.sentenceFrom, to: datum.to - datum.sentenceFrom },
            why: `${WHY[datum.kind]} A document like this one is passed on, and they never agreed to be in it.`,
            rewrites: withoutPerson(datum),
          });
        }
      }
    }
    return Promise.resolve(open);
  },
};
