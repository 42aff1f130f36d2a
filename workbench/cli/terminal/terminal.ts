/** One of the two ways out of a command. */
export interface OutputStream {
  readonly write: (content: string | Uint8Array) => void;
  /** Does a person look at it? A pipe or a file takes lines of any length and any bytes. */
  readonly isTerminal: boolean;
  readonly columns: number;
}

/** The place a command runs in. */
export interface Terminal {
  readonly out: OutputStream;
  readonly error: OutputStream;
  /** Everything that standard input gives. */
  readonly input: () => Promise<Uint8Array>;
  /** The folder in which the person typed: relative names start from it. */
  readonly folder: string;
}
