import { request } from 'node:http';
import { openBrowser } from '../../workbench/server/open-browser';
import { paneInWorkbench } from '../../workbench/server/pane-in-workbench';
import { type Workbench, startWorkbench } from '../../workbench/server/start-workbench';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench(0);
});
afterAll(() => workbench.stop());

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Asks as a program would, whatever the path and the headers say. */
function ask(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
) {
  const { port } = new URL(workbench.address);
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      path,
      method,
      headers: { Host: `localhost:${port}`, ...headers },
    });
    asked.on('response', (response) => {
      let body = '';
      response.on('data', (piece: Buffer) => (body += piece.toString('latin1')));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/main.js', 'text/javascript; charset=utf-8'],
  ['/page.css', 'text/css; charset=utf-8'],
  ['/excel-addin/functions.js', 'text/javascript; charset=utf-8'],
  ['/examples/enterprise-csm-2027-q1.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])('gives out %s', async (path, type) => {
  const { status, headers } = await ask(path);
  expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type });
});

test.each([
  '/package.json',
  '/../package.json',
  '/%2e%2e/package.json',
  '/excel-addin/../../package.json',
  '/excel-addin/..%2f..%2fpackage.json',
  '/examples/make-example.ts',
  '/parts/../../../package.json',
  '/parts/parts/x.js',
  '//examples/x.xlsx',
  '/nothing.html',
])('gives out nothing at %s', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('lets nothing run, load or ask but what comes from itself', async () => {
  const policy = String((await ask('/')).headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
});

test.each([
  { Host: 'evil.example' },
  { Host: 'localhost' },
  { Host: 'localhost.evil.example:80' },
  { Origin: 'http://evil.example' },
  { Origin: 'null' },
])('answers nobody who comes by another name or from another page: %j', async (headers) => {
  const { status, body } = await ask('/', { headers: headers as unknown as Record<string, string> });
  expect(status).toBe(403);
  expect(body).not.toContain('<html');
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s', async (method) => {
  expect((await ask('/', { method })).status).toBe(405);
});

test('gives out the pane with our Office.js in place of the one on the web', async () => {
  const { body } = await ask('/excel-addin/taskpane.html');
  expect(body).toContain('<script src="/office.js"></script>');
  expect(body).not.toContain('src="https:');
});

test('does not serve a pane that would load Office.js in another way', () => {
  expect(() => paneInWorkbench(Buffer.from('<script src="https://appsforoffice.microsoft.com/lib/2/x.js">'))).toThrow(
    'Office.js',
  );
});

test('takes another port when its own is taken', async () => {
  const { port } = new URL(workbench.address);
  const second = await startWorkbench(Number(port));
  expect(new URL(second.address).port).not.toBe(port);
  await second.stop();
});

test.each([
  ['on a build machine', { CI: 'true', DISPLAY: ':0' }, 'linux'],
  ['without a display', {}, 'linux'],
  ['on a system it does not know', { DISPLAY: ':0' }, 'plan9'],
])('opens no browser %s', (_, environment, platform) => {
  expect(openBrowser('http://localhost:1/', environment, platform)).toBe(false);
});
