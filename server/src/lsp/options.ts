import type { InitializeParams } from 'vscode-languageserver';
import { type Language, languageOf } from '../../../l10n/say.ts';

/** What a client may say when it starts the server, as `initializationOptions`. */
export interface Options {
  readonly language: Language;
  /** Patterns of paths to leave out, such as those of VS Code's `files.exclude`. */
  readonly exclude: readonly string[];
}

/** The options of a client; without a language, the client's locale tells. Anything unknown is set aside. */
export function optionsOf({ initializationOptions, locale }: InitializeParams): Options {
  const given: Readonly<Record<string, unknown>> = isRecord(initializationOptions) ? initializationOptions : {};
  const { language, exclude } = given;
  return {
    language: language === 'fr' || language === 'en' ? language : languageOf(locale ?? 'en'),
    exclude: Array.isArray(exclude) ? exclude.filter(pattern => typeof pattern === 'string') : [],
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
