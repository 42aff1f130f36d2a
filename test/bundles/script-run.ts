import type { SheetsRealm } from './sheets-realm';

type Handler = (answer: never) => void;

/** google.script.run as documented: answers later, to the handler that fits; only text goes through here. */
export function scriptRun(realm: Pick<SheetsRealm, 'run'>): object {
  const run = (ok?: Handler, bad?: Handler): object =>
    new Proxy(
      {},
      {
        get(_, name: string) {
          if (name === 'withSuccessHandler') return (handler: Handler) => run(handler, bad);
          if (name === 'withFailureHandler') return (handler: Handler) => run(ok, handler);
          return (...args: unknown[]) => {
            if (args.some((arg) => typeof arg !== 'string')) throw new Error('only text goes through here');
            setImmediate(() => {
              try {
                ok?.(realm.run(name, ...(args as string[])) as never);
              } catch (error) {
                bad?.(new Error((error as Error).message) as never);
              }
            });
          };
        },
      },
    );
  return run();
}

/** Puts `google.script.run` where the sidebar looks for it. */
export function connectSidebar<T extends Pick<SheetsRealm, 'run'>>(realm: T): T {
  Object.assign(globalThis, { google: { script: { run: scriptRun(realm) } } });
  return realm;
}
