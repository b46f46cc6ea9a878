// Numbers in the document: each has its source, and none differs from the source beside it.

import { z } from 'zod';
import { contradictions } from '../../documents/contradiction';
import { isContext, numberProblems } from '../../documents/number-lint';
import { citedValues } from '../cited-values';
import { sectionOf } from '../documents';
import { contextOf } from '../instruments/document-writer';
import { inWords, type Check } from './check';

const schema = z.strictObject({ document: z.string() });
const SLOTS = ['number', 'section', 'problems', 'good', 'of'];

export const numberLint: Check<z.infer<typeof schema>> = {
  id: 'number-lint',
  name: 'Numbers with a source',
  plain: 'Looks for results in your text that have no source, or say something else than it.',
  source: 'Curriculum section 1, R1, told as a check where it is no gate.',
  schema,
  nothing: 'none',
  cases: { none: [], contradicted: SLOTS, unsupported: SLOTS, right: SLOTS },
  verdict({ document }, { scene }) {
    const written = [...(scene.attempt.documents.get(document)?.values() ?? [])].filter(
      ({ body }) => body.text.trim() !== '',
    );
    if (written.length === 0)
      return Promise.resolve({ share: 0, case: 'none', slots: {}, cites: [] });
    const valueOf = citedValues(scene);
    const problems = written.flatMap(({ n, body: { section, text } }) => {
      const context = contextOf(scene, document, section);
      return [
        ...contradictions(text, valueOf)
          .filter(({ typed, touches }) => touches || !isContext(typed.text, context))
          .map(({ typed }) => ({ n, section, number: typed.text, kind: 'contradicted' as const })),
        ...numberProblems(text, context, valueOf).map((typed) => ({
          n,
          section,
          number: typed.text,
          kind: 'unsupported' as const,
        })),
      ];
    });
    const shown = problems.find(({ kind }) => kind === 'contradicted') ?? problems[0];
    const bad = new Set(problems.map(({ section }) => section));
    const title = shown && sectionOf(scene.pack, shown.section)?.title;
    const good = written.length - bad.size;
    return Promise.resolve({
      share: good / written.length,
      case: shown?.kind ?? 'right',
      slots: {
        number: shown?.number ?? 'none',
        section: title ?? shown?.section ?? 'none',
        problems: inWords(problems.length),
        good: inWords(good),
        of: inWords(written.length),
      },
      cites: written.map(({ n }) => n),
    });
  },
};
