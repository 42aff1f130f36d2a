/** What a function gives back to the spreadsheet: rows of cells. */
export type FunctionResult = readonly (readonly unknown[])[];

/** A function that the add-in has associated with a name. */
export type AssociatedFunction = (...given: readonly unknown[]) => FunctionResult;

/** The codes of CustomFunctions.ErrorCode. */
const codes = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;

export type ErrorCode = (typeof codes)[keyof typeof codes];

/** As in Excel, not a JavaScript Error: an error that a cell shows, with a message for two of its codes. */
export class CustomFunctionError {
  constructor(
    readonly code: ErrorCode,
    readonly message?: string,
  ) {}
}

/** The functions that the add-in's script has associated, in any case of letters. */
export class AssociatedFunctions {
  private readonly functions = new Map<string, AssociatedFunction>();

  /** `CustomFunctions`, as the add-in's script finds it. */
  readonly namespace = {
    associate: (name: string, run: AssociatedFunction): void => {
      this.functions.set(name.toUpperCase(), run);
    },
    Error: CustomFunctionError,
    ErrorCode: codes,
  };

  get(name: string): AssociatedFunction | undefined {
    return this.functions.get(name.toUpperCase());
  }
}
