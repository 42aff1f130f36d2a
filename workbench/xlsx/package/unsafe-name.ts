/** Names that are keys of every object: harmless in a `Map`, but no writer of workbooks has a use for them. */
const builtIn = /(^|\/)(__proto__|constructor|prototype)(\.[^/]*)?(\/|$)/;
const leadsOut = /(^|\/)\.{1,2}(\/|$)|^\/|^[a-z]:|\/\//i;
const strange = /\\|\p{Cc}/u;

/** Whether a name in a package could mean a place outside of it, or something else than a part. */
export const isUnsafeName = (name: string): boolean =>
  name === '' || leadsOut.test(name) || strange.test(name) || builtIn.test(name);
