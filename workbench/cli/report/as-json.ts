/** A value as the document that `--json` prints. */
export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Why there is nothing else to print. */
export const jsonError = (message: string): string => asJson({ error: message });
