import { BooleanNumber, HorizontalAlign, type IStyleData, VerticalAlign } from '@univerjs/core';
import type { FRange } from '@univerjs/preset-sheets-core';
import { ClientObject } from './client-object';
import { OfficeError } from './office-error';
import type { RangePlace } from './range';
import { type BorderEdge, RangeBordersShim } from './range-borders';
import type { RequestContext } from './request-context';

type FindRange = () => FRange;

/** Excel gives the widths of columns and the heights of rows in points, the grid in pixels. */
const pixelsOfPoint = 96 / 72;

const horizontal = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};
const vertical = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };
/** Pixels of a level of indent. */
const indent = 9;

/** A part of `Excel.RangeFormat` that only sets and gives the look of the range's first cell. */
abstract class Look extends ClientObject {
  constructor(
    context: RequestContext,
    protected readonly range: FindRange,
  ) {
    super(context);
  }

  protected exists(): boolean {
    return true;
  }

  protected style(): IStyleData {
    return this.range().getCellStyleData() ?? {};
  }
}

/** `Excel.RangeFont` */
export class RangeFontShim extends Look {
  get bold(): boolean {
    return this.loaded('bold') as boolean;
  }
  set bold(on: boolean) {
    this.write(() => this.range().setFontWeight(on ? 'bold' : 'normal'));
  }
  get italic(): boolean {
    return this.loaded('italic') as boolean;
  }
  set italic(on: boolean) {
    this.write(() => this.range().setFontStyle(on ? 'italic' : 'normal'));
  }
  get color(): string {
    return this.loaded('color') as string;
  }
  set color(colour: string) {
    this.write(() => this.range().setFontColor(colour));
  }
  get size(): number {
    return this.loaded('size') as number;
  }
  set size(points: number) {
    this.write(() => this.range().setFontSize(points));
  }
  get name(): string {
    return this.loaded('name') as string;
  }
  set name(family: string) {
    this.write(() => this.range().setFontFamily(family));
  }

  protected readers() {
    return {
      bold: () => this.style().bl === BooleanNumber.TRUE,
      italic: () => this.style().it === BooleanNumber.TRUE,
      color: () => this.style().cl?.rgb ?? '#000000',
      size: () => this.style().fs ?? 11,
      name: () => this.style().ff ?? 'Calibri',
    };
  }
}

/** `Excel.RangeFill` */
export class RangeFillShim extends Look {
  get color(): string {
    return this.loaded('color') as string;
  }
  set color(colour: string) {
    this.write(() => this.range().setBackgroundColor(colour));
  }
  clear(): void {
    this.write(() => this.range().setBackgroundColor(''));
  }

  protected readers() {
    return { color: () => this.style().bg?.rgb ?? '#FFFFFF' };
  }
}

/** `Excel.RangeFormat` */
export class RangeFormatShim extends Look {
  readonly font: RangeFontShim;
  readonly fill: RangeFillShim;
  readonly borders: RangeBordersShim;

  constructor(
    context: RequestContext,
    range: FindRange,
    private readonly place: () => RangePlace,
  ) {
    super(context, range);
    this.font = new RangeFontShim(context, range);
    this.fill = new RangeFillShim(context, range);
    this.borders = new RangeBordersShim((edge: BorderEdge, style, colour) =>
      this.write(() => this.range().setBorder(edge, style, colour)),
    );
  }

  get columnWidth(): number {
    return this.loaded('columnWidth') as number;
  }
  set columnWidth(points: number) {
    this.write(() => {
      this.range();
      const { sheet, area } = this.place();
      const count = area.endColumn - area.startColumn + 1;
      sheet.setColumnWidths(area.startColumn, count, Math.round(points * pixelsOfPoint));
    });
  }
  get rowHeight(): number {
    return this.loaded('rowHeight') as number;
  }
  set rowHeight(points: number) {
    this.write(() => {
      this.range();
      const { sheet, area } = this.place();
      const count = area.endRow - area.startRow + 1;
      sheet.setRowHeightsForced(area.startRow, count, Math.round(points * pixelsOfPoint));
    });
  }
  set horizontalAlignment(side: string) {
    this.setStyle('ht', () => oneOf(horizontal, side));
  }
  set verticalAlignment(side: string) {
    this.setStyle('vt', () => oneOf(vertical, side));
  }
  get wrapText(): boolean {
    return this.loaded('wrapText') as boolean;
  }
  set wrapText(on: boolean) {
    this.write(() => this.range().setWrap(on));
  }
  set indentLevel(level: number) {
    this.setStyle('pd', () => ({ l: level * indent }));
  }

  autofitRows(): void {
    this.write(() => {
      const { sheet, area } = this.place();
      sheet.setRowAutoHeight(area.startRow, area.endRow - area.startRow + 1);
    });
  }

  private setStyle(type: keyof IStyleData, value: () => unknown): void {
    this.write(() => {
      this.range();
      const { sheet, area } = this.place();
      this.context.host.grid.setStyle(sheet, area, type, value());
    });
  }

  protected override children(): Readonly<Record<string, ClientObject>> {
    return { font: this.font, fill: this.fill };
  }

  protected readers() {
    return {
      columnWidth: () => this.place().sheet.getColumnWidth(this.place().area.startColumn) / pixelsOfPoint,
      rowHeight: () => this.place().sheet.getRowHeight(this.place().area.startRow) / pixelsOfPoint,
      wrapText: () => this.range().getWrap(),
    };
  }
}

function oneOf<T>(names: Readonly<Record<string, T>>, given: string): T {
  const found = names[given];
  if (found === undefined) throw new OfficeError('InvalidArgument');
  return found;
}
