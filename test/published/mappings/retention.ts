import type { Mapping, Mappings, Numbers } from '../mapping';
import { type Sheet, down } from '../sheet';
import { inPercent } from '../units';

interface Movements {
  readonly start: number;
  readonly churn: number;
  readonly contraction?: number;
  readonly expansion?: number;
}

const grrOf = ({ start, churn, contraction }: Movements, sheet: Sheet) =>
  sheet.cell('CS_GRR', start, churn, contraction);

const nrrOf = ({ start, churn, contraction, expansion }: Movements, sheet: Sheet) =>
  sheet.cell('CS_NRR', start, churn, contraction, expansion);

const grr: Mapping = { run: async (inputs: Movements, sheet) => ({ grr: await grrOf(inputs, sheet) }) };
const nrr: Mapping = { run: async (inputs: Movements, sheet) => ({ nrr: await nrrOf(inputs, sheet) }) };

const both: Mapping = {
  run: async (inputs: Movements, sheet) => ({ grr: await grrOf(inputs, sheet), nrr: await nrrOf(inputs, sheet) }),
};

/** Movements as shares of the start: of a start of 1 they are amounts. */
const ofShares: Mapping = {
  run: async (
    { expansion_pct, contraction_pct, churn_pct }: Numbers<'expansion_pct' | 'contraction_pct' | 'churn_pct'>,
    sheet,
  ) => {
    const inputs = { start: 1, churn: churn_pct, contraction: contraction_pct, expansion: expansion_pct };
    return { nrr: await nrrOf(inputs, sheet), grr: await grrOf(inputs, sheet) };
  },
  unread: { end: 'the ARR at the end is no figure of a function; its ratio to the start is' },
};

type Rows = readonly (readonly number[])[];

/** Rows of start, contraction and churn. */
const grrOfRows = ({ rows }: { rows: Rows }, sheet: Sheet) =>
  sheet.column('CS_GRR', columnOf(rows, 0), columnOf(rows, 2), columnOf(rows, 1));

/** Rows of start, expansion, contraction and churn. */
const nrrOfRows = ({ rows }: { rows: Rows }, sheet: Sheet) =>
  sheet.column('CS_NRR', columnOf(rows, 0), columnOf(rows, 3), columnOf(rows, 2), columnOf(rows, 1));

const columnOf = (rows: Rows, column: number) => down(rows.map((row) => row[column] as number));

const cltv: Mapping = {
  run: async (
    { arpa_month, gross_margin, monthly_churn }: Numbers<'arpa_month' | 'gross_margin' | 'monthly_churn'>,
    sheet,
  ) => ({
    cltv: await sheet.cell('CS_CLTV', arpa_month, gross_margin, monthly_churn),
  }),
};

const logos = async ({ start, lost }: Numbers<'start' | 'lost'>, sheet: Sheet) => ({
  retention: await sheet.cell('CS_LOGO_RETENTION', start, lost),
});

export const retention: Mappings = {
  'ret-001': both,
  'ret-002': ofShares,
  'ret-003': ofShares,
  'ret-004': nrr,
  'ret-005': nrr,
  /** What the customers who stayed have added is the net of before and after. */
  'ret-007': {
    run: async ({ start, end_before_churn, churn }: Numbers<'start' | 'end_before_churn' | 'churn'>, sheet) => {
      const expansion = await sheet.cell('CS_NET_ARR', end_before_churn, 0, 0, start);
      return { nrr: await nrrOf({ start, churn, contraction: 0, expansion }, sheet) };
    },
  },
  'ret-008': { run: async (inputs: { rows: Rows }, sheet) => ({ nrr: await nrrOfRows(inputs, sheet) }) },
  'ret-009': { run: async (inputs: { rows: Rows }, sheet) => ({ grr: await grrOfRows(inputs, sheet) }) },
  'ret-010': {
    run: async (inputs: { rows: Rows }, sheet) => ({ nrr_pct: (await nrrOfRows(inputs, sheet)).map(inPercent) }),
  },
  'ret-011': {
    run: async (inputs: { rows: Rows }, sheet) => ({ grr_pct: (await grrOfRows(inputs, sheet)).map(inPercent) }),
  },
  'ret-014': {
    run: async (inputs: Movements, sheet) => ({ grr_pct: inPercent(await grrOf(inputs, sheet)) }),
  },
  'ret-015': both,
  'ret-017': grr,
  'ret-018': { run: logos },
  'ret-019': { run: logos, unread: { retained: 'a count of customers, which the ratio is made of' } },
  'cltv-002': cltv,
  'cltv-004': cltv,
};
