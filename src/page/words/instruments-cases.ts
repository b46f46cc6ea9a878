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
  'harbor-loans': {
    deserving: 'whom the lender approved',
    undeserving: 'whom the lender declined',
    deserve: 'were approved',
    doNot: 'were declined',
    given: 'predicted approved',
    briefly: 'approved',
    refused: 'predicted declined',
    harm: 'wrong refusals',
    goods: 'approvals',
  },
  'metric-world': {
    deserving: 'who would repay',
    undeserving: 'who would not repay',
    deserve: 'would repay',
    doNot: 'would not repay',
    given: 'offered credit',
    briefly: 'offered',
    refused: 'turned away',
    harm: 'missed offers',
    goods: 'offers',
  },
  'metric-world/fraud-hold': {
    deserving: 'whose payment is honest',
    undeserving: 'whose payment is fraud',
    deserve: 'pay honestly',
    doNot: 'do not pay honestly',
    given: 'let through',
    briefly: 'let through',
    refused: 'held',
    harm: 'wrong holds',
    goods: 'payments let through',
  },
  'metric-world/tutoring': {
    deserving: 'whom tutoring would help',
    undeserving: 'whom tutoring would not help',
    deserve: 'would be helped',
    doNot: 'would not be helped',
    given: 'invited',
    briefly: 'invited',
    refused: 'not invited',
    harm: 'missed invitations',
    goods: 'invitations',
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
  ucb_admissions: {
    deserving: 'who were admitted',
    undeserving: 'who were turned down',
    deserve: 'were admitted',
    doNot: 'were turned down',
    given: 'admitted',
    briefly: 'admitted',
    refused: 'turned down',
    harm: 'rejections',
    goods: 'admissions',
  },
  nl_research_funding: {
    deserving: 'who were given the grant',
    undeserving: 'who were turned down',
    deserve: 'were given the grant',
    doNot: 'were turned down',
    given: 'given the grant',
    briefly: 'given it',
    refused: 'turned down',
    harm: 'refusals',
    goods: 'grants',
  },
  florida_death_penalty: {
    deserving: 'who were not sentenced to death',
    undeserving: 'who were sentenced to death',
    deserve: 'were not sentenced to death',
    doNot: 'were sentenced to death',
    given: 'spared a death sentence',
    briefly: 'spared it',
    refused: 'sentenced to death',
    harm: 'death sentences',
    goods: 'decisions against death',
  },
};

/** The words of this data set's case (of a world, "id/form" where a form has its own), or plain ones that fit any rows. */
export function caseWords(dataset = ''): CaseWords {
  return cases[dataset] ?? cases[dataset.split('/')[0]!] ?? anyCase;
}
