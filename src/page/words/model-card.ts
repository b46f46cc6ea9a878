// What the writer of the model card says around the sections.

export const modelCard = {
  progress: (saved: number, of: number): string => `${saved} of ${of} sections saved`,
  state: { saved: 'saved', draft: 'being written', open: 'not saved yet' },
  composed: 'Composed from your log. Read it, then keep it or change it.',
  source: (source: string): string => `Form: ${source}`,
  keep: 'Keep it as it is',
  change: 'Change it',
  write: 'Write it',
  save: 'Save this section',
  saving: 'Saving…',
  leave: 'Close without saving',
  editor: (title: string): string => `${title}, your text`,
  cite: 'Cite a pinned result',
  how: 'Type @ to cite a pinned result. Results you type yourself stay marked.',
  howEmpty: 'There is nothing to cite yet: pin a result in an earlier step.',
  pick: 'Which result goes here?',
  pickLeave: 'None',
  pin: (number: number, title: string, value: string): string => `${number}  ${title}: ${value}`,
  figure: (value: string, interval: string): string =>
    interval === '' ? value : `${value}, ${interval}`,
  words: (count: number, most: number): string =>
    count === 1 ? `1 word of at most ${most}` : `${count} words of at most ${most}`,
  tooLong: 'This is longer than the section may be. Shorten it before you save.',
  ways: 'You could write:',
  do: 'You could:',
  putIn: 'Put it in',
  unsourced: {
    says: (text: string): string =>
      `“${text}” is a result without a source, so a reader cannot check it.`,
    pinIt: 'Pin this result in its step, then type @ where the figure stands.',
    inWords: 'Say it without the figure.',
    context: 'It is context, not a result',
  },
  contradicted: {
    says: (text: string, shown: string): string =>
      `“${text}” stands beside a result that says ${shown}. A reader cannot tell which of the two holds.`,
    pinOther: 'Pin the other result and place its chip here.',
  },
  personal: {
    says: (text: string, kind: 'e-mail' | 'phone' | 'number' | 'name'): string =>
      ({
        'e-mail': `“${text}” leads to one person. A document like this one is passed on.`,
        phone: `“${text}” leads to one person. A document like this one is passed on.`,
        number: `“${text}” stands for one person. A document like this one is passed on.`,
        name: `“${text}” names a person whose case it is. They never agreed to be in it.`,
      })[kind],
  },
  assurance: {
    says: (text: string): string =>
      `“${text}” promises more than rows can show. A gap these rows cannot tell from none may still be there, and other harms were not measured.`,
    /** [[n]] is the last pinned difference. */
    withGap: (entry: number): string =>
      `The difference we measured is [[${entry}]]; what else may differ was not tested.`,
    bare: 'We measured the gaps named above; what else may differ was not tested.',
    again: 'We found no gap larger than these rows can show, and we will test again.',
  },
  gone: 'The pin of this figure was taken off the notebook.',
} as const;
