import type { Connection } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import { alternativesWith } from '../../core/features/rename/rename-action.ts';
import type { RenamedWithFile } from '../../core/features/rename/rename-files.ts';
import { isAlternative } from '../../core/model/id.ts';
import { ErrorCodes, ResponseError } from '../wire/values.ts';

/** Asks whether the alternatives of measures go with them. Where a client cannot ask they do not, and a warning tells so. */
export interface AskingAlternatives {
  /** Undefined where nobody wants to say. */
  readonly ask: (rename: RenamedWithFile | undefined) => Promise<boolean | undefined>;
  /** The measures that alternatives go with; undefined where nobody wants to say. */
  readonly askAll: (renames: readonly RenamedWithFile[]) => Promise<ReadonlySet<string> | undefined>;
}

export function createAskingAlternatives(
  connection: Connection,
  asks: () => boolean,
  warn: (message: string) => void,
): AskingAlternatives {
  /** The title that somebody chose; `unable` where the client cannot ask. */
  const choose = async (question: string, titles: readonly string[]): Promise<string | 'unable' | undefined> => {
    if (!asks()) return 'unable';
    try {
      const chosen = await connection.window.showInformationMessage(question, ...titles.map(title => ({ title })));
      return chosen?.title;
    } catch (error) {
      if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) return 'unable';
      throw error;
    }
  };

  const ask = async (rename: RenamedWithFile | undefined): Promise<boolean | undefined> => {
    const ids = rename ? alternativesWith(rename) : new Map<string, string>();
    const pairs = [...ids].filter(([id]) => isAlternative(id)).map(([id, now]) => `${id} → ${now}`);
    if (rename === undefined || pairs.length === 0) return false;
    const args = { id: rename.action.id, alternatives: pairs.join(', ') };
    const question = pairs.length === 1 ? say(ONE_ALTERNATIVE, args) : say(SOME_ALTERNATIVES, args);
    const together = say('Renumber with it');
    const chosen = await choose(question, [together, say('Leave as it is')]);
    if (chosen === 'unable') warn(say(ALONE, args));
    return chosen === undefined ? undefined : chosen === together;
  };

  return {
    ask,
    askAll: async renames => {
      const together = new Set<string>();
      for (const rename of renames) {
        const isTogether = await ask(rename);
        if (isTogether === undefined) return undefined;
        if (isTogether) together.add(rename.action.id);
      }
      return together;
    },
  };
}

const ONE_ALTERNATIVE = '{id} has an alternative: {alternatives}. Is it to be renumbered with it?';
const SOME_ALTERNATIVES = '{id} has alternatives: {alternatives}. Are they to be renumbered with it?';
const ALONE =
  '{id} is renumbered alone, as this editor cannot ask about its alternatives. To take them along, rename them: {alternatives}.';
