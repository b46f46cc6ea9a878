// How each shipped data set speaks of its decision and of those with the good outcome, so that a rate can be said as harm to people.

export interface CaseWords {
  /** Follows a group: women *who earn over 50,000*. */
  readonly deserving: string;
  /** Women *who do not earn over 50,000*. */
  readonly undeserving: string;
  /** After a count: 22 of them *earn enough*. */
  readonly deserve: string;
  /** After a count: 38 of them *do not earn enough*. */
  readonly doNot: string;
  /** After "are": women are *shown the offer*. */
  readonly given: string;
  /** After a count: 60 newly *shown*. */
  readonly briefly: string;
  /** After "are": women are *missed*. */
  readonly refused: string;
  /** A noun for the harm of a wrong no: *missed offers*. */
  readonly harm: string;
  /** A noun for the good thing, plural: *offers*. */
  readonly goods: string;
}

/** For rows whose story the lab does not know: a person's own file. */
const anyCase: CaseWords = {
  deserving: 'with the good outcome',
  undeserving: 'without the good outcome',
  deserve: 'have the good outcome',
  doNot: 'do not have it',
  given: 'accepted',
  briefly: 'accepted',
  refused: 'turned away',
  harm: 'wrong refusals',
  goods: 'acceptances',
};

const cases: Readonly<Record<string, CaseWords>> = {
  adult: {
    deserving: 'who earn over 50,000',
    undeserving: 'who do not earn over 50,000',
    deserve: 'earn enough',
    doNot: 'do not earn enough',
    given: 'shown the offer',
    briefly: 'shown',
    refused: 'missed',
    harm: 'missed offers',
    goods: 'offers',
  },
  compas_two_year: {
    deserving: 'who were not arrested again',
    undeserving: 'who were arrested again',
    deserve: 'were not arrested again',
    doNot: 'were arrested again',
    given: 'scored low risk',
    briefly: 'scored low',
    refused: 'scored high risk',
    harm: 'wrong high scores',
    goods: 'low scores',
  },
  german_credit: {
    deserving: 'who count as a good risk',
    undeserving: 'who count as a bad risk',
    deserve: 'count as a good risk',
    doNot: 'count as a bad risk',
    given: 'granted the loan',
    briefly: 'granted',
    refused: 'refused the loan',
    harm: 'wrong refusals',
    goods: 'loans',
  },
  hmda_boston: {
    deserving: 'whom the bank approved',
    undeserving: 'whom the bank denied',
    deserve: 'were approved',
    doNot: 'were denied',
    given: 'predicted approved',
    briefly: 'approved',
    refused: 'predicted denied',
    harm: 'wrong denials',
    goods: 'approvals',
  },
  law_school: {
    deserving: 'who pass first time',
    undeserving: 'who do not pass first time',
    deserve: 'pass first time',
    doNot: 'do not pass first time',
    given: 'predicted to pass',
    briefly: 'predicted to pass',
    refused: 'predicted to fail',
    harm: 'passes not foreseen',
    goods: 'predicted passes',
  },
  marijuana_arrests: {
    deserving: 'who were released',
    undeserving: 'who were not released',
    deserve: 'were released',
    doNot: 'were not released',
    given: 'predicted released',
    briefly: 'predicted released',
    refused: 'predicted held',
    harm: 'releases not foreseen',
    goods: 'predicted releases',
  },
};

/** The words of this data set's case, or plain ones that fit any rows. */
export function caseWords(dataset: string | undefined): CaseWords {
  return (dataset && cases[dataset]) || anyCase;
}
