// Sentences for the cases that many kinds of check share, where neither the pack nor the kind has its own. They hold no figures.

import type { CheckWords } from './check-words';

const did = 'You handed this in.';

export const commonCases: CheckWords['cases'] = {
  'not-reproduced': {
    did: 'You pinned a number for this.',
    found: 'Its recipe, run again on the same rows, gives another number.',
    why: 'A number that does not come out twice cannot be cited.',
    next: 'Pin it again.',
  },
  'reference-swapped': {
    did: 'You compared two groups.',
    found: 'They have changed places.',
    why: 'A plus and a minus give opposite advice.',
    next: 'Compare the other way round.',
  },
  'practice-rows': {
    did,
    found: 'It rests on practice rows.',
    why: 'This asks for rows on which nothing was tried out.',
    next: 'Open the audit rows and do it there.',
  },
  'small-cell': {
    did,
    found: 'It speaks of a group that is too small to judge.',
    why: 'With so few people one changed decision moves the rate by several points.',
    next: 'Leave that group out, or say that it is too small to judge.',
  },
  'not-locked': {
    did: 'You locked no metric.',
    found: 'There is nothing to hold the result against.',
    why: 'What counts has to be settled before looking.',
    next: 'Lock the metric first.',
  },
  late: {
    did,
    found: 'It came after you had looked.',
    why: 'What is chosen after looking may have been chosen for its result.',
    next: 'Start a new attempt, or say openly that this was exploring.',
  },
  inherited: {
    did: 'You kept what you were given.',
    found: 'Nothing has changed for anybody.',
    why: 'The question asks what you would change.',
    next: 'Run another option and choose between the two.',
  },
  uncited: {
    did,
    found: 'Nothing that you cite shows it.',
    why: 'The next reader should not have to believe you.',
    next: 'Cite the number it rests on.',
  },
  'no-reason': {
    did,
    found: 'The reason is missing, too short, or not in your own words.',
    why: 'A reader who disagrees needs your reason to answer it.',
    next: 'Say why in a sentence of your own.',
  },
  partly: {
    did,
    found: 'Some of it holds, and some is missing.',
    why: 'Half of an answer may point the wrong way.',
    next: 'Look at what the step asks for, and add what is missing.',
  },
  incomplete: {
    did: 'You began this.',
    found: 'Some of it is missing.',
    why: 'What is left open cannot be compared.',
    next: 'Fill in what is missing.',
  },
  few: {
    did,
    found: 'It is fewer than the step asks for.',
    why: 'One alone shows little.',
    next: 'Add what is missing.',
  },
  'too-many': {
    did,
    found: 'Some of what you named does not hold.',
    why: 'A list of everything finds nothing.',
    next: 'Take out what the rows do not show.',
  },
  'too-few': {
    did,
    found: 'Something that holds is not among it.',
    why: 'Whoever is left out is not helped.',
    next: 'Look once more, and add it.',
  },
  'false-alarm': {
    did: 'You named something.',
    found: 'In these rows there is nothing of the kind.',
    why: 'A false alarm costs trust, and the next alarm is not heard.',
    next: 'Say that you found none.',
  },
  missed: {
    did: 'You said that there is nothing.',
    found: 'There is something.',
    why: 'What is not seen is not mended.',
    next: 'Look again.',
  },
  little: {
    did,
    found: 'On rows you have not seen it changes little.',
    why: 'A change within chance is no change that anybody could rely on.',
    next: 'Try another option.',
  },
  half: {
    did,
    found: 'On rows you have not seen it does part of what it could.',
    why: 'There is an option that does more at no greater cost.',
    next: 'Compare it with the others once more.',
  },
  overshoot: {
    did,
    found: 'The gap is turned round: now the other group is worse off.',
    why: 'That is a gap too.',
    next: 'Go less far.',
  },
  beaten: {
    did,
    found: 'Another run of yours does better on both counts.',
    why: 'Nobody gains by the worse of the two.',
    next: 'Choose the other, or say what speaks against it.',
  },
  'levelling-down': {
    did,
    found: 'The gap shrank, and those who were worse off have nothing from it.',
    why: 'Taking from some gives nothing to the others.',
    next: 'Look for an option that gives.',
  },
  other: {
    did,
    found: 'It says something else than the rows show.',
    why: 'Whoever reads it would do the wrong thing.',
    next: 'Compare it with your numbers, and choose again.',
  },
  differ: {
    did: 'You said it in several places.',
    found: 'The places do not agree.',
    why: 'A reader does not know which of them you mean.',
    next: 'Make them agree.',
  },
};
