/** Settings are kept in the workbook's file, apart for each add-in; the person's undo knows nothing of them. */
const name = 'CS Payout draft';

/** Keeps a text with the workbook; null keeps none. */
export function keepDraft(draft: string | null): Promise<void> {
  const { settings } = Office.context.document;
  if (draft === null) settings.remove(name);
  else settings.set(name, draft);
  return new Promise((resolve, reject) =>
    settings.saveAsync((result) => {
      if (String(result.status) === 'failed') reject(new Error(`Excel could not do it: ${result.error.message}`));
      else resolve();
    }),
  );
}

/** The text that was kept with the workbook. */
export function keptDraft(): Promise<string | null> {
  const kept: unknown = Office.context.document.settings.get(name);
  return Promise.resolve(typeof kept === 'string' ? kept : null);
}
