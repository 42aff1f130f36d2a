/** The part of Google's client API that the sidebar uses. */
interface ScriptRun {
  withSuccessHandler(handler: (answer: string) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  insertFormula(request: string): void;
  spreadsheetLocale(): void;
}

declare const google: { readonly script: { readonly run: ScriptRun } };

/**
 * Asks the server side of the add-on (`server.ts`) and waits for its answer. Requests and answers are JSON text, because
 * google.script.run refuses or changes much of what is not.
 *
 * @throws an Error whose message is a sentence a person can act on
 */
export function askServer(ask: (run: ScriptRun) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    ask(
      google.script.run
        .withSuccessHandler((answer) => resolve(JSON.parse(answer)))
        .withFailureHandler((error) => reject(new Error(advice(error.message)))),
    );
  });
}

/** Google's own words do not say that several signed-in accounts are the usual cause (issuetracker 69270374). */
function advice(message: string): string {
  return /PERMISSION_DENIED|authorization is required/i.test(message)
    ? 'Google refused the add-on. This happens when several Google accounts are signed in: sign out of the others, or open the spreadsheet in a private window, and try again.'
    : `Google Sheets could not do it: ${message} Reload the spreadsheet and try again.`;
}
