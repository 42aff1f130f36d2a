import type { ParametersOf } from '../core/problems/messages';

/**
 * The pane's sentences, by code; `{name}` is filled in. They come with the plan's help (`learn.ts`): what could be said
 * before it came, such as why it did not, stands where it is said.
 */
export const said = {
  // Where there is nothing to show yet
  'no plan': 'To see {what}, start with a plan.',
  'not understood': 'Nothing is paid while something was not understood: {errors} to mend.',
  'no results':
    'To see {what}, put results on a sheet named Results: a header row, then a row for each payee and period.',
  'results headers': 'Headers: payee, period, ote, and the measures of the plan, such as',
  'only the plan': ' There are no results yet; only the plan was checked.',

  // Columns that the results lack
  lacking: 'The results lack what this plan is paid on: {columns}.',
  'mend lacking': 'Nobody is paid before it is there. The headers go to the right of the others, for you to fill in.',
  'columns added':
    '{cells} now say {columns}. Fill them in, and let formulas that name a range of {sheet} reach there.',
  'columns empty': 'The columns {columns} were added to {sheet} and are still empty.',
  'in the way':
    '{cell} is not empty, and stands where the new columns would go. Nothing was written: clear it, or move it.',
  'headers gone': '{sheet} has no header row with payee any more. Nothing was written: look at it, and try again.',

  // Designing
  'choose template': 'Choose the plan that is nearest to yours. Everything in it can be changed.',
  'replaces plan': 'Replaces the plan in this pane, not on a sheet. Undo brings it back.',
  'plan replaced': 'The pane now holds {from}. Undo brings back the plan before it.',
  'mend for mixes': 'Mend the errors under Checks to see everybody’s pay under both mixes.',
  'results for mixes': 'With a sheet of results (a header row with payee) this shows everybody’s pay under both mixes.',
  'before mistake': 'As it was before the mistake in the plan or the results:',
  'all on Payouts': 'the Payouts sheet has them all',
  'all by CS_COMPARE': '=CS_COMPARE shows them all on a sheet',
  'select a row': 'Or select a row of a sheet that names a payee.',

  // Writing
  'sheet changed': 'Somebody changed the sheet {sheet} since the pane read it. Nothing was written.',
  'sheet taken': 'The workbook has a sheet {sheet} that the pane did not read. Nothing was written.',
  'not kept': '{host} did not keep what was written: {wanted} came back as {got}. Please report this.',
  'written anew': '{sheet} is written anew.',
  'new sheet': 'The plan is on the new sheet {sheet}.',
  'pay changed':
    '{sheets} changed after this pay was computed, and nothing was written. It is computed anew: look at it, and write it then.',
  'from the pane': 'as designed in the pane, not on a sheet',
  'kept as': 'Somebody had edited the old {sheet}: it is kept as {kept}.',
  'not ours': 'The sheet {sheet} is not ours and stays.',
  'preview pay': 'In Excel or Google Sheets a button here writes them to sheets.',
  'design not on sheet':
    'This design is not written to {sheet}. Formulas pay by that sheet; this is the pay by the design.',
  'design on no sheet': 'This design is not on a sheet. Formulas cannot pay by it, and nobody could look it up.',
  'what is written':
    'Values that no longer change, with the working of every line and a seal that shows later edits. They name the plan, its version and where it stood. A sheet of yours is never overwritten.',

  // Without a spreadsheet
  preview:
    'This is a preview: no spreadsheet is connected. Design a plan here; in Excel or Google Sheets it is written to the workbook.',
  'no spreadsheet': 'This is a preview without a spreadsheet. Open CS Payout in Excel or Google Sheets.',

  // Functions
  'english formulas':
    'Formulas are shown in the English form, which Insert takes care of. Typed by hand here, put ; between arguments and a comma in numbers.',
  'search example': 'retention, pay mix, CS_PAYOUT …',
  'nothing found': 'Nothing here mentions “{sought}”. Try one word, such as “attainment” or “target”.',
  'copy by hand': 'This browser did not allow copying. Select the formula and copy it by hand.',
  copied: 'Copied. Paste it into a cell of your spreadsheet.',
} as const;

type SaidCode = keyof typeof said;
export type SaidParameters = { readonly [C in SaidCode]: ParametersOf<(typeof said)[C]> };
