/**
 * The words of the product: every sentence that a person reads, in English and French, from one catalogue.
 * The English text is the key; `fr.json` gives the French one. The compiler refuses a text that the catalogue lacks.
 */
import * as l10n from '@vscode/l10n';
import french from './fr.json' with { type: 'json' };
import type { Language } from './language.ts';

export { type Language, languageOf, localeOf } from './language.ts';

/** An English text of the catalogue; `{name}` marks where an argument goes. */
export type Message = keyof typeof french;

/** Arguments of a message, already formatted for the reader. */
export type MessageArguments = Readonly<Record<string, string | number>>;

let current: Language = 'en';

/** Makes one language that of the whole process, for words and numbers. */
export function speak(language: Language): void {
  current = language;
  l10n.config({ contents: language === 'fr' ? french : {} });
}

/** Does something in a language, and gives back the one that was spoken before. */
export function inLanguage<T>(language: Language, work: () => T): T {
  const before = current;
  speak(language);
  try {
    return work();
  } finally {
    speak(before);
  }
}

/** The language that was chosen last; English at the start. */
export function language(): Language {
  return current;
}

/** A message in the current language, its arguments in place. */
export function say(message: Message, args: MessageArguments = {}): string {
  const isRoot = current === 'fr' && Object.values(args).includes(ROOT);
  return l10n.t(isRoot ? contracted(french[message], args) : message, args);
}

/** What the root is called among actions, which sentences name by their ids. */
const ROOT = french['the référentiel'];

/** A French sentence in which an article is one with the `de` or `à` before it: `du référentiel`. */
function contracted(sentence: string, args: MessageArguments): string {
  return sentence.replace(/(?<!\p{L})(de|à) \{(\w+)\}/gu, (written, word: string, name: string) =>
    args[name] === ROOT ? `${word === 'de' ? 'du' : 'au'}${ROOT.slice('le'.length)}` : written,
  );
}
