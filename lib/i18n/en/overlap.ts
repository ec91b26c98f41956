// English: overlap of the audiences of a shortlist.
import type { overlap as chinese } from '../zh-TW/overlap.ts';

export const overlap: Record<keyof typeof chinese, string> = {
  title: 'Audience overlap',
  what: 'Estimates from the comments you have seen how many of two creators’ commenters are the same people. It speaks of people who comment, and is a lower bound.',
  measure: 'Measure the overlap',
  measureAgain: 'Measure again',
  measuring: 'Measuring the overlap',
  measuredAt: 'measured {time}',
  pairs: 'Pairs worth knowing',
  atLeast: 'at least {share}',
  detail: 'interval {interval}, {shared} seen at both',
  noPairs:
    'No pair can be estimated yet. Open posts of two creators and let their comments load: it takes 300 comments seen of each, and 5 people seen at both.',
  table: '{platform}: pair by pair',
  legend: '≥ at least; ≤ nobody was seen at both, so only the most it can be; — not to be estimated yet.',
  tooFew: '{count} {count|creator has|creators have} fewer than {least} comments seen and {count|was|were} left out.',
  'state.estimate': 'at least',
  'state.at-most': 'nobody was seen at both; this is the most it can be',
  'state.too-few-comments': 'too few comments seen',
  'state.too-few-shared': 'too few shared commenters to estimate',
};
