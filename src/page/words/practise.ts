// Words of the list of exercises.

const LEVELS: Readonly<Record<string, string>> = {
  beginner: 'beginners',
  intermediate: 'people with some practice',
  advanced: 'people with much practice',
};

export const practise = {
  title: 'Practise',
  lead: 'Each exercise is a case with its rows, one question, and a way to be wrong that you can see. Invented rows wear a stamp. Nothing is scored until you say so.',
  quick: (minutes: number) => `Quick ${minutes}`,
  core: (minutes: number) => `Core ${minutes}`,
  full: (minutes: number) => `Full ${minutes}`,
  /** Printed minutes are timed with people, never estimated. */
  notTimed: 'not yet timed',
  untimed: { quick: 'Quick', core: 'Core', full: 'Full' },
  levels: (level: string) => `For ${LEVELS[level] ?? level}`,
  as: (role: string) => `You are the ${role}.`,
  rows: 'About the rows',
  more: 'More exercises come one at a time, each with its own rows.',
  shorter: 'Shorter:',
  primer: 'a primer in eight cards',
  review: 'review somebody else’s report',
  toolErrors: 'spot the tool’s error',
  own: 'Write an exercise, or open one you were given:',
  ownPacks: 'own exercises',
  none: 'No exercise is installed in this build.',
} as const;
