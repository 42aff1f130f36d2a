import { whole } from '../number/exact';
import { satisfiedShare } from '../results/survey';
import { tableFunction } from './define';
import { type Scale, score, scores } from './list-parameters';

/** Of the usual scales (to 5, 7 or 10) none has a score below 1, so 0.95 is a per cent in the wrong place. */
const scale: Scale = { least: 1, whole: false };

/** On a scale of 1 to 5 a customer is satisfied from 4 on. */
const usual = whole(4);

export const csCsat = tableFunction({
  name: 'CS_CSAT',
  summary: 'Customer satisfaction: the part of the survey scores that are good.',
  parameters: {
    scores: scores('Survey scores from 1 to 10, in any block; 0, blanks and n/a are left out.', scale),
    'satisfied from': score('The lowest score that is good, 1 to 10; left out: 4, for scores from 1 to 5.', scale),
  },
  returns: 'ratio, 0 … 1 (1 = 100%); a blank where there is no score',
  examples: [
    // Three of four; the blank is no score.
    { formula: '=CS_CSAT(A1:A5)', args: [[[5], [4], [null], [2], [5]]], gives: 0.75 },
    { formula: '=CS_CSAT(A1:A4,8)', args: [[[10], [7], [9], [3]], 8], gives: 0.5 },
  ],
  all: ({ scores: { values }, 'satisfied from': from = usual }) =>
    values.length > 0 ? satisfiedShare(values, from) : '',
});
