import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parse, type Node, type TemplateElement } from 'acorn';
import { full } from 'acorn-walk';
import { breakCommentMarks } from '../../gas-addon/build/break-comment-marks';
import { sidebarPage } from '../../gas-addon/build/sidebar-page';
import { sheetsFile } from './sheets-realm';

const page = sheetsFile('sidebar.html');
const script = /<script>\n([^]*)\n<\/script>/.exec(page)?.[1] ?? '';

function templateElements(source: string): TemplateElement[] {
  const found: TemplateElement[] = [];
  full(parse(source, { ecmaVersion: 2020, sourceType: 'script' }), (node: Node) => {
    if (node.type === 'TemplateElement') found.push(node as TemplateElement);
  });
  return found;
}

describe('sidebar.html', () => {
  it('is one page whose script is whole and of ES2020', () => {
    expect(page.match(/<\/?script\b/gi)).toEqual(['<script', '</script']);
    expect(script.length).toBeGreaterThan(10_000);
    expect(() => templateElements(script)).not.toThrow();
  });

  it('holds nothing that HtmlService reads as a scriptlet or a comment', () => {
    expect(page).not.toMatch(/<\?|<!--/);
    expect(templateElements(script).filter(({ value }) => /\/[/*]/.test(value.raw))).toEqual([]);
  });

  it('fetches nothing', () => {
    expect(page).not.toMatch(/<(link|img|iframe)\b|\bsrc=|@import|url\(/i);
    expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|\bimport\(/);
  });

  it('is at most 55 KiB when compressed with brotli, 60 with gzip', () => {
    expect(brotliCompressSync(page).length).toBeLessThanOrEqual(55 * 1024);
    expect(gzipSync(page, { level: 9 }).length).toBeLessThanOrEqual(60 * 1024);
  });

  it('needs no eval to run', () => {
    expect(script).not.toMatch(/\beval\(/);
  });
});

it.each(['function-help.html', 'plan-help.html'] as const)(
  '%s is JSON in which HtmlService finds no markup and no comment',
  (file) => {
    const help = sheetsFile(file);
    expect(() => JSON.parse(help) as unknown).not.toThrow();
    expect(help).not.toMatch(/<|\/[/*]/);
  },
);

describe('breaking comment marks in template literals', () => {
  it.each(['`https://example.org`', '`/* ${1} //`', '`///`', '`\\//`'])('keeps what %s stands for', (source) => {
    const safe = breakCommentMarks(source);
    expect(safe).not.toMatch(/\/[/*]/);
    const cooked = (text: string) => templateElements(text).map(({ value }) => value.cooked);
    expect(cooked(safe)).toEqual(cooked(source));
  });

  it('leaves strings and divisions alone', () => {
    const source = 'const a = "https://example.org", b = 4 / 2 / 1;';
    expect(breakCommentMarks(source)).toBe(source);
  });
});

describe('a sidebar that HtmlService would cut', () => {
  it.each(['a = "</script>"', 'a = "<!--"', 'a = "<?= 1 ?>"'])('is not built of %s', (source) => {
    expect(() => sidebarPage(source, '')).toThrow('script');
  });

  it.each(['@import "a.css"', 'p { background: url(a.png) }', '</style>'])('is not built with %s', (style) => {
    expect(() => sidebarPage('', style)).toThrow('style');
  });
});
