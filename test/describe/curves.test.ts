import { bonusText, componentText } from './described';

describe('a curve is told by its points, its mode and one worked number', () => {
  test('a straight line', () => {
    // Half way from 90 % to 100 %: half way from 50 % to 100 %, 75 % of 7,500.
    expect(
      bonusText('linear', [
        [0.9, 0.5],
        [1, 1],
      ]),
    ).toBe(
      '100% of target variable (7,500.00 USD a quarter in the example) for your own CSAT. ' +
        'Target for your own CSAT: 80; attainment is result / target. ' +
        'It pays by attainment: nothing below 90%; 50% from 90%; 100% from 100% (a straight line between points). ' +
        'Example: at 95%: 50% + (95% - 90%) × (100% - 50%) / (100% - 90%) = 75%; 7,500.00 × 75% = 5,625.00 USD.',
    );
  });

  test('a straight line that goes on', () => {
    const curves = [
      { curve: 'c', shape: 'linear', at: 0, pays: 0, beyond: 'continue' },
      { curve: 'c', at: 1, pays: 1 },
    ];
    const bonus = { type: 'bonus', weight: 1, measure: 'csat', target: 80, curve: 'c' };
    expect(componentText(bonus, { curves })).toContain('100% from 100%; on in the same way beyond');
  });

  test('levels', () => {
    const text = bonusText('step', [
      [0.9, 0.5],
      [1, 1],
    ]);
    expect(text).toContain('(one level for the whole band)');
    expect(text).toContain('at 95%: from 90% on: 50% = 50%; 7,500.00 × 50% = 3,750.00 USD.');
  });

  test('bands', () => {
    // 100 % of the first 100 %, 150 % of the 10 % beyond: 115 % of 7,500.
    const text = bonusText('marginal', [
      [0, 1],
      [1, 1.5],
    ]);
    expect(text).toContain('100% from 0%; 150% from 100% (each band pays its own rate on the part inside it)');
    expect(text).toContain('at 110%: 100% × 100% + 10% × 150% = 115%; 7,500.00 × 115% = 8,625.00 USD.');
  });

  test('a rate from the first unit', () => {
    // 110 % × 120 % = 132 % of 7,500.
    const text = bonusText('retroactive', [
      [0, 1],
      [1, 1.2],
    ]);
    expect(text).toContain('(the rate reached pays on everything from the first unit)');
    expect(text).toContain('= 132%; 7,500.00 × 132% = 9,900.00 USD.');
  });

  test('a rate on the part above target', () => {
    // 100 % + 10 % × 200 % = 120 % of 7,500.
    const text = bonusText('overage', [
      [0, 1],
      [1, 2],
    ]);
    expect(text).toContain('= 120%; 7,500.00 × 120% = 9,000.00 USD.');
  });

  test('looked up at the actual', () => {
    const text = bonusText(
      'step',
      [
        [70, 0.5],
        [80, 1],
      ],
      { 'curve of': 'actual', target: '' },
    );
    expect(text).not.toContain('ttainment');
    expect(text).toContain('It pays by CSAT: nothing below 70; 50% from 70; 100% from 80');
  });

  test('limited by the component', () => {
    const text = bonusText(
      'linear',
      [
        [0.9, 0.5],
        [1, 1],
      ],
      { cap: '60%', floor: '10%' },
    );
    expect(text).toContain('= 75%; 7,500.00 × 60% = 4,500.00 USD.');
    expect(text).toContain('It pays at most 60% of its target. It pays at least 10% of its target.');
  });
});
