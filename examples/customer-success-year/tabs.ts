import type { OutputCell } from '../../core/cells/cell';
import type { Tab, TabFormat } from '../../core/tabs/tab';
import { type Rows, planTab, tableTab, textTab } from '../sheets';
import { accountHeaders } from './account';
import { accountRows } from './accounts';
import { roster, rosterHeaders } from './people';
import { otherSections, planSections } from './plan';
import { renewalHeaders, renewalPlan, renewalRoster, renewalRosterHeaders, renewalRows } from './renewals';

/** A table as rows of cells, headers first; what a row does not say is blank. */
const tableOf = <H extends string>(headers: readonly H[], rows: readonly Partial<Record<H, OutputCell>>[]): Rows => [
  headers,
  ...rows.map((row) => headers.map((header) => row[header] ?? '')),
];

const money = [
  'starting arr',
  'new',
  'expansion',
  'contraction',
  'churned',
  'due',
  'renewed',
  'ote',
  'expansion arr target',
];
const looks = {
  formats: {
    ...Object.fromEntries(money.map((header) => [header, 'money 0'] as const)),
    ...{ from: 'date', to: 'date', ramp: 'ratio', draw: 'money 2', clawback: 'money 2' },
  } satisfies Readonly<Record<string, TabFormat>>,
  widths: {
    ...{ account: 28, owner: 22, payee: 22, role: 18, manager: 18, specialist: 16, solutions: 16 },
    ...{ 'expansion arr target': 20, 'adjustment reason': 80 },
  },
};

const planNote = 'CS Payout reads this sheet. Change a number, save, and run the year again.';

const readMe = [
  'Accounts: what each account did in each quarter, in its own currency (blank: USD). Nothing is added up here.',
  'Roster: who is paid, between which days, in which role, team and region, and what is special about those days.',
  'CS_Plan: the plans of everybody on the roster, and who is credited with the accounts of a segment.',
  'VP_Commission: the same plans with the vice president on commission; CS_COMPARE sets them side by side.',
  'npm run metrics -- examples/customer-success-2027.xlsx   makes the results of the year from accounts and roster.',
  'npm run payout -- examples/customer-success-2027.xlsx   pays them, with a statement for everybody.',
  'docs/walkthrough.md follows statements by hand, from these rows to the last cent.',
  'The six renewal managers are paid by the month and have a book of their own: renewals-2027.xlsx.',
];

/** The workbook of the quarterly plans. */
export const customerSuccessTabs = (): readonly Tab[] => [
  textTab(
    { name: 'Read me', title: 'Customer Success 2027', note: 'From account rows to the end of the year.' },
    readMe,
  ),
  tableTab(
    { name: 'Accounts', title: 'Accounts 2027', note: 'One row per account and quarter.' },
    tableOf(accountHeaders, accountRows),
    looks,
  ),
  tableTab(
    { name: 'Roster', title: 'Roster 2027', note: 'One row per person, and another for each change within the year.' },
    tableOf(rosterHeaders, roster),
    looks,
  ),
  planTab({ name: 'CS_Plan', title: 'Plans 2027', note: planNote }, planSections),
  planTab(
    {
      name: 'VP_Commission',
      title: 'The same plans, the VP on commission',
      note: 'For CS_COMPARE: nobody is paid by it.',
    },
    otherSections,
  ),
];

/** The workbook of the renewal managers, month by month. */
export const renewalTabs = (): readonly Tab[] => [
  tableTab(
    { name: 'Accounts', title: 'Renewals 2027', note: 'One row per renewal, in its month.' },
    tableOf(renewalHeaders, renewalRows),
    looks,
  ),
  tableTab(
    { name: 'Roster', title: 'Roster 2027', note: 'One row per renewal manager.' },
    tableOf(renewalRosterHeaders, renewalRoster),
    looks,
  ),
  planTab({ name: 'CS_Plan', title: 'Plan 2027', note: planNote }, renewalPlan),
];
