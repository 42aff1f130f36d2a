import { readFileSync } from 'node:fs';
import path from 'node:path';
import { developmentManifest, hostedAt, productionManifest } from '../../excel-addin/build/manifest';
import { version } from '../../core/version';
import { has, shipped } from './excel-dist';
import { type FileAt, manifestProblems } from './manifest-rules';
import { at, parseXml } from './manifest-xml';

const source = readFileSync(path.join(__dirname, '..', '..', 'manifest.xml'), 'utf8');
const production = shipped('manifest.xml').toString();
const development = shipped('manifest.dev.xml').toString();
const file: FileAt = (name) => (name !== '' && has(name) ? shipped(name) : undefined);
const text = (xml: string, name: string) => at(parseXml(xml), name)[0]?.text;

test('the shipped manifests keep to the rules', () => {
  expect(manifestProblems(production, 'production', file)).toEqual([]);
  expect(manifestProblems(development, 'development', file)).toEqual([]);
});

test('both can be installed side by side: another Id, and function names in a namespace', () => {
  expect(text(development, 'Id')).not.toBe(text(production, 'Id'));
  expect(development).toContain('<bt:String id="Functions.Namespace" DefaultValue="CSDEV"');
  expect(text(development, 'Version')).toBe(text(production, 'Version'));
});

test('the version is that of the core, in four parts', () => {
  expect(text(production, 'Version')).toBe(`${version}.0`);
});

describe('the build', () => {
  test('puts the address in that ADDIN_URL names', () => {
    const hosted = productionManifest(source, hostedAt('https://pay.example.org/addins/'));
    expect(hosted).toContain('"https://pay.example.org/addins/taskpane.html"');
    expect(hosted).not.toContain('cs-payout.example');
    expect(manifestProblems(hosted, 'production', file)).toEqual([]);
  });

  test.each(['https://localhost:3000', 'https://127.0.0.1', 'http://pay.example.org', 'https://x.example/?a=1', 'pay'])(
    'refuses the ADDIN_URL %s',
    (address) => expect(() => hostedAt(address)).toThrow(/ADDIN_URL|Invalid URL/),
  );

  test('refuses to make a development manifest of one without the places to change', () => {
    expect(() => developmentManifest(source.replace('</Metadata>', '</MetaData>'))).toThrow('manifest.xml has no');
  });
});

describe('the check itself catches', () => {
  const long = (length: number) => 'x'.repeat(length);
  const broken: readonly (readonly [string, RegExp | string, string, string])[] = [
    [
      'a wrong order',
      /(<Version>.*)\n(.*ProviderName>)/,
      '$2\n$1',
      'ProviderName stands too late|Version stands too late',
    ],
    ['an element that does not belong', '<Hosts>', '<Hosts><Mailbox />', 'Mailbox does not belong here'],
    ['a missing element', / *<SupportUrl.*\n/, '', 'no SupportUrl'],
    ['an Id that is no GUID', /<Id>..../, '<Id>cs-p', 'Id is no GUID'],
    ['a version of three parts', /(<Version>\d+\.\d+\.\d+)\.0/, '$1', 'Version has not four parts'],
    ['another kind of add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"', 'not TaskPaneApp'],
    ['a weaker permission', 'ReadWriteDocument', 'ReadDocument', 'Permissions are ReadDocument'],
    ['another host', 'Host Name="Workbook"', 'Host Name="Document"', 'the host is Document'],
    ['no shared runtime', 'Set Name="SharedRuntime"', 'Set Name="ExcelApi"', 'SharedRuntime 1.1 is not required'],
    ['a long name', /(<DisplayName DefaultValue=")/, `$1${long(125)}`, 'DisplayName: 134 characters'],
    ['a long description', /(<Description DefaultValue=")/, `$1${long(250)}`, 'Description: \\d+ characters'],
    ['a long short string', /(id="Group.Label" DefaultValue=")/, `$1${long(125)}`, 'ShortStrings: 134 characters'],
    [
      'a long long string',
      /(id="OpenPane.Description" DefaultValue=")/,
      `$1${long(250)}`,
      'LongStrings: \\d+ characters',
    ],
    ['an empty string', /(id="Group.Label" DefaultValue=")[^"]*/, '$1', 'ShortStrings: 0 characters'],
    ['a long resid', /Group\.Label/g, long(33), 'resid: 33 characters'],
    ['a long id', 'id="CsPayout.Group"', `id="${long(126)}"`, 'id: 126 characters'],
    [
      'a resid without a resource',
      'resid="Group.Label"',
      'resid="Group.Title"',
      'resid Group.Title of Label is not defined',
    ],
    [
      'a resid of the wrong section',
      'resid="Help.Url"',
      'resid="Icon.16"',
      'resid Icon.16 of LearnMoreUrl is not defined',
    ],
    ['a resource that nothing uses', 'resid="Help.Url"', 'resid="Pane.Url"', 'resid Help.Url is not used'],
    ['a resource defined twice', ' id="Icon.16"', ' id="Icon.32"', 'resid Icon.32 is defined twice'],
    ['http', /https:(.*help\.html" \/>)/, 'http:$1', 'not https'],
    ['a second origin', /https:\/\/[^/]*(\/functions\.json)/, 'https://other.example$1', 'more than one origin'],
    ['metadata that is not there', 'functions.json', 'function.json', 'no file for .*function.json'],
    ['an icon of the wrong size', /(id="Icon.80" .*icon-)80/, '$164', 'icon-64.png is not 80 × 80'],
    ['a dialog icon of the wrong size', /(<IconUrl .*icon-)32/, '$116', 'icon-16.png is not 32 × 32'],
    ['a missing icon size', /.*size="80".*\n/, '', 'sizes 16 32, not 16 32 80'],
    [
      'a page that is not the runtime',
      /(<FunctionFile resid=")Pane/,
      '$1Help',
      'FunctionFile has not the resid of Runtime',
    ],
    [
      'a custom functions page that is not the runtime',
      /(<Page>\s*<SourceLocation resid=")Pane/,
      '$1Help',
      'Page has not',
    ],
    ['a pane that is not the runtime', /("ShowTaskpane">\s*<SourceLocation resid=")Pane/, '$1Help', 'Action has not'],
    ['a short runtime', 'lifetime="long"', 'lifetime="short"', 'lifetime of Runtime is not long'],
    ['a TaskpaneId', /("ShowTaskpane">)/, '$1<TaskpaneId>One</TaskpaneId>', 'a shared runtime has one pane'],
    ['a namespace', '</Metadata>', '</Metadata><Namespace resid="Group.Label" />', 'people could not type'],
    ['localhost', '<Hosts>', '<!-- https://localhost:3000 --><Hosts>', 'localhost in a production manifest'],
  ];

  test.each(broken)('%s', (_, place, change, problem) => {
    const changed = production.replace(place, change);
    expect(changed).not.toBe(production);
    expect(manifestProblems(changed, 'production', file)).toContainEqual(expect.stringMatching(new RegExp(problem)));
  });

  test.each(production.match(/<\/[^>]+>/g) ?? [])('a missing %s', (endTag) => {
    expect(() => manifestProblems(production.replace(endTag, ''), 'production', file)).toThrow('a tag is not closed');
  });
});
