import type { Block } from '../../core/cells/cell';

/** Plans in dollars, yen and dinars: two, no and three decimals. */
export const currencyPlan: Block = ['USD', 'JPY', 'KWD'].flatMap((currency) => [
  ['PLAN'],
  ['id', `csm-${currency.toLowerCase()}`],
  ['name', `CSM ${currency}`],
  ['currency', currency],
  ['pay mix', '70:30'],
  ['period', 'quarter'],
  ['COMPONENTS'],
  ['id', 'label', 'type', 'weight', 'measure', 'target'],
  ['grr', 'Gross retention', 'bonus', 0.6, 'grr', 0.9],
  ['csat', 'Satisfaction', 'bonus', 0.4, 'csat', 90],
]);

export const currencyResults: Block = [
  ['payee', 'plan', 'period', 'ote', 'currency', 'fx', 'grr', 'csat', 'adjustment', 'adjustment reason'],
  ['Ana Lima', 'csm-usd', '2027-Q1', 123_457, '', '', 0.913, 87, -12.5, 'A meal paid twice'],
  ['Ben O’Neil', 'csm-usd', '2027-Q1', 98_765, 'EUR', 0.9237, 0.871, 93, '', ''],
  ['佐藤 結衣', 'csm-usd', '2027-Q1', 87_654, 'JPY', 149.73, 0.9, 90, '', ''],
  ['鈴木 陽菜', 'csm-jpy', '2027-Q1', 9_876_543, '', '', 0.911, 91, '', ''],
  ['فاطمة', 'csm-kwd', '2027-Q1', 31_234.567, '', '', 0.887, 88, '', ''],
  ['Noor Al-Sabah', 'csm-kwd', '2027-Q1', 28_765.432, 'USD', 3.2541, 0.95, 94, 1.234, 'Travel'],
];

/** Everybody exactly on target, who gets the quarter's variable pay: 30 % of a quarter of the OTE. */
export const largeResults: Block = [
  ['payee', 'plan', 'period', 'ote', 'grr', 'csat'],
  ...['Ana', 'Ben', 'Chi'].map((payee) => [payee, 'csm-usd', '2027-Q1', 987_654_320, 0.9, 90]),
  ...['Dai', 'Emi', 'Fumi'].map((payee) => [payee, 'csm-jpy', '2027-Q1', 9_876_543_200, 0.9, 90]),
];

/** 0.3 / 4 of 987,654,320 and of 9,876,543,200, and three times that. */
export const largeShown = ['74,074,074.00', '222,222,222.00', '740,740,740', '2,222,222,220'];
