import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { FunctionsJson } from '../../core/functions/emit/functions-json';
import type { BundleHost, BundleOutcome } from '../contract/bundle-host';
import { shipped } from './excel-dist';

/** Excel's side of the bridge, after its metadata has been looked at. */
export interface ExcelRuntime extends BundleHost {
  /** Ids that the script associated with a function. */
  readonly associated: readonly string[];
  /**
   * Sends a call as it stands, which is how to try what `call` never sends.
   *
   * @param flags 4: errors among the arguments are objects; 8: data types are
   */
  send(id: string, args: readonly unknown[], flags: number): Promise<BundleOutcome>;
}

type Metadata = Pick<FunctionsJson, 'functions'> & { readonly allowErrorForDataTypeAny?: boolean };

/** What Microsoft's runtime and Excel say to each other, as far as it is needed here. */
interface Bridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}
interface Request {
  readonly id: number;
  readonly message: { readonly body: { readonly Actions: readonly Action[] } };
}
interface Action {
  readonly Id: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly [readonly Result[]] };
}
type Result = readonly [id: number, ok: boolean, value: unknown, errorCode?: number];

const isRequest = 1;
const isResponse = 2;
const isEvent = 3;
const isCustomFunctions = 1;
const isInvocation = 1000;
const withErrors = 4;

/** Error codes of the runtime's results; any other is shown as #VALUE!. */
const errors: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 8: '#NULL!' };

/**
 * The shipped `functions.js` inside Microsoft's own custom-functions runtime, in a realm of its own, with Excel's end
 * of the bridge played here: a call is turned into what `functions.json` makes Excel send, and the result is read from
 * what the runtime sends back. Names are found in any case; a name that is not in `functions.json` is #NAME?.
 *
 * @param script in place of the shipped one
 */
export function openExcelRuntime(script = shipped('functions.js').toString()): ExcelRuntime {
  const metadata = JSON.parse(shipped('functions.json').toString()) as Metadata;
  const waiting = new Map<number, (outcome: BundleOutcome) => void>();
  const bridge = excelBridge(([id, ok, value, errorCode = 0]) => {
    waiting.get(id)?.(ok ? { value: shown(value) } : { error: errors[errorCode] ?? '#VALUE!', message: String(value) });
    waiting.delete(id);
  });
  const realm = runtimeRealm(bridge);
  vm.runInContext(script, realm, { filename: 'functions.js' });
  let calls = 0;

  function send(id: string, args: readonly unknown[], flags: number): Promise<BundleOutcome> {
    calls += 1;
    const message = [calls, id, args, 'Sheet1!A1', flags];
    const entries = [{ messageCategory: isCustomFunctions, messageType: isInvocation, message }];
    return new Promise((resolve) => {
      waiting.set(calls, resolve);
      bridge.onMessageFromHost?.(JSON.stringify({ type: isEvent, message: { entries } }));
    });
  }

  async function call(name: string, args: readonly unknown[]): Promise<BundleOutcome> {
    const called = metadata.functions.find((described) => described.name === name.toUpperCase());
    if (!called) return { error: '#NAME?', message: '' };
    if (args.length > called.parameters.length)
      throw new Error(`Excel does not take ${args.length} arguments for ${called.name}`);
    const error = args.map(firstError).find((found) => found !== undefined);
    if (error !== undefined && !metadata.allowErrorForDataTypeAny) return { error, message: '' };
    return send(
      called.id,
      called.parameters.map((_, i) => asMatrix(args[i])),
      withErrors,
    );
  }

  const associated = vm.runInContext('Object.keys(CustomFunctions._association.mappings)', realm) as string[];
  return { name: 'Excel', associated: [...associated], call, send };
}

/** Excel's end: answers every request, and reports the results that requests carry. */
function excelBridge(report: (result: Result) => void): Bridge {
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, type, message } = JSON.parse(text) as Request & { readonly type: number };
      if (type !== isRequest) return;
      const Results = message.body.Actions.map((action) => ({ ActionId: action.Id, Value: null }));
      const response = { statusCode: 200, headers: {}, body: JSON.stringify({ Results }) };
      setImmediate(() => bridge.onMessageFromHost?.(JSON.stringify({ id, type: isResponse, message: response })));
      const set = message.body.Actions.filter(({ Name }) => Name === 'SetInvocationArrayResults');
      for (const { ArgumentInfo } of set) ArgumentInfo?.Arguments?.[0].forEach(report);
    },
  };
  return bridge;
}

/** A realm with Microsoft's runtime and the little of a web page that it looks for when it starts. */
function runtimeRealm(bridge: Bridge): vm.Context {
  const file = require.resolve('@microsoft/office-js/dist/custom-functions-runtime.js');
  const nothing = (): void => undefined;
  const tags: Readonly<Record<string, readonly unknown[]>> = {
    script: [{ src: 'https://example.com/custom-functions-runtime.js', getAttribute: () => null }],
    head: [{ appendChild: nothing }],
  };
  const page: Record<string, unknown> = {
    // While it loads, the runtime looks for the rest of Office.js, which is not here.
    setTimeout: nothing,
    console: { log: nothing, info: nothing, warn: nothing, error: nothing },
    addEventListener: nothing,
    navigator: { userAgent: 'node' },
    history: { replaceState: nothing, pushState: nothing },
    location: { search: '', href: '', hash: '' },
    document: {
      readyState: 'complete',
      addEventListener: nothing,
      getElementsByTagName: (tag: string) => tags[tag] ?? [],
      createElement: () => ({ setAttribute: nothing }),
      getElementById: () => null,
    },
    Office: {
      onReady: nothing,
      HostType: { Excel: 'Excel' },
      context: { requirements: { isSetSupported: () => true } },
    },
    _richApiNativeBridge: bridge,
  };
  page['window'] = page;
  page['self'] = page;
  const realm = vm.createContext(page);
  vm.runInContext(readFileSync(file, 'utf8'), realm, { filename: 'custom-functions-runtime.js' });
  // Between batches of results it waits, which it need not here.
  page['setTimeout'] = (run: (...args: unknown[]) => void, _delay: number, ...args: unknown[]) =>
    setImmediate(run, ...args);
  return realm;
}

/** functions.json says matrix, so Excel sends one cell as a row of one; an argument left out is null. */
function asMatrix(argument: unknown): unknown {
  if (argument === undefined || argument === null) return null;
  const rows: readonly (readonly unknown[])[] = Array.isArray(argument) ? argument : [[argument]];
  return rows.map((row) => row.map(asSent));
}

function asSent(cell: unknown): unknown {
  return isError(cell) ? { type: 'CustomFunctionError', code: cell.error } : cell;
}

function firstError(argument: unknown): string | undefined {
  const found: unknown = Array.isArray(argument) ? argument.flat().find(isError) : argument;
  return isError(found) ? found.error : undefined;
}

function isError(cell: unknown): cell is { readonly error: string } {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

/** A block of one cell fills one cell. */
function shown(value: unknown): unknown {
  const isOneCell = Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1;
  return isOneCell ? (value as unknown[][])[0]?.[0] : value;
}
