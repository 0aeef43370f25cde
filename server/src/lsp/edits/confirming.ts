import type { Connection } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import { fileNameOf } from '../../core/index/workspace.ts';
import { type CitedIn, showPlacesNotification } from '../../protocol/restructure.ts';
import { askCited } from '../../words/restructuring.ts';
import { pathOf } from '../proto/uris.ts';
import { failed } from '../wire/failed.ts';
import { ResponseError } from '../wire/values.ts';

/** Asks a person before something is done. */
export interface Confirming {
  /** True where somebody agrees to what a question tells. */
  readonly agreed: (question: string) => Promise<boolean>;
  /** Lists what names something that goes; true where it is to go all the same. Whoever wants to look at it is led there. */
  readonly isToGo: (label: string, cited: readonly CitedIn[]) => Promise<boolean>;
}

/** What a client can show. */
export interface ShownBy {
  /** Several places at once, as our own does. */
  readonly places: boolean;
  readonly documents: boolean;
  /** Which answer closes a question, in the place of one of its own. */
  readonly closing: boolean;
}

export function createConfirming(connection: Connection, shows: () => ShownBy): Confirming {
  const choose = async (question: string, titles: readonly string[]): Promise<string | undefined> => {
    const leave = { title: say('Leave as it is'), ...(shows().closing && { isCloseAffordance: true }) };
    const actions = [...titles.map(title => ({ title })), leave];
    try {
      return (await connection.window.showInformationMessage(question, ...actions))?.title;
    } catch (error) {
      // A refusal of the client is not ours of what it asked.
      if (error instanceof ResponseError) throw failed(error.message);
      throw error;
    }
  };
  const show = async (cited: readonly CitedIn[]): Promise<void> => {
    const [first] = cited;
    if (first === undefined) return;
    if (shows().places) await connection.sendNotification(showPlacesNotification, { places: cited });
    else await connection.window.showDocument({ uri: first.uri, takeFocus: true, selection: first.range });
  };
  return {
    agreed: async question => {
      const goAhead = say('Go Ahead');
      return (await choose(question, [goAhead])) === goAhead;
    },
    isToGo: async (label, cited) => {
      const [remove, look] = [say('Delete'), say('See What Names It')];
      const canShow = shows().places || shows().documents;
      const titles = [remove, ...(canShow ? [look] : [])];
      const chosen = await choose(askCited(label, linesOf(cited)), titles);
      if (chosen === look) await show(cited);
      return chosen === remove;
    },
  };
}

/** The lines of places, from 1, each once, by the names of their files. */
function linesOf(cited: readonly CitedIn[]): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, ReadonlySet<number>>();
  for (const { uri, range } of cited) {
    const file = fileNameOf(pathOf(uri));
    lines.set(file, new Set([...(lines.get(file) ?? []), range.start.line + 1]));
  }
  return new Map(Array.from(lines, ([file, own]) => [file, [...own].sort((a, b) => a - b)]));
}
