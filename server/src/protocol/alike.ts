import { isRecord } from './shapes.ts';

/** What the code action carries that mends all problems of a kind, by which the server knows it again. */
export interface AlikeFixed {
  /** The URI of a file beside which they stand. */
  readonly uri: string;
  readonly code: string;
  /** The name of the fix. */
  readonly fix: string;
}

export function isAlikeFixed(data: unknown): data is AlikeFixed {
  return isRecord(data) && ['uri', 'code', 'fix'].every(key => typeof data[key] === 'string');
}
