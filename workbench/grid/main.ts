import { byId } from './page/by-id';

/** The page is there at once; the grid, by far the most of what is loaded, comes after it. */
async function start(): Promise<void> {
  try {
    const { startPage } = await import('./page/start-page');
    await startPage();
  } catch (error) {
    byId('loading').textContent = `The spreadsheet could not be started: ${String(error)}. Reload the page.`;
    throw error;
  }
}

void start();
