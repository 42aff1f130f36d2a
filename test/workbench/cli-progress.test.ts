import { showProgress } from '../../workbench/cli/terminal/progress';
import { systemReason } from '../../workbench/cli/terminal/system-reason';

function progressIn(isTerminal: boolean) {
  const written: string[] = [];
  const clock = { now: 0 };
  const stream = { isTerminal, columns: 80, write: (text: string | Uint8Array) => void written.push(String(text)) };
  return { written, clock, progress: showProgress(stream, () => clock.now) };
}

test('short work says nothing', () => {
  for (const isTerminal of [true, false]) {
    const { written, clock, progress } = progressIn(isTerminal);
    progress.step('reading');
    clock.now = 300;
    progress.step('computing');
    progress.end();
    expect(written).toEqual([]);
  }
});

test('on a terminal one line is rewritten, and taken away at the end', () => {
  const { written, clock, progress } = progressIn(true);
  progress.step('computing 100,000 payees', true);
  clock.now = 500;
  progress.step('writing Statement, sheet 2 of 101');
  clock.now = 550;
  progress.step('writing Statement 2, sheet 3 of 101');
  progress.end();
  progress.end();
  expect(written).toEqual([
    '\r\u001b[Kcomputing 100,000 payees …',
    '\r\u001b[Kwriting Statement, sheet 2 of 101 …',
    '\r\u001b[K',
  ]);
});

test('elsewhere there is a plain line every few seconds', () => {
  const { written, clock, progress } = progressIn(false);
  for (; clock.now < 8000; clock.now += 500) progress.step(`at ${clock.now}`, true);
  progress.end();
  expect(written).toEqual(['at 3000 …\n', 'at 6000 …\n']);
});

test.each([
  ['ENOSPC', 'there is no space left on the disk'],
  ['EBUSY', 'it is open in another program; close it there'],
  ['EACCES', 'the system does not allow it'],
  ['EROFS', 'the disk can only be read'],
  ['EXDEV', 'the system says EXDEV'],
])('the reason of %s is said in words', (code, words) => {
  expect(systemReason(Object.assign(new Error('x'), { code, syscall: 'write' }))).toBe(words);
});

test('an error of another kind has none', () => {
  expect([new Error('x'), undefined, 'x', Object.assign(new Error('x'), { code: 'ERR_X' })].map(systemReason)).toEqual(
    Array<undefined>(4).fill(undefined),
  );
});
