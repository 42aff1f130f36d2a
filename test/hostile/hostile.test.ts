import { hostileFiles } from './make-hostile';
import { type Outcome, runHostile } from './run-hostile';

/** As many as a small machine has processors. */
const atOnce = 2;
const outcomes = new Map<string, Outcome>();

beforeAll(async () => {
  const waiting = hostileFiles.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const file of waiting) outcomes.set(file.name, await runHostile(file));
    }),
  );
}, 600_000);

test('there are at least 30, each of its own name', () => {
  expect(outcomes.size).toBe(hostileFiles.length);
  expect(outcomes.size).toBeGreaterThanOrEqual(30);
});

test.each(hostileFiles.map((file) => [file.name, file.attacks, file] as const))('%s: %s', (name, _, file) => {
  const { code, out, error, measures, left } = outcomes.get(name)!;
  expect({ error, code }).toEqual({ error: expect.stringMatching(file.says), code: file.code });
  expect(error).toContain(name);
  expect(error).not.toMatch(/^\s+at |Error:|node:|\.ts:/m);
  if (file.code === 2) expect({ out, lines: error.trimEnd().split('\n').length }).toEqual({ out: '', lines: 1 });
  expect(left).toEqual([]);
  // The whole command, from its start; about half of that where nothing else runs. Beside other tests the clock also
  // counts the waiting, and the processor's time what they slow it down.
  expect(Math.min(measures!.seconds, measures!.processorSeconds)).toBeLessThan(2);
  expect(measures!.seconds).toBeLessThan(20);
  expect(measures!.MiB).toBeLessThan(512);
  expect(measures!.polluted).toEqual([]);
});
