/** How the shipped page asks for Office.js, and for the same from this machine. */
const fromMicrosoft = 'src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"';
const fromHere = 'src="/office.js"';

/** The add-in's page as it ships, with one change: Office.js is our shim of it. @throws Error when it asks otherwise */
export function paneInWorkbench(page: Uint8Array): Uint8Array {
  const [before, after, ...more] = new TextDecoder().decode(page).split(fromMicrosoft);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error('The pane does not load Office.js in the one way that the workbench knows.');
  }
  return new TextEncoder().encode(before + fromHere + after);
}
