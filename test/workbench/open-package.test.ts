import { zipSync } from 'fflate';
import { isUnsafeName } from '../../workbench/xlsx/package/unsafe-name';
import { openPackage } from '../../workbench/xlsx/package/open-package';
import { rawZip } from '../hostile/raw-zip';

const bytes = (text: string) => new TextEncoder().encode(text);

test('parts come in the order of the package, and are unpacked when asked', async () => {
  const parts = await openPackage(zipSync({ 'b/x.xml': bytes('<x/>'), 'a.bin': [bytes('stored'), { level: 0 }] }));
  expect([...parts.keys()]).toEqual(['b/x.xml', 'a.bin']);
  expect(parts.get('b/x.xml')?.size).toBe(4);
  for (const [name, text] of [
    ['b/x.xml', '<x/>'],
    ['a.bin', 'stored'],
  ] as const) {
    expect(new TextDecoder().decode(await parts.get(name)?.bytes())).toBe(text);
  }
});

test('pieces make the whole part, and what takes them can end it', async () => {
  const content = Buffer.alloc(500_000, 'payee,');
  const part = (await openPackage(zipSync({ x: content }))).get('x')!;
  const pieces: Uint8Array[] = [];
  await part.pieces((piece) => pieces.push(Uint8Array.from(piece)));
  expect(Buffer.concat(pieces).equals(content)).toBe(true);

  const taken = jest.fn(() => {
    throw new Error('enough');
  });
  await expect(part.pieces(taken)).rejects.toThrow('enough');
  expect(taken).toHaveBeenCalledTimes(1);
});

test('folders are no parts', async () => {
  expect([...(await openPackage(zipSync({ 'xl/': new Uint8Array(), 'xl/x': bytes('x') }))).keys()]).toEqual(['xl/x']);
});

/** A comment at the end of a package may hold anything, even what looks like another end. */
test('a comment changes nothing', async () => {
  const zip = Buffer.from(rawZip([{ name: 'x', content: bytes('x') }]));
  const comment = Buffer.from('PK\u0005\u0006 made by a tool that says so at some length');
  zip.writeUInt16LE(comment.length, zip.length - 2);
  expect([...(await openPackage(Buffer.concat([zip, comment]))).keys()]).toEqual(['x']);
});

test.each(['xl/worksheets/sheet1.xml', '[Content_Types].xml', '_rels/.rels', 'xl/Blatt ü 表.xml', 'xl/..x/a...b'])(
  'a name like any other: %s',
  (name) => expect(isUnsafeName(name)).toBe(false),
);

test.each(['', '..', 'a/..', './a', '/a', 'a//b', 'a\\b', 'c:a', 'a\u0000b', 'a\nb', '__proto__', 'a/constructor.xml'])(
  'a name that leads elsewhere: %p',
  (name) => expect(isUnsafeName(name)).toBe(true),
);
