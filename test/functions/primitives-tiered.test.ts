import { calling, down, refusal } from './calls';

const tiered = calling('CS_TIERED');

/** Published case tier-marg-004: 5 % to 100,000, 7 % to 250,000, then 9 %. */
const byAmount = [
  ['from', 'rate'],
  [0, '5%'],
  [100_000, '7%'],
  [250_000, '9%'],
];

describe('bounds that are amounts', () => {
  it.each([
    ['marginal', [0, 4999.9995, 5000, 5000.0007, 10_600, 15_500, 15_500.0009, 83_000]],
    ['retroactive', [0, 4999.9995, 7000, 7000.0007, 12_600, 22_500, 22_500.0009, 90_000]],
  ])('%s', (mode, expected) => {
    const amounts = [0, 99_999.99, 100_000, 100_000.01, 180_000, 250_000, 250_000.01, 1_000_000];
    expect(tiered(down(...amounts), byAmount, mode)).toEqual(down(...expected));
  });

  test('the published table tier-marg-008, amount for amount', () => {
    const tiers = [
      [0, 0.03],
      [500, 0.05],
      [750, 0.075],
    ];
    expect(tiered(down(300, 400, 500, 600, 700, 800, 900), tiers)).toEqual(down(9, 12, 15, 20, 25, 31.25, 38.75));
  });

  test('nothing is earned below a first tier that starts later', () => {
    expect(tiered(down(999, 1000, 1100), [[1000, 0.1]])).toEqual(down(0, 0, 10));
    expect(tiered(down(999, 1000, 1100), [[1000, 0.1]], 'retroactive')).toEqual(down(0, 100, 110));
  });

  test('splitting a tier at the same rate changes nothing', () => {
    const split = [...byAmount.slice(0, 2), [40_000, 0.05], ...byAmount.slice(2)];
    const amounts = down(39_999, 40_000, 40_001, 300_000);
    expect(tiered(amounts, split)).toEqual(tiered(amounts, byAmount));
  });
});

describe('bounds that are attainments of a quota', () => {
  /** Published cases icm-002 to icm-007. */
  const twoRates = [
    [0, 0.05],
    [1, 0.1],
  ];

  test.each([
    ['half of the quota, all at 5%', 5000, 250],
    ['exactly at quota, wholly in the lower tier', 10_000, 500],
    ['a cent more, and the cent earns 10%', 10_000.01, 500.001],
    ['far beyond', 1_000_000, 99_500],
  ])('%s', (_, amount, expected) => expect(tiered(amount, twoRates, 'marginal', 10_000)).toBe(expected));

  test('a deal that crosses quota is split (icm-004)', () => {
    expect(tiered(2000, twoRates, null, 10_000, 9500)).toBe(175);
  });

  /** Published cases accel-hto-…: base rate times 1, 1.5, 2 and 2.5 on all that is above quota. */
  const overage = (rate: number) => [
    [0, rate],
    [1, rate * 1.5],
    [1.25, rate * 2],
    [1.5, rate * 2.5],
  ];
  test.each([
    ['accel-hto-001', 80_000, 0.6, 48_000],
    ['accel-hto-002', 100_000, 0.5, 50_000],
    ['accel-hto-009', 100_010, 0.5, 50_007.5],
    ['accel-hto-011', 150_000, 0.5, 112_500],
    ['accel-hto-007', 250_000, 0.5, 237_500],
  ])('overage: %s', (_, amount, rate, expected) => {
    expect(tiered(amount, overage(rate), 'overage', 100_000)).toBe(expected);
  });

  test('each row may have its own quota', () => {
    expect(tiered(down(20_000, 20_000), twoRates, '', down(10_000, 20_000))).toEqual(down(1500, 1000));
  });
});

describe('the amount earlier in the year', () => {
  test('is not paid again (tier-marg-006)', () => {
    const tiers = [
      [0, 0.04],
      [150_000, 0.06],
      [250_000, 0.08],
    ];
    expect(tiered(20_000, tiers, 'marginal', null, 145_000)).toBe(1100);
  });

  test('month by month adds up to the year', () => {
    const months = [90_000, 20_000, 0, 200_000];
    const earlier = [0, 90_000, 110_000, 110_000];
    const paid = tiered(down(...months), byAmount, 'marginal', '', down(...earlier)) as number[][];
    expect(paid).toEqual(down(4500, 1200, 0, 15_200));
    expect(tiered(310_000, byAmount)).toBe(20_900);
  });

  test('retroactively, what was paid at the lower rate is made up', () => {
    // 5 % on 90,000 was paid; at 110,000 all is worth 7 %.
    expect(tiered(20_000, byAmount, 'retroactive', '', 90_000)).toBe(3200);
  });

  test('a credit takes back what the last amounts earned', () => {
    expect(tiered(-20_000, byAmount, 'marginal', '', 110_000)).toBe(-1200);
    expect(tiered(-500, byAmount)).toBe(0);
  });
});

describe('tiers and amounts that do not fit', () => {
  const attainments = [
    [0, 0.05],
    [1, 0.1],
  ];

  test('without a quota small bounds are amounts too: five at 50, the rest at 80', () => {
    const references = [
      [0, 50],
      [5, 80],
    ];
    expect(tiered(down(4, 5, 6, 12), references)).toEqual(down(200, 250, 330, 810));
  });

  test('amounts with a quota are refused, and 1000% is the highest attainment', () => {
    expect(refusal('CS_TIERED', 5, byAmount, '', 100_000)).toContain('250,000 is 25,000,000% of it');
    expect(tiered(5, [[10, 0.1]], '', 100)).toBe(0);
    expect(refusal('CS_TIERED', 5, [[10.01, 0.1]], '', 100)).toContain('10.01 is 1,001% of it');
  });

  test('overage needs a quota, and points around it', () => {
    expect(refusal('CS_TIERED', 5, byAmount, 'overage')).toContain('overage needs a quota');
    expect(refusal('CS_TIERED', 5, [[0, 0.1]], 'overage', 100)).toContain('needs a point below 1 and one at 1');
  });

  test('a quota below 0, or typed as zero, is refused; a blank one is none', () => {
    expect(refusal('CS_TIERED', 5, attainments, '', -100)).toContain('quota: -100 is not above 0');
    expect(refusal('CS_TIERED', 5, attainments, '', 'zero')).toContain('quota: 0 is not above 0');
    for (const blank of [0, null, '']) expect(tiered(200_000, byAmount, '', blank)).toBe(12_000);
  });

  test('a bound below 0 is refused', () => {
    expect(refusal('CS_TIERED', 5, [[-1, 0.1]])).toContain('tiers row 1 (from): -1 is below 0');
  });
});
