/** What one call gave: the value as a spreadsheet would show it, or the refusal with its message. */
export type BundleOutcome = { readonly value: unknown } | { readonly error: string; readonly message: string };

/**
 * A shipped bundle in its own runtime. Both hosts answer through this, so that one suite runs against every host.
 *
 * Arguments are cells, or rows of cells, as the core knows them: numbers, text, booleans, the blank forms 0, null and
 * '' exactly as given, and an error cell as `{ error: '#N/A' }`, which each host first turns into the form in which its
 * spreadsheet hands errors over. Values come back as plain numbers, text, booleans and rows of them.
 */
export interface BundleHost {
  readonly name: string;
  call(name: string, args: readonly unknown[]): Promise<BundleOutcome>;
}
