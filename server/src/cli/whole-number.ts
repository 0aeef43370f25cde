import { UsageError } from './usage.ts';

/** The whole number above 0 that an option was given; undefined where it was not. @throws UsageError for anything else */
export function wholeNumber(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new UsageError('{option} takes a whole number above 0.', { option });
  return Number(given);
}
