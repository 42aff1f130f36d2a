import { down, refusal, value } from './calls';

describe('CS_NPS', () => {
  test.each([
    ['all promoters', [9, 10], 100],
    ['all detractors', [1, 6], -100],
    ['7 and 8 are neither', [7, 8], 0],
    ['the edges: 6 and 7, 8 and 9', [6, 7, 8, 9], 0],
    ['one promoter of three', [9, 8, 7], 100 / 3],
    ['numbers as text', ['10', '9', '2'], 100 / 3],
    ['n/a is no score', [10, 'n/a', 'N/A'], 100],
  ])('%s', (_, scores, expected) => expect(value('CS_NPS', down(...scores))).toBe(expected));

  test('takes any block, with headers', () => {
    expect(
      value('CS_NPS', [
        ['spring', 'autumn'],
        [10, 9],
        [5, 9],
      ]),
    ).toBe(50);
  });

  describe.each([0, null, ''])('a 0 or blank (%p)', (blank) => {
    const scores = down(10, 9, blank);
    test('is refused until it is said what it is', () => {
      expect(refusal('CS_NPS', scores)).toBe(
        'CS_NPS: there is a 0 or a blank among the scores; ' +
          'say with the second argument what it is: "scores" or "blanks"',
      );
    });
    test('counts as a score, or not at all', () => {
      expect(value('CS_NPS', scores, 'scores')).toBe(100 / 3);
      expect(value('CS_NPS', scores, 'Blanks')).toBe(100);
    });
    test('alone is no score, and gives a blank', () => {
      expect(value('CS_NPS', down('score', blank, blank))).toBe('');
      expect(value('CS_NPS', down(blank))).toBe('');
      expect(value('CS_NPS', down(blank, blank), 'blanks')).toBe('');
    });
  });

  test('a zero that is typed as a word is a score', () => {
    expect(value('CS_NPS', down(10, 'zero'))).toBe(0);
  });

  test.each([11, -1, 8.5, 0.9])('%p is not a score', (bad) => {
    expect(refusal('CS_NPS', down('score', 9, bad))).toContain(
      `CS_NPS: scores row 3: ${bad} is not a score; give whole scores from 0 to 10`,
    );
  });

  test('of many bad cells the first three are named, and all are counted', () => {
    const message = refusal('CS_NPS', down(9, 'x', 'y', 'z', 12, { error: '#N/A' }));
    expect(message).toContain('scores row 2: "x" is not a number');
    expect(message).toContain('scores row 4');
    expect(message).not.toContain('scores row 5');
    expect(message).toContain('and 2 more (5 problems in all');
  });
});

describe('CS_CSAT', () => {
  test.each([
    ['from 4 on', [5, 4, 3, 1], '', 0.5],
    ['just under 4', [3.99, 4, 4.01], '', 2 / 3],
    ['all', [4, 5], '', 1],
    ['none', [1, 2, 3], '', 0],
    ['on a scale of 10, from 8 on', [10, 8, 7.5, 1], 8, 0.5],
    ['a single 1 is enough where all is good', [1], 1, 1],
  ])('%s', (_, scores, from, expected) => expect(value('CS_CSAT', down(...scores), from)).toBe(expected));

  test.each([0, null, ''])('a 0 or blank (%p) is left out, and nothing else is a blank', (blank) => {
    expect(value('CS_CSAT', down('csat', 5, blank, 2))).toBe(0.5);
    expect(value('CS_CSAT', down('csat', blank))).toBe('');
    expect(value('CS_CSAT', down(blank))).toBe('');
    expect(value('CS_CSAT', down(5, 2), blank)).toBe(0.5);
  });

  test.each([0.95, 11, -3])('%p is not a score', (bad) => {
    expect(refusal('CS_CSAT', down(bad))).toContain(`${bad} is not a score; give scores from 1 to 10`);
    expect(refusal('CS_CSAT', down(5), bad)).toContain(`satisfied from: ${bad} is not a score`);
  });
});

describe('CS_MARKET', () => {
  const range = [80_000, 100_000, 120_000] as const;
  test.each([
    ['below the range', 70_000, 0.7, -0.25],
    ['at its low end', 80_000, 0.8, 0],
    ['in the middle', 100_000, 1, 0.5],
    ['at its high end', 120_000, 1.2, 1],
    ['above it', 130_000, 1.3, 1.25],
  ])('%s', (_, pay, compa, position) => expect(value('CS_MARKET', pay, ...range)).toEqual([[compa, position]]));

  test('a range without width has no position in it', () => {
    expect(value('CS_MARKET', 90_000, 100_000, 100_000, 100_000)).toEqual([[0.9, '']]);
    expect(value('CS_MARKET', 100_000, 100_000, 100_000, 100_001)).toEqual([[1, 0]]);
  });

  test('ends in the wrong order are refused', () => {
    expect(refusal('CS_MARKET', 1, 101, 100, 120)).toBe('CS_MARKET: low is above mid; correct one of them');
    expect(refusal('CS_MARKET', down(1, 1), 80, 100, down(120, 99))).toContain('CS_MARKET: row 2: mid is above high');
    expect(refusal('CS_MARKET', 1, 80, 0, 120)).toContain('mid: 0 is not above 0');
  });

  test('a column without pay in it is blank below the data', () => {
    expect(value('CS_MARKET', down('pay', 100_000, null, 0), ...range)).toEqual([
      ['compa-ratio', 'position in range'],
      [1, 0.5],
      ['', ''],
      ['', ''],
    ]);
  });
});
