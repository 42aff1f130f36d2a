import { measure } from '../../bench/measure';

/** A clock that only moves when a contender works. */
function workshop() {
  let clock = 0;
  const order: string[] = [];
  const contender = (name: string, times: readonly number[]) => {
    let round = 0;
    const run = () => {
      order.push(name);
      clock += times[round++]!;
    };
    return { name, run };
  };
  return { contender, order, now: () => clock };
}

test('medians, extremes and the ratio to the first, without the warm-up', () => {
  const { contender, now } = workshop();
  const ours = contender('ours', [99, 4, 2, 100]);
  const peer = contender('peer', [99, 8, 9, 7]);
  expect(measure([ours, peer], { runs: 3, warmUps: 1, now })).toEqual([
    { name: 'ours', median: 4, fastest: 2, slowest: 100, ratio: 1 },
    { name: 'peer', median: 8, fastest: 7, slowest: 9, ratio: 2 },
  ]);
});

test('an even number of runs has the mean of the middle two', () => {
  const { contender, now } = workshop();
  expect(measure([contender('ours', [1, 10, 2, 4])], { runs: 4, warmUps: 0, now })[0]?.median).toBe(3);
});

test('contenders take turns', () => {
  const { contender, order, now } = workshop();
  measure([contender('a', [1, 1]), contender('b', [1, 1])], { runs: 2, warmUps: 0, now });
  expect(order).toEqual(['a', 'b', 'a', 'b']);
});
