/** Numbers of things, in words. Pure. */
import { counted } from '../../../l10n/counted.ts';

/** Errors and warnings in words, those that there are; nothing when there are none. */
export function countedProblems(errors: number, warnings: number): string {
  return [
    ...(errors > 0 ? [counted(errors, '{count} error', '{count} errors')] : []),
    ...(warnings > 0 ? [counted(warnings, '{count} warning', '{count} warnings')] : []),
  ].join(', ');
}

/** Measures to be looked at again; nothing when there are none. */
export function countedSuspects(suspects: number): string {
  return suspects > 0 ? counted(suspects, '{count} measure to look at again', '{count} measures to look at again') : '';
}
