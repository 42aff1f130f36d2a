import { type Exact, ZERO } from '../number/exact';
import { refuse } from '../problems/problem';
import { netPromoterScore } from '../results/survey';
import { tableFunction } from './define';
import { type Scores, scores } from './list-parameters';
import { optionalChoice } from './parameters';

const survey = [['score'], [10], [9], [9], [8], [3]];

export const csNps = tableFunction({
  name: 'CS_NPS',
  summary: 'Net promoter score: per cent of 9s and 10s less per cent of 0s to 6s.',
  parameters: {
    scores: scores('Survey scores, whole numbers from 0 to 10, in any block; n/a is left out.', {
      least: 0,
      whole: true,
    }),
    zeros: optionalChoice(
      'What a 0 or a blank cell is: scores (each counts as a score of 0) or blanks (left out). Must be said when there is one.',
      ['scores', 'blanks'],
    ),
  },
  returns: 'points, -100 … 100, not rounded; a blank where there is no score',
  examples: [
    // Three promoters and one detractor of five: 60 - 20.
    { formula: '=CS_NPS(A1:A6)', args: [survey], gives: 40 },
    // Two promoters and two detractors, one of them a 0, of five.
    { formula: '=CS_NPS(A1:A5,"scores")', args: [[[10], [9], [8], [4], [0]], 'scores'], gives: 0 },
    // The same without the 0: two promoters and one detractor of four.
    { formula: '=CS_NPS(A1:A5,"blanks")', args: [[[10], [9], [8], [4], [0]], 'blanks'], gives: 25 },
  ],
  all: ({ scores: given, zeros }) => {
    if (zeros === undefined && given.blanks > 0 && given.values.length > 0) return refuse('zeros unclear', {});
    const counted = zeros === 'scores' ? withZeros(given) : given.values;
    return counted.length > 0 ? netPromoterScore(counted) : '';
  },
});

function withZeros({ values, blanks }: Scores): readonly Exact[] {
  return [...values, ...Array.from({ length: blanks }, () => ZERO)];
}
