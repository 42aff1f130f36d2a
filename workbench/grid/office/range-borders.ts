import { BorderStyleTypes, BorderType } from '@univerjs/core';
import { OfficeError } from './office-error';

/** A side of a range in the grid. */
export type BorderEdge = BorderType;
type SetBorder = (edge: BorderType, style: BorderStyleTypes, colour: string) => void;

const edges: Readonly<Record<string, BorderType>> = {
  EdgeTop: BorderType.TOP,
  EdgeBottom: BorderType.BOTTOM,
  EdgeLeft: BorderType.LEFT,
  EdgeRight: BorderType.RIGHT,
  InsideHorizontal: BorderType.HORIZONTAL,
  InsideVertical: BorderType.VERTICAL,
};
const styles: Readonly<Record<string, BorderStyleTypes>> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};

/** `Excel.RangeBorder`; its weight is accepted and not shown. */
export class RangeBorderShim {
  private line = BorderStyleTypes.THIN;
  private colour = '#000000';
  weight = 'Thin';

  constructor(
    private readonly edge: BorderType,
    private readonly apply: SetBorder,
  ) {}

  set style(name: string) {
    const style = styles[name];
    if (style === undefined) throw new OfficeError('InvalidArgument');
    this.line = style;
    this.apply(this.edge, this.line, this.colour);
  }

  set color(colour: string) {
    this.colour = colour;
    this.apply(this.edge, this.line, this.colour);
  }
}

/** `Excel.RangeBorderCollection` */
export class RangeBordersShim {
  constructor(private readonly apply: SetBorder) {}

  getItem(index: string): RangeBorderShim {
    const edge = edges[index];
    if (edge === undefined) throw new OfficeError('InvalidArgument');
    return new RangeBorderShim(edge, this.apply);
  }
}
