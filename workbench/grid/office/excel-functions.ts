import { OfficeError, notLoaded } from './office-error';
import type { RequestContext } from './request-context';

/** Days from Excel's day 0 to 1970-01-01. */
const firstDay = 25_569;

/** `Excel.FunctionResult` */
export class FunctionResultShim {
  private result: number | undefined;

  constructor(
    private readonly context: RequestContext,
    private readonly compute: () => number,
  ) {}

  get value(): number {
    if (this.result === undefined) throw notLoaded('value');
    return this.result;
  }

  load(property: string): this {
    if (property !== 'value') throw new OfficeError('InvalidArgument');
    this.context.add('read', () => {
      this.result = this.compute();
    });
    return this;
  }
}

/** `Excel.Functions`: the one function that the add-in asks Excel for. */
export class ExcelFunctionsShim {
  constructor(private readonly context: RequestContext) {}

  /** Serial number of a date, in the system that counts from 1900. */
  date(year: number, month: number, day: number): FunctionResultShim {
    return new FunctionResultShim(this.context, () => Date.UTC(year, month - 1, day) / 86_400_000 + firstDay);
  }
}
