// Words of the frame around the pages: the menu, the foot, and what is said when a page cannot be shown.

export const site = {
  name: 'Fairground',
  practise: 'Practise',
  data: 'Data',
  sandbox: 'Sandbox',
  guide: 'Guide',
  titleOf: (page: string) => `${page} · Fairground`,
  cannot:
    'What this lab cannot do: it practises judgement, certifies nothing, is not legal advice, and its groups are simplified.',
  sources: 'Sources',
  limits: 'Limits',
  notFoundTitle: 'There is no page at this address.',
  notFoundLead: 'The link may be cut short, or the page may have moved.',
  toHome: 'Go to the first page',
  failedTitle: 'The page did not load.',
  failedLead:
    'A part of the lab could not be fetched. Nothing you wrote is lost: drafts stay in this browser.',
  again: 'Try again',
  updateReady: 'A newer version of the lab is here. What you are doing is saved.',
  updateNow: 'Use it now',
  updateLater: 'Later',
} as const;
