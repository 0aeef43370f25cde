import { type Data, isData } from '../../model/data.ts';

/** Undefined for what is no object, or a list. */
export function dataIn(value: unknown): Data | undefined {
  return isData(value) ? value : undefined;
}

/** The items of a list; none of what is no list. */
export function arrayIn(value: unknown): unknown[] {
  return Array.isArray(value) ? [...(value as readonly unknown[])] : [];
}

/** A text that is not empty. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
