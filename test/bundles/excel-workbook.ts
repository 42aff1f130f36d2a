import { readFileSync } from 'node:fs';
import vm from 'node:vm';

/** A property or a call that reached the workbook, such as `GetActiveCell().Formulas = [["=1"]]`. */
export type Change = string;

export interface ExcelWorkbook {
  /** Microsoft's `Excel` and `Office`, as a page in Excel has them. */
  readonly globals: { readonly Excel: typeof Excel; readonly Office: unknown };
  /** What was written to the workbook and which methods were called on it, in order. */
  readonly changes: readonly Change[];
}

/** Objects of the workbook by how one gets to them, each with its properties. */
export type Model = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The part of Microsoft's client that lets a host take the place of the connection to Excel. */
interface OfficeExtension {
  readonly SessionBase: { _overrideSession: unknown };
}

interface ObjectPath {
  readonly Name: string;
  readonly ObjectPathType: number;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}
interface Body {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<number, ObjectPath>>;
}

const isGlobal = 1;
const isMethod = 3;
const isNew = 1;
const isQuery = 2;
const isCall = 3;
const isAssignment = 4;

/**
 * Microsoft's own Excel client, unchanged, in a realm of its own, in front of a workbook that is played here: the
 * client checks what is loaded, synchronised and supported as it does in Excel; what it asks for is in `model`.
 */
export function openExcelWorkbook(model: Model, apiLevel = 1.99): ExcelWorkbook {
  const realm = clientRealm(apiLevel);
  const changes: Change[] = [];
  const executeAsync = (_custom: unknown, _flags: unknown, request: { readonly Body: string | Body }) => {
    const body = typeof request.Body === 'string' ? (JSON.parse(request.Body) as Body) : request.Body;
    const Results = body.Actions.map((action) => ({
      ActionId: action.Id,
      Value: answer(body, action, model, changes),
    }));
    return Promise.resolve({ Body: { Results }, Headers: {}, ErrorCode: '', ErrorMessage: '' });
  };
  (realm['OfficeExtension'] as OfficeExtension).SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({ executeAsync }),
    getEventRegistration: () => null,
  };
  return { globals: { Excel: realm['Excel'], Office: realm['Office'] }, changes };
}

function answer(body: Body, action: Action, model: Model, changes: Change[]): unknown {
  const target = nameOf(body, action.ObjectPathId);
  const given = action.ArgumentInfo?.Arguments ?? [];
  if (action.ActionType === isQuery) return selected(model[target] ?? {}, action.QueryInfo?.Select ?? []);
  if (action.ActionType === isAssignment) changes.push(`${target}.${action.Name} = ${JSON.stringify(given[0])}`);
  // A reference outlives the batch that made it; here it is how one gets there.
  if (action.ActionType === isNew) return { _ReferenceId: target };
  if (action.ActionType !== isCall) return null;
  if (!action.Name.startsWith('_')) changes.push(`${target}.${action.Name}(${given.map(String).join(', ')})`);
  return null;
}

/** The properties that were asked for, and no others: the client refuses to read one that was not loaded. */
function selected(properties: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name.charAt(0).toUpperCase() + name.slice(1), properties[name]]));
}

/** How one gets to an object from the workbook, such as `GetActiveCell()`. */
function nameOf({ ObjectPaths }: Body, id: number): string {
  const path = ObjectPaths[id];
  if (path === undefined || path.ObjectPathType === isGlobal) return '';
  const parent =
    path.ParentObjectPathId === undefined ? '' : nameOf({ ObjectPaths, Actions: [] }, path.ParentObjectPathId);
  const call =
    path.ObjectPathType === isMethod ? `(${(path.ArgumentInfo?.Arguments ?? []).map(String).join(', ')})` : '';
  return `${parent === '' ? '' : `${parent}.`}${path.Name}${call}`;
}

function clientRealm(apiLevel: number): vm.Context {
  const file = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  const nothing = (): void => undefined;
  const isSetSupported = (set: string, version: string) => set !== 'ExcelApi' || Number(version) <= apiLevel;
  const page: Record<string, unknown> = {
    setTimeout: nothing,
    clearTimeout: nothing,
    console: { log: nothing, info: nothing, warn: nothing, error: nothing },
    addEventListener: nothing,
    navigator: { userAgent: 'node', appVersion: 'node', language: 'en-US' },
    location: { href: 'https://example.com/', search: '', hash: '', protocol: 'https:', host: 'example.com' },
    document: {
      URL: 'https://example.com/',
      readyState: 'complete',
      addEventListener: nothing,
      getElementsByTagName: () => [],
      getElementById: () => null,
      createElement: () => ({ setAttribute: nothing, style: {} }),
    },
    XMLHttpRequest: nothing,
  };
  page['window'] = page;
  page['self'] = page;
  const realm = vm.createContext(page);
  vm.runInContext(readFileSync(file, 'utf8'), realm, { filename: 'excel-web-16.00.js' });
  page['Office'] = { context: { requirements: { isSetSupported } } };
  return realm;
}
