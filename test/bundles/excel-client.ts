import { readFileSync } from 'node:fs';
import vm from 'node:vm';

/** How one gets to an object of the workbook: from which other object, by which name and arguments. */
export interface ObjectPath {
  readonly Id: number;
  readonly Name: string;
  readonly ObjectPathType: number;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** For each argument that is an object of the workbook, its path. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

/** One thing to do with an object, in the order of the batch. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

/** A batch as the client sends it. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<number, ObjectPath>>;
}

export const objectPathTypes = { global: 1, method: 3, property: 4, indexer: 5, reference: 6 } as const;
export const actionTypes = { make: 1, query: 2, call: 3, assign: 4, trace: 5 } as const;

/** Excel's end of the connection. */
export interface ExcelEnd {
  /** Answers each action with a value, `null` for an object that is not there. @throws ExcelRefusal */
  readonly answer: (batch: Batch) => readonly unknown[];
  /** Takes note of a handler that Excel is to call; left out where nothing ever happens. */
  readonly register?: (handler: (event: unknown) => void) => void;
  /** Settings that are saved with the document. */
  readonly settings?: Map<string, string>;
}

/** An error as Excel reports it. */
export class ExcelRefusal extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Microsoft's `Excel` and `Office`, as a page in Excel has them. */
export interface ExcelGlobals {
  readonly Excel: typeof Excel;
  readonly Office: unknown;
}

/** The part of Microsoft's client that lets a host take the place of the connection to Excel. */
interface OfficeExtension {
  readonly SessionBase: { _overrideSession: unknown };
  readonly GenericEventRegistration: { readonly prototype: object };
}

/**
 * Microsoft's own Excel client, unchanged, in a realm of its own, connected to an end that is played here: the client
 * checks what is loaded, synchronised and supported as it does in Excel.
 */
export function connectExcelClient({ answer, register, settings }: ExcelEnd, apiLevel = 1.99): ExcelGlobals {
  const realm = clientRealm(apiLevel, settings ?? new Map<string, string>());
  const executeAsync = (_custom: unknown, _flags: unknown, request: { readonly Body: string | Batch }) => {
    const batch = typeof request.Body === 'string' ? (JSON.parse(request.Body) as Batch) : request.Body;
    return Promise.resolve({ Body: bodyOf(batch, answer), Headers: {}, ErrorCode: '', ErrorMessage: '' });
  };
  const { SessionBase, GenericEventRegistration } = realm['OfficeExtension'] as OfficeExtension;
  SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({ executeAsync }),
    getEventRegistration: () => null,
  };
  Object.assign(GenericEventRegistration.prototype, {
    ready: () => Promise.resolve(),
    register: (_event: number, _target: string, handler: (event: unknown) => void) =>
      Promise.resolve(register?.(handler)),
    unregister: () => Promise.resolve(),
  });
  return { Excel: realm['Excel'] as typeof Excel, Office: realm['Office'] };
}

function bodyOf(batch: Batch, answer: ExcelEnd['answer']): object {
  try {
    const values = answer(batch);
    const TraceIds = batch.Actions.filter(({ ActionType }) => ActionType === actionTypes.trace).map(({ Id }) => Id);
    return { Results: batch.Actions.map(({ Id }, i) => ({ ActionId: Id, Value: values[i] })), TraceIds };
  } catch (error) {
    if (!(error instanceof ExcelRefusal)) throw error;
    return { Results: [], Error: { Code: error.code, Message: error.code, Location: '', ActionIndex: 0 } };
  }
}

/** Office's settings of a document: a change counts once it is saved. */
function documentSettings(saved: Map<string, string>): object {
  const settings = new Map(saved);
  return {
    get: (name: string) => settings.get(name) ?? null,
    set: (name: string, value: string) => void settings.set(name, value),
    remove: (name: string) => void settings.delete(name),
    saveAsync(done: (result: { readonly status: string }) => void) {
      saved.clear();
      settings.forEach((value, name) => saved.set(name, value));
      done({ status: 'succeeded' });
    },
  };
}

function clientRealm(apiLevel: number, settings: Map<string, string>): vm.Context {
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
  page['Office'] = {
    context: { requirements: { isSetSupported }, document: { settings: documentSettings(settings) } },
  };
  return realm;
}
