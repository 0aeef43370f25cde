/** Numbers of things, in words. Pure. */
import { language, type Message, say } from '../../../l10n/say.ts';

/** A number of things: `one` for a single one (and in French for none), else `many`; both may hold `{count}`. */
export function counted(count: number, one: Message, many: Message): string {
  const form = new Intl.PluralRules(language()).select(count);
  return say(form === 'one' ? one : many, { count });
}

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
