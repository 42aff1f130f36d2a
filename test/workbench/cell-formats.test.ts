import { XmlDocument } from '../../workbench/xlsx/package/xml-document';
import { addCellFormats } from '../../workbench/xlsx/write/style-part';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const open = (inner: string, p = '') => new XmlDocument(sheet(inner, p), 'xl/styles.xml');
const sheet = (inner: string, p = '') =>
  `<${p}styleSheet xmlns${p && ':'}${p.slice(0, -1)}="${namespace}">${inner}</${p}styleSheet>`;

/** Children of each table, by the table's name. */
const tables = (xml: string) => {
  const { root } = new XmlDocument(xml, 'xl/styles.xml');
  return Object.fromEntries(root.children.map((table) => [table.local, table.children]));
};
const order = (xml: string) => new XmlDocument(xml, 'xl/styles.xml').root.children.map(({ local }) => local);

test('a workbook without styles gets all that a cell needs, in the order of the schema', () => {
  const styles = open('');
  const formats = addCellFormats(styles);
  const found = tables(styles.toString());
  expect(order(styles.toString())).toEqual(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs']);
  expect(formats('body', 'money 2')).toBeGreaterThan(0);
  const xf = found['cellXfs']?.[formats('body', 'money 2')];
  expect(xf?.attributes['numFmtId']?.value).toBe('4');
  expect(Number(xf?.attributes['fontId']?.value)).toBeLessThan(found['fonts']?.length ?? 0);
  expect(found['cellXfs']?.[0]?.attributes['fontId']?.value).toBe('0');
});

test('what is there keeps its index, its text and its number formats', () => {
  const theirs =
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>' +
    '<fonts count="1"><font><name val="Arial"/></font></fonts>' +
    '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs><cellStyles count="0"/>';
  const styles = open(theirs);
  const formats = addCellFormats(styles);
  const xml = styles.toString();
  const found = tables(xml);
  expect(order(xml)).toEqual(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles']);
  expect(found['cellXfs']?.slice(0, 2).map(({ attributes }) => attributes['numFmtId']?.value)).toEqual(['0', '170']);
  expect(found['cellXfs']?.[formats('body', 'ratio')]?.attributes['numFmtId']?.value).toBe('170');
  expect(found['numFmts']?.map(({ attributes }) => attributes['numFmtId']?.value)).toEqual([
    '170',
    '171',
    '172',
    '173',
    '174',
  ]);
  expect(xml).toContain('<fonts count="8"><font><name val="Arial"/></font>');
});

test('an empty style part without an end tag gets one', () => {
  const styles = new XmlDocument(`<styleSheet xmlns="${namespace}"/>`, 'xl/styles.xml');
  addCellFormats(styles);
  expect(order(styles.toString())).toEqual(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs']);
});

test('formats of an earlier run are used again', () => {
  const first = open('<fonts count="1"><font/></fonts>');
  const formats = addCellFormats(first);
  const second = new XmlDocument(first.toString(), 'xl/styles.xml');
  const again = addCellFormats(second);
  expect(second.toString()).toBe(first.toString());
  expect(again('total', 'money 0')).toBe(formats('total', 'money 0'));
});

test('elements carry the prefix of the part', () => {
  const styles = open('<x:fonts count="1"><x:font/></x:fonts>', 'x:');
  addCellFormats(styles);
  const names = (
    elements: readonly { name: string; children: readonly { name: string; children: readonly never[] }[] }[],
  ) => elements.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]);
  const { root } = new XmlDocument(styles.toString(), 'xl/styles.xml');
  expect(names(root.children as never).filter((name) => !name.startsWith('x:'))).toEqual([]);
});
