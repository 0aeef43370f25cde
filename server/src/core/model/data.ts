import { isSameData } from '../memory/is-same-data.ts';

/** What somebody else's data hold; all of it may be missing or of another kind. */
export type Data = Readonly<Record<string, unknown>>;

/** True for an object that is no list. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object holds by name; nothing where there is none. */
export function dataOf(value: unknown): Data {
  return isData(value) ? value : {};
}

/** True where all that an object says stands in another value too, below the same names. */
export function isHeldIn(held: unknown, by: unknown): boolean {
  if (!isData(held) || !isData(by)) return isSameData(held, by);
  return Object.entries(held).every(([name, value]) => isHeldIn(value, by[name]));
}
