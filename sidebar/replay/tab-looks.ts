import type { TabStyle } from '../../core/tabs/tab';

/** How a style of a tab looks in a spreadsheet; colours as `#rrggbb`. */
export interface TabLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly colour: string;
  readonly fill: string | undefined;
}

const plain: TabLook = { bold: false, italic: false, size: 11, colour: '#1f2937', fill: undefined };

/** The same colours as in a workbook that the command line writes. */
export const tabLooks: Readonly<Record<TabStyle, TabLook>> = {
  title: { ...plain, bold: true, size: 14 },
  note: { ...plain, italic: true, colour: '#6b7280' },
  section: { ...plain, bold: true, colour: '#1f4e79' },
  header: { ...plain, bold: true, colour: '#ffffff', fill: '#1f4e79' },
  body: plain,
  total: { ...plain, bold: true },
  seal: { ...plain, size: 9, colour: '#6b7280' },
};
