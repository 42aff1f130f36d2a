import { cellAddress } from '../../../core/tabs/address';
import { limits } from './limits';
import { refusals } from './refusals';
import { XmlGuard, nameNumber } from './xml-guard';

const row = nameNumber('row');
const cell = nameNumber('c');
const value = nameNumber('v');
const inlineText = nameNumber('is');
const formula = nameNumber('f');
const column = nameNumber('col');
const phonetic = nameNumber('rPh');
const reference = nameNumber('r');
const type = nameNumber('t');
const first = nameNumber('min');
const last = nameNumber('max');

const [a, z, zero, nine] = ['a', 'z', '0', '9'].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];
const lowerCase = 0x20;
/** The place of a text before any digit of it. */
const none = -1;
/** The type of a cell whose value is the place of its text among the shared ones: `s`, read as the letters of a column. */
const sharedText = 19;

/**
 * Follows the cells of one sheet for what its reader would take wrongly or at any cost. The reader lays a sheet out from
 * A1 to its last row and column, whatever lies between; takes a shared text that is not there for a blank, and a formula
 * of a text or a truth without a result for an empty text or FALSE; and adds the phonetic reading of an inline text to
 * the text.
 */
export class SheetGuard extends XmlGuard {
  /** Row and column, 0-based, of each cell whose formula has no result: `4,1` for B5. */
  readonly neverComputed = new Set<string>();
  private readonly cellsBefore: number;
  private rowElement = 0;
  private row = 0;
  private column = 0;
  private lastRow = 0;
  private lastColumn = 0;
  /** Whether a cell of a shared text waits for its value. */
  private needsText = false;
  private hasFormula = false;
  private hasValue = false;
  private text = none;
  private firstDescribed = 0;
  private lastDescribed = 0;
  private describedColumns = 0;
  /** The attribute that is being read, as `AB12`: its letters as a column, its digits as a row. */
  private letters = 0;
  private digits = 0;
  private isAddress = true;

  constructor(
    where: string,
    private readonly sharedTexts: number,
    /** Of this sheet and those before it. */
    public cells: number,
  ) {
    super(where);
    this.cellsBefore = cells;
  }

  protected override elementStart(element: number): void {
    if (element === cell) {
      this.cellEnd();
      this.row = this.rowElement;
      this.column += 1;
      if (++this.cells > limits.cells) throw refusals.tooManyCells(this.where);
    } else if (element === value) {
      this.text = none;
      this.hasValue = true;
    } else if (element === inlineText) {
      this.hasValue = true;
    } else if (element === formula) {
      this.hasFormula = true;
    } else if (element === row) {
      this.cellEnd();
      this.rowElement += 1;
      this.column = 0;
    } else if (element === phonetic) throw refusals.phonetic(this.place());
  }

  protected override attributeByte(byte: number): void {
    const letter = byte | lowerCase;
    if (byte >= zero && byte <= nine) this.digits = this.digits * 10 + byte - zero;
    else if (letter >= a && letter <= z && this.digits === 0) this.letters = this.letters * 26 + letter - a + 1;
    else this.isAddress = false;
  }

  protected override attributeEnd(element: number, attribute: number): void {
    const { letters, digits, isAddress } = this;
    this.letters = this.digits = 0;
    this.isAddress = true;
    if (attribute === reference && (element === cell || element === row)) {
      if (!isAddress || letters > 0 !== (element === cell)) throw refusals.outsideOfSheet(this.where);
      this.row = digits;
      this.column = letters;
      if (element === row) this.rowElement = digits;
    } else if (attribute === type) this.needsText = letters === sharedText && digits === 0;
    else if (attribute === first) this.firstDescribed = digits;
    else if (attribute === last) this.lastDescribed = digits;
  }

  protected override tagEnd(element: number): void {
    if (element === cell) this.widen();
    else if (element === value) this.wantsText = this.needsText;
    else if (element === column) this.describe();
  }

  protected override textByte(byte: number): void {
    this.text = (this.text === none ? 0 : this.text) * 10 + byte - zero;
  }

  protected override elementEnd(): void {
    if (!this.wantsText) return;
    this.wantsText = false;
    this.needsText = this.text < 0 || this.text >= this.sharedTexts;
  }

  override end(): void {
    super.end();
    this.cellEnd();
    const area = this.lastRow * this.lastColumn;
    if (area > limits.sparseArea && (this.cells - this.cellsBefore) * limits.sparseness < area) this.refuseArea();
  }

  protected override place(): string {
    return this.row > 0 && this.column > 0 ? `${this.where}, cell ${cellAddress(this.row, this.column)},` : this.where;
  }

  private cellEnd(): void {
    if (this.needsText) throw refusals.missingText(this.place());
    if (this.hasFormula && !this.hasValue) this.neverComputed.add(`${this.row - 1},${this.column - 1}`);
    this.hasFormula = this.hasValue = false;
  }

  private widen(): void {
    if (this.row < 1 || this.row > limits.rows || this.column > limits.columns) {
      throw refusals.outsideOfSheet(this.where);
    }
    if (this.row > this.lastRow) this.lastRow = this.row;
    if (this.column > this.lastColumn) this.lastColumn = this.column;
    if (this.lastRow * this.lastColumn > limits.area) this.refuseArea();
  }

  private refuseArea(): never {
    throw refusals.tooFarApart(this.where, cellAddress(this.lastRow, this.lastColumn));
  }

  /** Widths are given for runs of columns; runs that lie on one another cost a reader what they say, not what they are. */
  private describe(): void {
    this.describedColumns += Math.max(0, Math.min(this.lastDescribed, limits.columns) - this.firstDescribed + 1);
    if (this.describedColumns > limits.describedColumns) throw refusals.brokenXml(this.where);
    this.firstDescribed = this.lastDescribed = 0;
  }
}
