// The sections of the document: written, in the writer's own words, with the citations each one needs.

import { z } from 'zod';
import { chipsOf, withoutChips } from '../../documents/chips';
import { distinctWords } from '../../documents/sentences';
import { copiedShare, COPIED } from '../../documents/shingles';
import { cited } from '../../evidence/fold';
import { draftOf } from '../describe';
import { documentOf } from '../documents';
import { suppliedTexts } from '../supplied';
import { inWords, listed, type Check, type Given } from './check';
import { bears } from './matching';

const schema = z.strictObject({ document: z.string() });
const SLOTS = ['good', 'of', 'missing', 'section', 'words', 'most'];

type Section = Given['scene']['pack']['document']['sections'][number];
type Found = 'good' | 'unwritten' | 'short' | 'long' | 'copied' | 'uncited' | 'crowded';
const ORDER: readonly Found[] = ['copied', 'uncited', 'crowded', 'short', 'long', 'unwritten'];
/** Chips a section may hold beyond those it needs and those its draft places: more than that is no choice. */
const SPARE = 3;

export const sectionsWritten: Check<z.infer<typeof schema>> = {
  id: 'sections',
  name: 'Sections',
  plain: 'Looks at structure only: is each section written, in own words, with its numbers cited?',
  source: 'Mitchell et al. 2019, section 4; software does not grade prose (curriculum 9.1).',
  schema,
  nothing: 'none',
  cases: {
    none: ['of'],
    copied: SLOTS,
    uncited: SLOTS,
    crowded: SLOTS,
    short: SLOTS,
    long: SLOTS,
    unwritten: SLOTS,
    right: SLOTS,
  },
  async verdict({ document }, given) {
    const { scene } = given;
    const { sections } = documentOf(scene.pack, document);
    const written = scene.attempt.documents.get(document);
    const textOf = ({ id }: Section): string => written?.get(id)?.body.text ?? '';
    const judged: { readonly section: Section; found: Found }[] = [];
    for (const section of sections) {
      judged.push({
        section,
        found: await judge(section, textOf(section), given),
      });
    }
    // One text under several headings answers none of their questions.
    const owned = judged
      .filter(({ section, found }) => found === 'good' && section.words > 0)
      .map((each) => ({
        each,
        own: ownWords(textOf(each.section), draftOf(scene, each.section.id)),
      }));
    for (const { each, own } of owned) {
      const others = owned.flatMap((other) => (other.each === each ? [] : [other.own]));
      if (copiedShare(own, others) > COPIED) each.found = 'copied';
    }
    const total = sections.reduce((sum, { weight }) => sum + weight, 0);
    const good = judged.filter(({ found }) => found === 'good');
    const worst = ORDER.flatMap((kind) => judged.find(({ found }) => found === kind) ?? [])[0];
    return {
      share: good.reduce((sum, { section }) => sum + section.weight, 0) / total,
      case: !written || written.size === 0 ? 'none' : worst ? worst.found : 'right',
      slots: {
        good: inWords(good.length),
        of: inWords(sections.length),
        missing: listed(
          judged.filter(({ found }) => found !== 'good').map(({ section }) => section.title),
        ),
        section: worst?.section.title ?? '',
        words: inWords(worst?.section.words ?? 0),
        most: inWords(worst?.section.most ?? 0),
      },
      cites: [...(written?.values() ?? [])].map(({ n }) => n),
    };
  },
};

async function judge(section: Section, text: string, given: Given): Promise<Found> {
  const { scene } = given;
  if (text.trim() === '') return 'unwritten';
  const evidence = cited(scene.attempt, chipsOf(text));
  for (const names of section.needs) if (!(await bears(evidence, names, given))) return 'uncited';
  const draft = draftOf(scene, section.id);
  const drafted = new Set(chipsOf(draft));
  const added = chipsOf(text).filter((n) => !drafted.has(n));
  if (added.length > section.needs.length + SPARE) return 'crowded';
  const own = ownWords(text, draft);
  if (distinctWords(own) < section.words) return 'short';
  if (distinctWords(text) > section.most) return 'long';
  if (section.words > 0 && copiedShare(own, suppliedTexts(scene.pack)) > COPIED) return 'copied';
  return 'good';
}

/** What the writer added: lines that stand in the draft do not count as theirs. */
function ownWords(text: string, draft: string): string {
  const plain = (line: string): string => withoutChips(line).replace(/\s+/g, ' ').trim();
  const supplied = new Set(draft.split('\n').map(plain));
  return text
    .split('\n')
    .map(plain)
    .filter((line) => line !== '' && !supplied.has(line))
    .join('\n');
}
