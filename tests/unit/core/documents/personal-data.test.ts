// The linter of personal data finds what leads to one person, also in a quoted transcript, and leaves alone who wrote, owns or
// is cited, offices, places, data sets, stimuli, article numbers and counts.

import { describe, expect, it } from 'vitest';
import { personalData, withoutPerson } from '../../../../src/core/documents/personal-data-lint';

const found = (text: string, told = ''): (readonly [string, string])[] =>
  personalData(text, told).map(({ kind, text: words }) => [kind, words] as const);

const fires = [
  [
    'e-mail',
    'One of them, maria.lopez@mail.example, was refused twice.',
    'maria.lopez@mail.example',
  ],
  ['e-mail', 'Her e-mail is lopez77@web.example.', 'lopez77@web.example'],
  [
    'e-mail',
    'The transcript says: "you can write to me at j.smith+loan@mail.example.org"',
    'j.smith+loan@mail.example.org',
  ],
  ['phone', 'The customer left +49 170 5550123 and waits.', '+49 170 5550123'],
  ['phone', 'He rang from +1.555.123.4567 twice.', '+1.555.123.4567'],
  ['phone', 'She can be reached under her phone 0170 555 0123.', '0170 555 0123'],
  ['phone', 'A caller from (555) 201-4477 complained.', '(555) 201-4477'],
  ['number', 'Customer no. 48213 was refused.', 'Customer no. 48213'],
  ['number', 'Applicant id A-20391 got the same answer.', 'Applicant id A-20391'],
  ['number', 'The patient number is 5512078.', 'patient number is 5512078'],
  ['number', 'His number 078-05-1120 stands in the chat.', '078-05-1120'],
  ['number', 'The refund went to DE89 3704 0044 0532 0130 00.', 'DE89 3704 0044 0532 0130 00'],
  ['number', 'She paid with 4111 1111 1111 1111.', '4111 1111 1111 1111'],
  ['name', 'Mrs Lopez was refused although she earns enough.', 'Mrs Lopez'],
  ['name', 'Mr. Okafor was refused although he earns enough.', 'Mr. Okafor'],
  ['name', 'Maria Lopez’s application was lost.', 'Maria Lopez'],
  ['name', 'An applicant named Maria Lopez waited for weeks.', 'Maria Lopez'],
  ['name', 'The customer, Ms Adler, heard nothing.', 'Ms Adler'],
  ['name', 'Maria Lopez, born 3 May 1980, is missed.', 'Maria Lopez'],
  ['name', 'John Smith (41) is missed.', 'John Smith'],
  ['name', 'Customer: "Hello, my name is Aisha and nobody answers."', 'Aisha'],
  ['name', '"This is John Smith calling about the refusal."', 'John Smith'],
] as const;

const passes = [
  // who wrote it, who owns it, whom to ask
  'Signed: Anna Keller',
  'Author: Anna Keller, anna.keller@bank.example, +49 30 1234567',
  'Model owner: Ben Okafor (b.okafor@bank.example).',
  '**Contact:** Anna Keller, tel. 030 1234567',
  'Prepared by: Ms Adler',
  'Questions and complaints go to anna.keller@bank.example.',
  'Appeals can be sent to j.adler@bank.example or by phone.',
  'Write to anna.keller@bank.example before release.',
  'The fairness office answers under fairness@bank.example within a week.',
  'Report it to privacy.office@bank.example.',
  'Ms Adler, head of lending, signs before release.',
  'Mr Chen of the audit team repeats the test in spring.',
  'Anna Keller repeats the test; Ben Okafor signs.',
  'The head of lending was told; the Chief Risk Officer decides.',
  // who is cited
  'The form follows Mitchell et al. 2019 and Timnit Gebru’s datasheets.',
  'Obermeyer et al. (2019) found the same in health.',
  'As Solon Barocas and Andrew Selbst write, a proxy is enough.',
  'Dr. Gebru’s account of data sets is the model here.',
  // groups, places, laws, data
  'Black women were missed more often than White men.',
  'Older Women were refused, Young Men were granted it.',
  'Adult Income was collected in 1994, German Credit long before.',
  'Harbor Loans’ application form asks for the branch.',
  'Credit Union was refused a licence.',
  'Fair Isaac’s score was used.',
  'The Community Bank was charged with redlining in that county.',
  'The branch at 12 Elm Street in Springfield sends fewer files.',
  'Article 10 of Regulation (EU) 2024/1689 lets you keep the column.',
  'ISO/IEC 42001:2023 and 15 U.S.C. 1691 were read.',
  'Executive Order 11246 was revoked.',
  // metrics and days with capitals
  'Equal Opportunity was approved as the metric.',
  'Disparate Impact was flagged, Demographic Parity was declined.',
  'North Carolina was scored apart; San Francisco’s income is higher.',
  'A customer called Monday, another called Support.',
  // counts, dates, periods, hashes
  'The customer called 2024-03-12 and again called 12/03/2024.',
  'What we call 2019-2021 is the test window.',
  'A change of +12.5 (10.1 - 14.9) points, or +0.0213445 in all.',
  'The survey has 48,842 people; 12,211 rows were held back.',
  'The number of customers rose from 1994 to 2024.',
  'Customer number 2024 in the list of years is none.',
  'From 2020-03-01 to 2021-06-30 nothing was logged.',
  'Between 1,204 and 1,690 applicants are missed.',
  'Run 20260114-0932, seed 7, version 1.4.2.',
  'Data hash 5c1d9f0e2b; 100 200 300 rows.',
  'The ids were removed before the file was shared.',
  'The applicant number was removed.',
  'A phone number, an e-mail address and a name were blanked out.',
  'Case 7731 shows it; row 40213 too.',
  'Scores ran from 300 to 850 with a mean of 640.2.',
  // placeholders and stimuli
  'Customer: "my name is [NAME], my number is [NUMBER]."',
  'The invented applicant Emily Walsh was refused less often than the invented Lakisha Brown.',
  'In the name swap, Emily Walsh was rejected once, Lakisha Washington three times.',
  'The chatbot says "my name is Emma", which people take for a person.',
  'The test persona Maria Lopez’s application went through.',
  'Results: [[12345678]] and [[5550123]].',
];

describe('personalData', () => {
  it.each(fires)('finds the %s in: %s', (kind, text, words) => {
    expect(found(text)).toEqual([[kind, words]]);
  });
  it.each(passes)('leaves alone: %s', (text) => expect(found(text)).toEqual([]));

  it('leaves alone whom the case itself names', () => {
    expect(found('Mrs Lopez was refused.', 'You work for Mrs Lopez.')).toEqual([]);
  });
  it('finds two in one sentence and gives their places', () => {
    const text = 'First this. Mrs Lopez was refused; write her: lopez@web.example.';
    const hits = personalData(text);
    expect(hits.map(({ from, to }) => text.slice(from, to))).toEqual([
      'Mrs Lopez',
      'lopez@web.example',
    ]);
    expect(
      hits.every(({ sentence, sentenceFrom }) => text.startsWith(sentence, sentenceFrom)),
    ).toBe(true);
  });
  it.each(fires)(
    'offers two ways to say it in which nothing is found any more (%s): %s',
    (_kind, text) => {
      const [datum] = personalData(text);
      const ways = withoutPerson(datum!);
      expect(ways).toHaveLength(2);
      for (const way of ways) expect(found(way)).toEqual([]);
    },
  );
});
