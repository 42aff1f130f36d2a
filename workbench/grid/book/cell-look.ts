import { BooleanNumber, type IStyleData, type Nullable, WrapStrategy } from '@univerjs/core';
import type { CellLook } from '../../xlsx/patch/patch-cells-styles';

const horizontal: Readonly<Record<number, string>> = { 1: 'left', 2: 'center', 3: 'right', 4: 'justify' };
/** The bottom is where a spreadsheet puts text that says nothing else. */
const vertical: Readonly<Record<number, string>> = { 1: 'top', 2: 'center' };
const lines: Readonly<Record<number, string>> = {
  ...{ 1: 'thin', 2: 'hair', 3: 'dotted', 4: 'dashed', 5: 'dashDot', 6: 'dashDotDot', 7: 'double', 8: 'medium' },
  ...{ 9: 'mediumDashed', 10: 'mediumDashDot', 11: 'mediumDashDotDot', 12: 'slantDashDot', 13: 'thick' },
};
const sides = { t: 'top', r: 'right', b: 'bottom', l: 'left' } as const;
/** Pixels of a level of indent. */
const indent = 9;

/** A style of the grid as a file can hold it; equal looks are equal, also after they were written and read. */
export function cellLook(style: IStyleData): CellLook {
  const { ff, fs, bl, it, ul, st, cl, bg, bd, n, ht, vt, tb, pd } = style;
  const colour = hex(cl?.rgb);
  const fill = hex(bg?.rgb);
  const borders: { -readonly [S in keyof CellLook['borders']]: CellLook['borders'][S] } = {};
  for (const [key, side] of Object.entries(sides)) {
    const line = bd?.[key as keyof typeof sides];
    const name = lines[line?.s ?? 0];
    if (name !== undefined) borders[side] = { style: name, colour: hex(line?.cl.rgb) ?? '#000000' };
  }
  const across = horizontal[ht ?? 0];
  const down = vertical[vt ?? 0];
  const level = Math.round((pd?.l ?? 0) / indent);
  return {
    font: {
      name: ff ?? 'Calibri',
      size: fs ?? 11,
      ...(colour !== undefined && { colour }),
      ...(bl === BooleanNumber.TRUE && { bold: true }),
      ...(it === BooleanNumber.TRUE && { italic: true }),
      ...(ul?.s === BooleanNumber.TRUE && { underline: true }),
      ...(st?.s === BooleanNumber.TRUE && { strike: true }),
    },
    ...(fill !== undefined && { fill }),
    borders,
    ...(n && { numberFormat: n.pattern }),
    alignment: {
      ...(across !== undefined && { horizontal: across }),
      ...(down !== undefined && { vertical: down }),
      ...(tb === WrapStrategy.WRAP && { wrapText: true }),
      ...(level > 0 && { indent: level }),
    },
  };
}

/** `#1F4E79` of that, or of `rgb(31, 78, 121)`. */
export function hex(colour: Nullable<string>): string | undefined {
  if (!colour) return undefined;
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour;
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour)?.slice(1);
  return channels && `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
}
