import path from 'node:path';
import { listFiles, readText } from './files';

const files = new Set(listFiles());
const pages = [...files].filter((file) => file.endsWith('.md'));

/** The anchor that a heading has: lower case, spaces as hyphens, punctuation left out. */
function anchorsOf(page: string): Set<string> {
  const headings = readText(page).match(/^#+ .*$/gm) ?? [];
  const anchor = (heading: string) => heading.replace(/^#+ /, '').toLowerCase();
  return new Set(
    headings.map((heading) =>
      anchor(heading)
        .replace(/[^\w\- ]/g, '')
        .replace(/ /g, '-'),
    ),
  );
}

function isBroken(page: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
  return !files.has(target) || (anchor !== undefined && !anchorsOf(target).has(anchor));
}

test('every link between the documents leads somewhere', () => {
  const links = pages.flatMap((page) =>
    [...readText(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => ({ page, link })),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter(({ page, link }) => isBroken(page, link))).toEqual([]);
});
