import type { InitializeParams } from 'vscode-languageserver';
import { type Language, languageOf } from '../../../l10n/say.ts';
import { type Aids, aidsOf } from './aids.ts';
import { recordOf } from './record.ts';

/** What a client may say when it starts the server, as `initializationOptions`. */
export interface Options {
  readonly language: Language;
  /** Patterns of paths to leave out, such as those of VS Code's `files.exclude`. */
  readonly exclude: readonly string[];
  /** True where it wants to hear of every update, which is no message of the protocol: some clients warn of those. */
  readonly updates: boolean;
  /** True where it shows by itself, in the documents that are open, what is no JSON. */
  readonly checksJson: boolean;
  /** Its command behind the points above a title, which gets the key of a référentiel and the id of an action. */
  readonly lensCommand: string | undefined;
  /** The aids to reading that it wants at the start. */
  readonly aids: Aids;
}

/** Those of a client that has not said any yet. */
export const NO_OPTIONS: Options = {
  language: 'en',
  exclude: [],
  updates: false,
  checksJson: false,
  lensCommand: undefined,
  aids: aidsOf({}),
};

/**
 * The options of a client; without a language, its locale tells, and where it names none, that of the environment. Anything
 * unknown is set aside.
 */
export function optionsOf({ initializationOptions, locale }: InitializeParams, environment: string): Options {
  const { language, exclude, updates, checksJson, lensCommand, aids } = recordOf(initializationOptions);
  return {
    language: language === 'fr' || language === 'en' ? language : languageOf(locale ?? environment),
    exclude: Array.isArray(exclude) ? exclude.filter(pattern => typeof pattern === 'string') : [],
    updates: updates === true,
    checksJson: checksJson === true,
    lensCommand: typeof lensCommand === 'string' ? lensCommand : undefined,
    aids: aidsOf(aids),
  };
}
