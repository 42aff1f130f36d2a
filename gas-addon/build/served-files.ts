import { bundledFiles } from '../../sidebar/build/shipped-files';

/**
 * What the sidebar fetches, as JSON in files that HtmlService serves: Apps Script takes no other kind of file. No sign
 * in them could be read as markup or as a comment.
 */
export const servedFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(bundledFiles()).map(([name, file]) => [`${name}.html`, safe(JSON.stringify(file))]),
  );

const safe = (json: string): string => json.replace(/</g, '\\u003c').replace(/>/g, '\\u003e').replace(/\//g, '\\/');
