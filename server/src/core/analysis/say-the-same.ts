import { isSameData } from '../memory/is-same-data.ts';
import type { Found } from './rule.ts';

/** True for lists of findings of the same rules that are the same, or, made anew, say the same: they are plain data. */
export function sayTheSame(some: readonly Found<unknown>[], others: readonly Found<unknown>[]): boolean {
  return some.length === others.length && some.every((one, at) => isSame(one, others[at]));
}

function isSame({ rule, finding }: Found<unknown>, other: Found<unknown> | undefined): boolean {
  if (other?.rule !== rule) return false;
  return isSameData(other.finding, finding);
}
