import { replaceBetween } from '../../tools/replace-between';

const page = (inside: string) =>
  `before\n<!-- begin list: generated, edit the source instead -->${inside}<!-- end list -->\nafter\n`;

test('only what stands between the markers is replaced', () => {
  expect(replaceBetween(page('\n\nold\n\n'), 'list', 'new')).toBe(page('\n\nnew\n\n'));
});

test('replacing twice is replacing once', () => {
  const once = replaceBetween(page('old'), 'list', 'new');
  expect(replaceBetween(once, 'list', 'new')).toBe(once);
});

test('a page without its markers is refused', () => {
  expect(() => replaceBetween('before\nafter\n', 'list', 'new')).toThrow('markers');
});
