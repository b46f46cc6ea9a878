// Finds what points to one person (gate R3): e-mail addresses, phone numbers, numbers of people, names tied to a case.
// Names of authors, owners, places and data sets pass; when in doubt it stays silent.

import { withoutChips } from './chips';
import { namedPeople } from './personal-names';
import { sentences, withoutQuotes } from './sentences';

export type PersonalKind = 'e-mail' | 'phone' | 'number' | 'name';

interface PersonalDatum {
  /** Place of the words in the text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: PersonalKind;
  readonly sentence: string;
  /** Place of the sentence in the text. */
  readonly sentenceFrom: number;
}

const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+-]*@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/giu;
/** An office, not a person: privacy@bank.example, fair-lending.team@… */
const OFFICE =
  /(?:^|[._-])(?:info|office|contact|support|help\w*|service\w*|privacy|dpo|data|fairness|fair|ethics|compliance|complain\w*|appeals?|legal|press|media|team|board|audit\w*|review\w*|admin|hr|jobs|hello|mail|feedback|security|no-?reply|webmaster|postmaster|someone|name|user|example)(?:$|[._-])/iu;

/** With its country, after a word for it, or in the three groups of North America. */
const PHONES = [
  /(?<![\p{L}\d])\+\d[\d ()./-]{6,}\d(?!\d)/gu,
  /(?<=\b(?:tel(?:ephone)?|phone|mobile|cell|fax|whatsapp|call(?:ed)?|rang|ring)\b[^\d.!?\n]{0,14})\(?\d[\d ()/-]{5,}\d(?![\d,.]*\d)/giu,
  /(?<![\d.,-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\d.,-]*\d)/gu,
];

const DATED = /^\(?(?:(?:19|20)\d\d[ /-]|\d{1,2}[ /-]\d{1,2}[ /-](?:19|20)\d\d\b)/u;
/** A part with one decimal point. */
const FIGURE = /(?:^|[ (/-])\+?\d+\.\d+(?=$|[ )/-])/u;

const WHO = String.raw`(?:customer|client|applicant|patient|member|borrower|account|passport|policy(?:holder)?|employee|staff|personnel|student|candidate|claimant|tenant|insurance|national insurance|social security|tax(?:payer)?|driving licen[cs]e|card|user|visitor|caller|person)`;
const NUMBERS = [
  // customer no. 48213, applicant id A-20391, patient #55120; a year or a count with commas is none
  new RegExp(
    String.raw`\b${WHO}(?:['’]s)?[ -]?(?:i\.?d\.?|no\.?|nr\.?|number|reference|#)s?(?: (?:is|was)|:| #)? ?(?!(?:19|20)\d\d\b)[A-Z]{0,4}[-/]?\d{4,}[A-Z\d-]*(?![\d,]*,\d{3})`,
    'giu',
  ),
  // the form of a United States social security number
  /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/gu,
];
const CARD = /(?<![\d-])\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,4}(?![\d-])/gu;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?\b/gu;

/** Who wrote, owns or answers for the document: they put their own name there. */
const OWN_LINE =
  /^[\s*_>#-]*(?:signed(?: by| off by)?|sign-off|author|authors|written by|prepared by|reviewed by|approved by|(?:model |data |risk |document )?owner|owned by|responsible|contact|from|to|cc|on behalf of|name of the author)\b[*_]*\s*[:–—-]/imu;
const ASKED =
  /\b(?:questions?|complaints?|appeals?|objections?|corrections?|comments?|requests?|concerns?|reports?)\b[^.!?]{0,40}\b(?:to|at|via)\s*$|\b(?:write|contact|reach|ask|e-?mail|call|ring|phone|tell|report(?: it)? to|send (?:it|them|word) to)(?: (?:to|us|me|at|on|under|via))*\s*[:(]?\s*$/iu;
/** Said of one of the people in the rows: then it is no address to write to. */
const OF_A_SUBJECT =
  /\b(?:her|his|their|(?:customer|applicant|patient|client|member|caller)['’]s)\s*(?:\p{L}+\s*){0,3}$/iu;

/**
 * What points to one person, in the order of the text. Quotations are read too: a transcript is where it hides.
 * @param told Texts of the case. Who is named there belongs to the story, not to the rows.
 */
export function personalData(text: string, told = ''): PersonalDatum[] {
  const read = withoutChips(text);
  const hits: { from: number; to: number; kind: PersonalKind }[] = [];
  const take = (kind: PersonalKind, from: number, to: number): void => {
    if (told !== '' && told.includes(text.slice(from, to))) return;
    if (hits.some((other) => from < other.to && to > other.from)) return;
    hits.push({ kind, from, to });
  };
  const all = (form: RegExp, kind: PersonalKind, holds: (typed: string) => boolean): void => {
    for (const { 0: typed, index } of read.matchAll(form)) {
      if (holds(typed) && !ownAddress(read, index)) take(kind, index, index + typed.length);
    }
  };
  all(EMAIL, 'e-mail', (typed) => !OFFICE.test(typed.split('@')[0]!));
  all(IBAN, 'number', ibanHolds);
  all(CARD, 'number', cardHolds);
  for (const form of NUMBERS) all(form, 'number', () => true);
  for (const form of PHONES) all(form, 'phone', isPhone);
  for (const { from, to } of namedPeople(read)) if (!onOwnLine(read, from)) take('name', from, to);
  const around_ = sentences(read);
  return hits
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, kind }) => {
      const around = around_.find((sentence) => sentence.from <= from && from < sentence.to);
      const [start, end] = around ? [around.from, Math.max(around.to, to)] : [from, to];
      return {
        from,
        to,
        kind,
        text: text.slice(from, to),
        sentence: text.slice(start, end),
        sentenceFrom: start,
      };
    });
}

const SAID_INSTEAD: Readonly<Record<PersonalKind, string>> = {
  'e-mail': '[address removed]',
  phone: '[telephone number removed]',
  number: '[number removed]',
  name: 'one person',
};

/** Two ways to write the sentence so that nobody can be found by it. */
export function withoutPerson(datum: PersonalDatum): readonly [string, string] {
  const { sentence, sentenceFrom, from, to, kind } = datum;
  const said = SAID_INSTEAD[kind];
  const start = from - sentenceFrom;
  const first = start === 0 ? said[0]!.toUpperCase() + said.slice(1) : said;
  return [
    `${sentence.slice(0, start)}${first}${sentence.slice(to - sentenceFrom)}`,
    'One case of this kind is described here; who it was stays with the people who handle it.',
  ];
}

/** An address that the writer gives of themselves or their office, to be written to. */
function ownAddress(read: string, at: number): boolean {
  if (onOwnLine(read, at)) return true;
  const own = withoutQuotes(read);
  // what stands in a quotation is somebody else's
  if (own[at] !== read[at]) return false;
  const before = own.slice(Math.max(0, at - 90), at);
  return ASKED.test(before) && !OF_A_SUBJECT.test(before);
}

function onOwnLine(read: string, at: number): boolean {
  const start = read.lastIndexOf('\n', at - 1) + 1;
  return OWN_LINE.test(read.slice(start, at));
}

/** Digits enough, and neither a date, a span of years nor a figure: "called 2024-03-12", "+12.5 (10.1 - 14.9)". */
function isPhone(typed: string): boolean {
  const digits = typed.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && !DATED.test(typed) && !FIGURE.test(typed);
}

/** Luhn's check digit: a count of people with as many digits rarely has it. */
function cardHolds(typed: string): boolean {
  const digits = [...typed.replace(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, at) => {
    const twice = at % 2 === 1 ? digit * 2 : digit;
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return digits.length >= 13 && sum % 10 === 0;
}

/** ISO 13616: the rearranged number is 1 modulo 97. */
function ibanHolds(typed: string): boolean {
  const plain = typed.replace(/ /g, '').toUpperCase();
  const turned = `${plain.slice(4)}${plain.slice(0, 4)}`;
  let rest = 0;
  for (const letter of turned) {
    for (const digit of String(parseInt(letter, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
