/** A line as it was probably meant; the same line where this is not its slip. Lines are divided by `\n`. */
export type Repairer = (line: string, around: Around) => string;

/** What stands above a line. */
export interface Around {
  /** The line above, comments and empty lines left out; undefined for the first. */
  readonly above: string | undefined;
  /** The last one above with a key. */
  readonly keyAbove: string | undefined;
  /** The next one below that is no comment; undefined for the last. */
  readonly below: string | undefined;
}
