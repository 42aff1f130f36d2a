import { down, refusal, value } from './calls';

describe('CS_GRR', () => {
  // Published cases ret-009 and ret-011, as starting, churned, contraction.
  test.each([
    [1000, 100, 50, 0.85],
    [0, 0, 0, 0],
    [100, 60, 60, 0],
    [1000, 0, 0, 1],
    [20_000, 2000, 1000, 0.85],
    [0, 1000, 500, 0],
    [100, 99.99, 0, 0.0001],
    [100, 100, 0, 0],
    [100, 100.01, 0, 0],
  ])('%p less %p and %p is %p', (starting, churned, contraction, expected) => {
    expect(value('CS_GRR', starting, churned, contraction)).toBe(expected);
  });

  test('losses count whatever their sign, and contraction may be left out', () => {
    expect(value('CS_GRR', 1000, -100, -50)).toBe(0.85);
    expect(value('CS_GRR', 1000, '-100', 50)).toBe(0.85);
    expect(value('CS_GRR', 100_000, 5000)).toBe(0.95);
  });

  test('a book below 0 is refused', () => {
    expect(refusal('CS_GRR', down(100, -100), 5)).toBe('CS_GRR: starting row 2: -100 is below 0; write 0 or more');
  });
});

describe('CS_NRR', () => {
  // Published cases ret-008 and ret-010, as starting, churned, contraction, expansion.
  test.each([
    [1000, 100, 50, 200, 1.05],
    [0, 25, 50, 100, 0],
    [1000, 0, 0, 500, 1.5],
    [1000, 200, 0, 0, 0.8],
    [20_000, 2000, 1000, 1000, 0.9],
    [600_000, 70_000, 60_000, 30_000, 5 / 6],
  ])('%p less %p and %p plus %p is %p', (starting, churned, contraction, expansion, expected) => {
    expect(value('CS_NRR', starting, churned, contraction, expansion)).toBe(expected);
    expect(value('CS_NRR', starting, -churned, -contraction, expansion)).toBe(expected);
  });

  test('takes tables with headers and blank rows', () => {
    const book = [
      down('start', 1000, 0),
      down('lost', 100, 0),
      down('shrunk', null, ''),
      down('grown', 200, null),
    ] as const;
    expect(value('CS_NRR', ...book)).toEqual(down('nrr', 1.1, 0));
  });

  test('a missing argument is named', () => {
    expect(refusal('CS_NRR', 1000, 100, 50)).toBe(
      'CS_NRR: expansion: this argument is missing; write =CS_NRR(starting, churned, contraction, expansion)',
    );
  });
});

describe('CS_LOGO_RETENTION', () => {
  // Published cases ret-018 and ret-019.
  test.each([
    [200, 15, 0.925],
    [842, 52, 790 / 842],
    [200, -15, 0.925],
    [200, 0, 1],
    [200, 200, 0],
    [200, 201, 0],
    [0, 3, 0],
  ])('%p less %p is %p', (starting, lost, expected) =>
    expect(value('CS_LOGO_RETENTION', starting, lost)).toBe(expected),
  );
});

describe('CS_RENEWAL_RATE', () => {
  test.each([
    [0, 500, 0],
    [450, 500, 0.9],
    [500, 500, 1],
    [525, 500, 1.05],
    [0, 0, 0],
    [5, 0, 0],
  ])('%p of %p due is %p', (renewed, due, expected) => expect(value('CS_RENEWAL_RATE', renewed, due)).toBe(expected));

  test('amounts below 0 are refused', () => {
    expect(refusal('CS_RENEWAL_RATE', -1, 5)).toContain('renewed: -1 is below 0');
    expect(refusal('CS_RENEWAL_RATE', 1, -5)).toContain('due: -5 is below 0');
  });
});

describe('CS_NET_ARR', () => {
  test.each([
    [100, 50, 20, 30, 100],
    [100, 50, -20, -30, 100],
    [0, 0, 20, 30, -50],
    [0.1, 0.2, 0, 0.3, 0],
  ])('%p and %p less %p and %p is %p', (added, expansion, contraction, churned, expected) => {
    expect(value('CS_NET_ARR', added, expansion, contraction, churned)).toBe(expected);
  });
});

describe('CS_CLTV', () => {
  test('the published cltv-002 and cltv-004', () => {
    expect(value('CS_CLTV', 200, 0.85, 0.03)).toBeCloseTo(5666.67, 2);
    expect(value('CS_CLTV', 1000, '75%', '1%')).toBe(75_000);
  });

  test('without churn there is no lifetime', () => {
    expect(refusal('CS_CLTV', down(200, 200), 0.85, down(0.03, 0))).toBe(
      'CS_CLTV: row 2: churn is 0, so there is nothing to divide by; give a churn other than 0',
    );
  });

  test('margin and churn are ratios up to 1', () => {
    expect(value('CS_CLTV', 100, 1, 1)).toBe(100);
    expect(refusal('CS_CLTV', 100, 85, 0.1)).toContain('margin: 85 is too large for a ratio; 1 means 100%; write 85%');
    expect(refusal('CS_CLTV', 100, 0.85, 3)).toContain('churn: 3 is too large for a ratio');
    expect(refusal('CS_CLTV', 100, -0.1, 0.1)).toContain('margin: -0.1 is below 0');
  });
});
