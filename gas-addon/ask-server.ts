import type * as cells from './server/cells';
import type * as draft from './server/draft';
import type * as menu from './server/menu';
import type * as sheets from './server/sheets';

type Server = typeof cells & typeof draft & typeof menu & typeof sheets;

/** The functions of `server/` that the sidebar calls; the menu calls the others. */
export type ServerFunction = Exclude<keyof Server, 'onOpen' | 'onInstall' | 'showSidebar'>;

/** The part of Google's client API that the sidebar uses. */
interface ScriptRun {
  withSuccessHandler(handler: (answer: string) => void): ScriptRun & ServerFunctions;
  withFailureHandler(handler: (error: Error) => void): ScriptRun & ServerFunctions;
}
type ServerFunctions = Readonly<Record<ServerFunction, (request: string) => void>>;

declare const google: { readonly script: { readonly run: ScriptRun } };

/**
 * Asks the server side of the add-on (`server/`) and waits for its answer. Requests and answers are JSON text, because
 * google.script.run refuses or changes much of what is not.
 *
 * @throws an Error whose message is a sentence a person can act on
 */
export async function askServer<T>(name: ServerFunction, request: object = {}): Promise<T> {
  const answer = await new Promise<string>((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler(resolve)
      .withFailureHandler((error) => reject(new Error(advice(error.message))));
    run[name](JSON.stringify(request));
  });
  const outcome = JSON.parse(answer) as { done: T } | { failed: string };
  if ('failed' in outcome) throw new Error(advice(outcome.failed));
  return outcome.done;
}

/** Google's own words do not say that several signed-in accounts are the usual cause (issuetracker 69270374). */
function advice(message: string): string {
  if (/PERMISSION_DENIED|authorization is required/i.test(message)) {
    return 'Google refused the add-on. This happens when several Google accounts are signed in: sign out of the others, or open the spreadsheet in a private window, and try again.';
  }
  if (/^Exception:|permission to call|^Service /.test(message)) {
    return `Google Sheets could not do it: ${message} Reload the spreadsheet and try again.`;
  }
  return /protected/i.test(message) ? `${message} Ask its owner, or remove the protection.` : message;
}
