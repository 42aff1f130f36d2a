import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openExcelRuntime } from '../bundles/excel-runtime';
import { openSheetsRealm } from '../bundles/sheets-realm';
import { coreHost } from '../contract/core-host';
import { publishedCases } from './cases';
import type { Figures, Mapping } from './mapping';
import { mappings } from './mappings/mappings';
import { outside } from './mappings/outside';
import { near } from './near';
import { Sheet } from './sheet';

const hosts = [coreHost, openExcelRuntime(), openSheetsRealm()];

const mapped = publishedCases.flatMap((published) => {
  const mapping = mappings.get(published.id);
  return mapping ? [{ ...published, mapping }] : [];
});

const refused = publishedCases.flatMap((published) => {
  const refusal = outside[published.id]?.refused;
  return refusal ? [{ ...published, refusal }] : [];
});

/** The expected figures that a mapping reads. */
function readOf(expected: Figures, { unread = {} }: Mapping): Figures {
  return Object.fromEntries(Object.entries(expected).filter(([name]) => !(name in unread)));
}

describe.each(hosts)('in $name', (host) => {
  const sheet = new Sheet(host);

  it.each(mapped)('$id comes out as its source says', async ({ inputs, expected, tolerance, mapping }) => {
    const read = await mapping.run(inputs as never, sheet);
    const wanted = readOf(expected, mapping);
    expect(near(read, wanted, tolerance)).toEqual(wanted);
  });

  it.each(refused)('$id is refused', async ({ inputs, refusal }) => {
    await expect(refusal.run(inputs as never, sheet)).rejects.toThrow(refusal.saying);
  });
});

describe('the list of cases', () => {
  it('holds every id once, either mapped or outside with its reason', () => {
    const listed = [...mappings.keys(), ...Object.keys(outside)];
    expect(listed.sort()).toEqual(publishedCases.map(({ id }) => id).sort());
  });

  it('has at least 130 of 146 computed', () => {
    expect(publishedCases).toHaveLength(146);
    expect(mapped.length).toBeGreaterThanOrEqual(130);
  });

  it('says on the page of limits which are outside, and how many come out', () => {
    const page = readFileSync(path.join(__dirname, '..', '..', 'docs', 'limits.md'), 'utf8');
    const [, section = ''] = page.split('## Of the published cases');
    const rows = [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, id]) => id);
    expect(rows.sort()).toEqual(Object.keys(outside).sort());
    expect(section).toContain(`${mapped.length} of ${publishedCases.length} worked examples`);
  });

  it('leaves no case without a figure, and names only figures that a case has', () => {
    for (const { expected, mapping } of mapped) {
      expect(Object.keys(readOf(expected, mapping))).not.toEqual([]);
      expect(Object.keys(expected)).toEqual(expect.arrayContaining(Object.keys(mapping.unread ?? {})));
    }
  });
});
