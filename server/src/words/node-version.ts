import { say } from '../../../l10n/say.ts';

/** The oldest Node that has all that is used here, as `engines` in package.json says. */
export const OLDEST_NODE = 20;

/**
 * Why the program is not to be run on a version of Node, where parts of it would be missing without a word; undefined where
 * there is no reason.
 */
export function sayTooOldNode(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return undefined;
  return say('Node {version} is too old: install version {oldest} or later.', { version, oldest: OLDEST_NODE });
}
