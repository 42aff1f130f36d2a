import { catalogue } from '../../core/functions/catalogue';
import { helpOf } from '../../sidebar/functions/help-of';

/**
 * The help of every function as JSON in a file that HtmlService serves: Apps Script takes no other kind of file. No sign
 * in it could be read as markup or as a comment.
 */
export const helpFile = (): string =>
  JSON.stringify(catalogue.map(helpOf)).replace(/</g, '\\u003c').replace(/>/g, '\\u003e').replace(/\//g, '\\/');
