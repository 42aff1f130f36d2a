import { childrenOf } from './manifest-order';
import { at, type Element, parseXml, withAllInside } from './manifest-xml';

/** A file that the manifest points at, or undefined where there is none. */
export type FileAt = (name: string) => Buffer | undefined;

/** What Microsoft's published rules say against a manifest; nothing when it keeps to them. */
export function manifestProblems(xml: string, kind: 'production' | 'development', file: FileAt): readonly string[] {
  const manifest = parseXml(xml);
  return [
    ...orderProblems(manifest, ''),
    ...identityProblems(manifest),
    ...lengthProblems(manifest),
    ...resourceProblems(manifest),
    ...addressProblems(manifest, file),
    ...iconProblems(manifest, file),
    ...sharedRuntimeProblems(manifest),
    ...(kind === 'production' ? productionProblems(manifest, xml) : []),
  ];
}

function orderProblems(element: Element, inside: string): readonly string[] {
  const path = `${inside}/${element.name}`;
  const [, listed = ''] =
    Object.entries(childrenOf)
      .filter(([end]) => path.endsWith(`/${end}`))
      .at(-1) ?? [];
  const order = listed.split(' ').map((name) => name.replace('!', ''));
  const names = element.children.map(({ name }) => name);
  const required = listed.split(' ').filter((name) => name.endsWith('!'));
  return [
    ...names.filter((name) => !order.includes(name)).map((name) => `${path}: ${name} does not belong here`),
    ...names
      .filter((name, i) => order.indexOf(name) < order.indexOf(names[i - 1] ?? name))
      .map((name) => `${path}: ${name} stands too late`),
    ...required.filter((name) => !names.includes(name.slice(0, -1))).map((name) => `${path}: no ${name.slice(0, -1)}`),
    ...element.children.flatMap((child) => orderProblems(child, path)),
  ];
}

function identityProblems(manifest: Element): readonly string[] {
  const text = (name: string) => at(manifest, name)[0]?.text ?? '';
  const host = at(manifest, 'Hosts', 'Host')[0]?.attributes['Name'];
  const set = at(manifest, 'Requirements', 'Sets', 'Set')[0]?.attributes;
  return [
    ...unless(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text('Id')), `Id is no GUID: ${text('Id')}`),
    ...unless(/^\d{1,5}(\.\d{1,5}){3}$/.test(text('Version')), `Version has not four parts: ${text('Version')}`),
    ...unless(manifest.attributes['type'] === 'TaskPaneApp', 'the type is not TaskPaneApp'),
    ...unless(text('Permissions') === 'ReadWriteDocument', `Permissions are ${text('Permissions')}`),
    ...unless(host === 'Workbook', `the host is ${host ?? 'missing'}`),
    ...unless(set?.['Name'] === 'SharedRuntime' && set['MinVersion'] === '1.1', 'SharedRuntime 1.1 is not required'),
  ];
}

const longest: Readonly<Record<string, number>> = { DisplayName: 125, Description: 250 };

function lengthProblems(manifest: Element): readonly string[] {
  const shown = (element: Element) => element.attributes['DefaultValue'] ?? '';
  const all = withAllInside(manifest);
  const inside = (name: string) => at(manifest, 'VersionOverrides', 'Resources', name, 'String');
  const ids = all.filter(({ name }) => ['OfficeTab', 'Group', 'Control'].includes(name));
  const resids = all.flatMap(({ attributes: { resid } }) => resid ?? []);
  return [
    ...Object.entries(longest).flatMap(([name, most]) => tooLong(at(manifest, name).map(shown), most, name)),
    ...tooLong(inside('ShortStrings').map(shown), 125, 'ShortStrings'),
    ...tooLong(inside('LongStrings').map(shown), 250, 'LongStrings'),
    ...tooLong(resids, 32, 'resid'),
    ...tooLong(
      ids.map(({ attributes }) => attributes['id'] ?? ''),
      125,
      'id',
    ),
  ];
}

function tooLong(texts: readonly string[], most: number, where: string): readonly string[] {
  return texts
    .filter((text) => text.length > most || text === '')
    .map((text) => `${where}: ${text.length} characters, not 1 to ${most}`);
}

/** Every resid is defined, once, in the section that its element reads from; every definition is used. */
function resourceProblems(manifest: Element): readonly string[] {
  const defined = at(manifest, 'VersionOverrides', 'Resources').flatMap(({ children }) =>
    children.flatMap((section) => section.children.map(({ attributes }) => [attributes['id'] ?? '', section.name])),
  );
  const ids = defined.map(([id]) => id);
  const used = withAllInside(manifest).filter(({ attributes }) => attributes['resid'] !== undefined);
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `resid ${id} is defined twice`),
    ...ids
      .filter((id) => !used.some(({ attributes }) => attributes['resid'] === id))
      .map((id) => `resid ${id} is not used`),
    ...used
      .filter(({ name, attributes }) => !defined.some((d) => d[0] === attributes['resid'] && d[1] === sectionOf(name)))
      .map(({ name, attributes }) => `resid ${attributes['resid']} of ${name} is not defined in ${sectionOf(name)}`),
  ];
}

function sectionOf(element: string): string {
  if (element === 'Image') return 'Images';
  if (['Label', 'Title', 'Namespace'].includes(element)) return 'ShortStrings';
  return element === 'Description' ? 'LongStrings' : 'Urls';
}

function addressesIn(manifest: Element): readonly string[] {
  return withAllInside(manifest).flatMap(({ name, attributes: { DefaultValue } }) =>
    DefaultValue !== undefined && (name.endsWith('Url') || ['SourceLocation', 'Image'].includes(name))
      ? DefaultValue
      : [],
  );
}

function addressProblems(manifest: Element, file: FileAt): readonly string[] {
  const addresses = addressesIn(manifest);
  const folders = new Set(addresses.map((address) => new URL('.', address).href));
  return [
    ...addresses.filter((address) => !address.startsWith('https://')).map((address) => `not https: ${address}`),
    ...unless(folders.size === 1, `more than one origin: ${[...folders].join(', ')}`),
    ...addresses.filter((address) => file(fileOf(address)) === undefined).map((address) => `no file for ${address}`),
  ];
}

function fileOf(address: string): string {
  return new URL(address).pathname.split('/').at(-1) ?? '';
}

/** Each icon has the pixels that its place asks for; a PNG says its width and height in bytes 16 to 23. */
function iconProblems(manifest: Element, file: FileAt): readonly string[] {
  const address = (name: string) => at(manifest, name).map(({ attributes }) => attributes['DefaultValue'] ?? '');
  const images = at(manifest, 'VersionOverrides', 'Resources', 'Images', 'Image');
  const ribbon = withAllInside(manifest).filter(({ name }) => name === 'Icon');
  const placed = ribbon.flatMap(({ children }) =>
    children.map(({ attributes: { size, resid } }) => {
      const image = images.find(({ attributes }) => attributes['id'] === resid);
      return [Number(size), image?.attributes['DefaultValue'] ?? ''] as const;
    }),
  );
  const all = [
    ...address('IconUrl').map((url) => [32, url] as const),
    ...address('HighResolutionIconUrl').map((url) => [64, url] as const),
    ...placed,
  ];
  return [
    ...ribbon
      .map(({ children }) => children.map(({ attributes }) => attributes['size']).join(' '))
      .filter((sizes) => sizes !== '16 32 80')
      .map((sizes) => `an Icon has the sizes ${sizes}, not 16 32 80`),
    ...all
      .filter(([size, url]) => url !== '' && !isSquare(file(fileOf(url)), size))
      .map(([size, url]) => `${url} is not ${size} × ${size}`),
  ];
}

function isSquare(picture: Buffer | undefined, size: number): boolean {
  return (
    picture?.toString('latin1', 1, 4) === 'PNG' &&
    picture.readUInt32BE(16) === size &&
    picture.readUInt32BE(20) === size
  );
}

/** "The shared runtime won't load if resid isn't consistent", and it has one pane. */
function sharedRuntimeProblems(manifest: Element): readonly string[] {
  const all = withAllInside(manifest);
  const [runtime] = all.filter(({ name }) => name === 'Runtime');
  const resid = runtime?.attributes['resid'] ?? '';
  const pages = all
    .filter(({ name }) => ['Page', 'Action', 'FunctionFile'].includes(name))
    .map((element) => [element.name, pageOf(element)]);
  return [
    ...pages.filter(([, page]) => page !== resid).map(([name]) => `${name} has not the resid of Runtime, ${resid}`),
    ...unless(runtime?.attributes['lifetime'] === 'long', 'the lifetime of Runtime is not long'),
    ...unless(
      all.every(({ name }) => name !== 'TaskpaneId'),
      'TaskpaneId: a shared runtime has one pane',
    ),
  ];
}

/** The resid that the element, or its SourceLocation, points at. */
function pageOf(element: Element): string | undefined {
  return element.attributes['resid'] ?? at(element, 'SourceLocation')[0]?.attributes['resid'];
}

function productionProblems(manifest: Element, xml: string): readonly string[] {
  const names = withAllInside(manifest).map(({ name }) => name);
  return [
    ...unless(!names.includes('Namespace'), 'Namespace: people could not type =CS_PAYOUT()'),
    ...unless(!/localhost|127\.0\.0\.1/.test(xml), 'localhost in a production manifest'),
  ];
}

function unless(holds: boolean, problem: string): readonly string[] {
  return holds ? [] : [problem];
}
