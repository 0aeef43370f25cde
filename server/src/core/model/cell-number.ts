/** The number that a cell of figures holds, and whether all of its text is read. */
export interface CellNumber {
  readonly value: number;
  /** False where something behind the number is passed over: `10 points`. */
  readonly isWhole: boolean;
}

const LEADING = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/i;

/**
 * The number of a cell (platform, section 1.1): without white space, commas as points, as far as a number goes; undefined
 * where it begins with none.
 */
export function cellNumber(text: string): CellNumber | undefined {
  const plain = text.replace(/\s/g, '').replaceAll(',', '.');
  const leading = LEADING.exec(plain)?.[0];
  if (leading === undefined) return undefined;
  const value = Number(leading);
  return Number.isFinite(value) ? { value, isWhole: leading.length === plain.length } : undefined;
}
