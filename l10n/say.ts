/**
 * The words of the product: every sentence that a person reads, in English and French, from one catalogue.
 * The English text is the key; `fr.json` gives the French one. The compiler refuses a text that the catalogue lacks.
 */
import * as l10n from '@vscode/l10n';
import french from './fr.json' with { type: 'json' };

/** An English text of the catalogue; `{name}` marks where an argument goes. */
export type Message = keyof typeof french;

/** Arguments of a message, already formatted for the reader. */
export type MessageArguments = Readonly<Record<string, string | number>>;

export type Language = 'en' | 'fr';

let current: Language = 'en';

/** Makes one language that of the whole process, for words and numbers. */
export function speak(language: Language): void {
  current = language;
  l10n.config({ contents: language === 'fr' ? french : {} });
}

/** The language that was chosen last; English at the start. */
export function language(): Language {
  return current;
}

/** The language that serves a locale such as `fr-CA` best: French for the French ones, else English. */
export function languageOf(locale: string): Language {
  return /^fr(?![a-z])/i.test(locale) ? 'fr' : 'en';
}

/** The locale that a process's environment asks for; empty where it says nothing. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): string {
  return environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
}

/** A message in the current language, its arguments in place. */
export function say(message: Message, args: MessageArguments = {}): string {
  return l10n.t(message, args);
}
