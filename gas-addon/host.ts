import type { HostPort } from '../sidebar/host-port';
import { askServer } from './ask-server';

/** The spreadsheet that the sidebar stands beside, reached through the server side of the add-on. */
export function sheetsHost(decimalComma: boolean): HostPort {
  return {
    name: 'Google Sheets',
    decimalComma,
    async insertFormula(formula) {
      const request = JSON.stringify({ formula });
      const answer = (await askServer((run) => run.insertFormula(request))) as { done: string } | { failed: string };
      if ('failed' in answer) throw new Error(answer.failed);
      return answer.done;
    },
  };
}

/** Does this spreadsheet write 0,5? Its locale is known to the server only. */
export async function writesDecimalComma(): Promise<boolean> {
  const { locale } = (await askServer((run) => run.spreadsheetLocale())) as { locale: string };
  const half = new Intl.NumberFormat(locale.replace('_', '-')).format(0.5);
  return half.includes(',');
}
