import { XmlDocument } from '../../workbench/xlsx/package/xml-document';
import { RefusedFile } from '../../workbench/xlsx/workbook-port';

const text = `<?xml version="1.0"?>\r\n<!-- a > b --><a xmlns="u"\r\n  n='1' ><b/><c q="x > y">é&amp;<d/></c>\n</a>`;
const open = () => new XmlDocument(text, 'part.xml');
const child = (document: XmlDocument, name: string) => document.child(name)!;

test('without a change it is the same text', () => {
  expect(open().toString()).toBe(text);
});

test('each change leaves every other character as it is', () => {
  const document = open();
  document.append(child(document, 'b'), '<x/>');
  document.append(child(document, 'c'), '<y/>');
  document.setAttribute(document.root, 'n', '2 & 3');
  document.setAttribute(child(document, 'c'), 'new', '"');
  document.insertAfter(undefined, '<first/>');
  expect(document.toString()).toBe(
    `<?xml version="1.0"?>\r\n<!-- a > b --><a xmlns="u"\r\n  n="2 &amp; 3" ><first/><b><x/></b>` +
      `<c new="&quot;" q="x > y">é&amp;<d/><y/></c>\n</a>`,
  );
});

test('an element is removed, replaced and put where the schema wants it', () => {
  const document = open();
  document.remove(child(document, 'b'));
  document.replaceContent(child(document, 'c'), 'z');
  document.insertInOrder(['b', 'c'], '<after/>');
  document.insertInOrder(['nothing'], '<before/>');
  expect(document.toString()).toContain(`><before/><c q="x > y">z</c><after/>\n</a>`);
});

test.each(['<a>', '<a></b>', '', '<a x=1/>', '<a>&unknown;</a>', 'text'])(
  'what is not well-formed is refused: %j',
  (xml) => {
    expect(() => new XmlDocument(xml, 'xl/styles.xml')).toThrow(RefusedFile);
    expect(() => new XmlDocument(xml, 'xl/styles.xml')).toThrow('xl/styles.xml');
  },
);
