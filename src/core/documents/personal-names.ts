// Finds names of people to whom the data belong. A name alone may be an author, a colleague or a place: only one that is tied
// to a case of the rows counts.

import { sentences } from './sentences';

const CAP = String.raw`\p{Lu}\p{Ll}+(?:['’-]\p{Lu}\p{Ll}+)*`;
const TITLE = String.raw`(?:Mr|Mrs|Ms|Miss|Mx|Herr|Frau|Señora?|Madame|Monsieur)\.?`;
const FULL = String.raw`${CAP}(?: \p{Lu}\.)?(?: (?:van|von|de|da|del|al|bin|el|la))* ${CAP}`;
const NAME = String.raw`(?:${TITLE} ${CAP}(?: ${CAP})?|${FULL})`;
const SUBJECT = String.raw`(?:applicant|customer|client|patient|member|borrower|claimant|tenant|caller|candidate|visitor|student|policyholder|complainant|respondent|woman|man|mother|father|widow(?:er)?|person|user)`;

/** Each with the name as its group. */
const FORMS: readonly RegExp[] = [
  // "a woman named Maria Lopez", "an applicant called Aisha"
  new RegExp(
    String.raw`\b${SUBJECT},? (?:who (?:is|was) )?(?:named|called|by the name of) (${NAME}|${CAP})`,
    'gdu',
  ),
  // "the applicant, Mrs Lopez", "customer Mr Okafor", "applicant Maria Lopez was refused"
  new RegExp(String.raw`\b${SUBJECT},? (${TITLE} ${CAP}(?: ${CAP})?)`, 'gdu'),
  // "Mrs Lopez was refused", "Maria Lopez's application", "Mr Okafor (41) applied"
  new RegExp(
    String.raw`(${NAME})(?: \([^)]{0,40}\))? (?:was|were|got|had (?:been|her|his)) (?:refused|denied|rejected|turned down|approved|granted|declined|shortlisted|misclassified|missed|scored|charged|diagnosed|hospitali[sz]ed|flagged)\b`,
    'gdu',
  ),
  new RegExp(
    String.raw`(${NAME})['’]s? (?:own )?(?:loan|application|account|claim|score|salary|income|diagnosis|record|file|complaint|refusal|chat|transcript|address|birthday|passport|case)\b`,
    'gdu',
  ),
  // "Maria Lopez, born 3 May 1980", "Maria Lopez, 34, of 12 Elm Street", "Mr Okafor (aged 41)"
  new RegExp(
    String.raw`(${NAME})(?:, | \()(?:born|date of birth|aged \d\d|\d\d,|\d\d\)|\d\d years old|of \d+ ${CAP}|(?:customer|applicant|patient|client|account|member) (?:id|no\.?|number))`,
    'gdu',
  ),
  // "my name is Maria Lopez", "this is John Smith calling"
  new RegExp(String.raw`\b[Mm]y (?:full |first |last )?name(?:['’]s| is) (${FULL}|${CAP})`, 'gdu'),
  new RegExp(
    String.raw`\b(?:[Tt]his is|I am|I['’]m) (${FULL})(?= (?:calling|and my|with the|from account)|, (?:calling|my (?:account|order|number)))`,
    'gdu',
  ),
  // "her name is Maria Lopez", "the patient's name was …"
  new RegExp(
    String.raw`\b(?:[Hh]er|[Hh]is|(?:${SUBJECT})['’]s) (?:full |first |last )?name (?:is|was) (${FULL}|${CAP})`,
    'gdu',
  ),
];

/** Names that were made up for a test, or that belong to a machine. */
const INVENTED =
  /\b(?:invented|fictitious|fictional|made[- ]up|imaginary|pseudonym\w*|placeholder|stimul\w+|synthetic|dummy|name[- ]swap\w*|swapped (?:the )?names?|matched pair|test (?:cv|name|names|applicants?|persona\w*)|personas?|not (?:his|her|their) real name|names? changed|bot|chatbot|assistant)\b/iu;
/** Capitalised words that begin a name of something else than a person. */
const NOT_A_NAME = new RegExp(
  String.raw`^(?:The|This|That|These|Those|Our|Their|Each|Every|No|Some|Many|Most|All|Both|Such|If|When|Where|While|In|On|At|For|From|After|Before|Since|And|But|Or|Nobody|Somebody|Black|White|Asian|Hispanic|Latino|Latina|Native|Indian|Jewish|Muslim|Christian|African|European|American|British|German|French|Spanish|Older|Younger|Young|Women|Men|Group|Model|Article|Section|Recital|Chapter|Step|Table|Figure|Appendix|Credit|Fair|Loan|Risk|Bank|Harbor|Data|Adult|Act|Head|Chief|Equal|Equali[sz]ed|Statistical|Demographic|Predictive|Conditional|Disparate|Adverse|False|True|Missed|Positive|Negative|Balanced|Selection|Base|Levelling|New|North|South|East|West|San|Los|United|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|July|September|October|November|December|Customer|Support|Online|Human|Machine)$`,
  'u',
);
const ORGANISATION =
  /^(?:Bank|Loans?|Inc|Ltd|Group|Company|Corp|Office|Agency|Court|University|Institute|Act|Model|Data|Team|Board|Department|Service|Services|Street|Road|County|City|State|Union|Women|Men|People|Applicants|Set|Survey|Card|Report|Study|Rights|Commission)$/u;

/** Places of such names in a text. */
export function namedPeople(text: string): { readonly from: number; readonly to: number }[] {
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const [from, to] = match.indices![1]!;
      const words = text.slice(from, to).split(' ');
      if (words.some((word, at) => (at === 0 && NOT_A_NAME.test(word)) || ORGANISATION.test(word)))
        return [];
      return INVENTED.test(sentenceAround(text, from)) ? [] : [{ from, to }];
    }),
  );
}

function sentenceAround(text: string, at: number): string {
  return sentences(text).find(({ from, to }) => from <= at && at < to)?.text ?? '';
}
