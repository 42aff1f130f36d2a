import { handToWorkbench, tellWorkbench } from '../../excel-addin/workbench';

type Listener = (event: object) => void;
const here = 'http://localhost:4000';

/** The pane's window in a frame of a page of some origin; undefined: of another, into which it may not look. */
function framed(origin: string | undefined) {
  const told: unknown[] = [];
  const listeners = new Map<string, Listener>();
  const parent = {
    get location() {
      if (origin === undefined) throw new Error('SecurityError');
      return { origin };
    },
    postMessage: (message: unknown, to: string) => told.push([message, to]),
  };
  const addEventListener = (type: string, listener: Listener): void => void listeners.set(type, listener);
  Object.assign(globalThis, { window: { parent, addEventListener }, location: { origin: here } });
  const send = (type: string, event: object): boolean => {
    let prevented = false;
    listeners.get(type)?.({ ...event, preventDefault: () => (prevented = true) });
    return prevented;
  };
  return { told, send };
}

const key = (name: string, more: object = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test('the workbench is told of unsaved work; no other page is', () => {
  const message = { type: 'cs-payout-pane', unsaved: true } as const;
  const inWorkbench = framed(here);
  tellWorkbench(message);
  expect(inWorkbench.told).toEqual([[message, here]]);
  for (const origin of ['https://excel.example', undefined]) {
    const elsewhere = framed(origin);
    tellWorkbench(message);
    expect(elsewhere.told).toEqual([]);
  }
});

test.each([
  [key('s', { ctrlKey: true }), { key: 'save', backwards: false }],
  [key('S', { metaKey: true }), { key: 'save', backwards: false }],
  [key('o', { ctrlKey: true }), { key: 'open', backwards: false }],
  [key('F6'), { key: 'other-part', backwards: false }],
  [key('F6', { shiftKey: true }), { key: 'other-part', backwards: true }],
])('the key %j goes to the workbench', (event, message) => {
  const { told, send } = framed(here);
  handToWorkbench();
  expect(send('keydown', event)).toBe(true);
  expect(told).toEqual([[{ type: 'cs-payout-pane-key', ...message }, here]]);
});

test.each([
  key('s'),
  key('c', { ctrlKey: true }),
  key('s', { ctrlKey: true, altKey: true }),
  key('constructor', { ctrlKey: true }),
])('the key %j stays in the pane', (event) => {
  const { told, send } = framed(here);
  handToWorkbench();
  expect([send('keydown', event), told]).toEqual([false, []]);
});

test('files that are dropped go to the workbench, and text does not', () => {
  const { told, send } = framed(here);
  handToWorkbench();
  const files = [{ name: 'book.xlsx' }];
  expect(send('dragover', { dataTransfer: { types: ['Files'] } })).toBe(true);
  expect(send('drop', { dataTransfer: { types: ['Files'], files } })).toBe(true);
  expect(send('drop', { dataTransfer: { types: ['text/plain'], files: [] } })).toBe(false);
  expect(told).toEqual([[{ type: 'cs-payout-pane-files', files }, here]]);
});

test('in Excel keys and files stay in the pane', () => {
  const { told, send } = framed(undefined);
  handToWorkbench();
  expect([send('keydown', key('s', { ctrlKey: true })), told]).toEqual([false, []]);
});
