import type V8 from 'node:v8';

/**
 * When V8 makes fast code of a function: after so many of its calls, for a short one, and after fewer for a long one. It does so
 * beside the program, so nothing waits for it; but most of what a start runs is run for the last time soon after, and a fifth of
 * its CPU goes into code of which nothing is gained. Whatever runs for long is made fast all the same.
 */
const LATE = ['--invocation-count-for-maglev=6400', '--invocation-count-for-turbofan=100000'];
/** What stands there when V8 starts, which is how it knows whether what is kept was made under the same flags. */
const USUAL = ['--invocation-count-for-maglev=400', '--invocation-count-for-turbofan=10000'];

/** The V8 of Node 24, of which all this was measured: another may have other flags, or others in their place. */
const MEASURED = /^13\.6\./;

/** Has V8 make fast code late, in all that the process runs from now on. */
export function makeFastCodeLate(v8: typeof V8): void {
  set(v8, LATE);
}

/** Has V8 make it when it usually does. */
export function makeFastCodeAsUsual(v8: typeof V8): void {
  set(v8, USUAL);
}

function set({ setFlagsFromString }: typeof V8, flags: readonly string[]): void {
  if (MEASURED.test(process.versions.v8)) for (const flag of flags) setFlagsFromString(flag);
}
