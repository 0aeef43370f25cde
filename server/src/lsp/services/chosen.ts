import type { CompletionList } from 'vscode-languageserver';
import type { UsedName } from '../../core/features/completion/draft.ts';
import { lineIndex } from '../../core/text/line-index.ts';
import { aboutIn } from '../handlers/completion.ts';
import { offsetIn } from '../proto/from-proto.ts';
import { TextEdit } from '../wire/values.ts';

/** Remembers what is chosen from completions. No client tells: it stands in the text when the next ones are asked for. */
export interface Chosen {
  /** Keeps in mind what was offered in a document. */
  readonly offered: (uri: string, list: CompletionList | null) => void;
  /** What was chosen until now, the very last first. */
  readonly used: () => readonly UsedName[];
}

/** More than anybody has in mind. */
const MOST = 40;

/** `textOf` gives the text of a document as it is; undefined where it is closed. */
export function createChosen(textOf: (uri: string) => string | undefined): Chosen {
  let used: readonly UsedName[] = [];
  let last: { readonly uri: string; readonly list: CompletionList } | undefined;

  const lookAgain = (): void => {
    const text = last && textOf(last.uri);
    const name = last && text !== undefined ? nameChosen(last.list, text) : undefined;
    last = undefined;
    if (name) used = [name, ...used.filter(one => !isSame(one, name))].slice(0, MOST);
  };
  return {
    offered: (uri, list) => {
      last = list === null ? undefined : { uri, list };
    },
    used: () => {
      lookAgain();
      return used;
    },
  };
}

/** What stands where completions were offered, if it is one of them: the longest. */
function nameChosen({ items }: CompletionList, text: string): UsedName | undefined {
  const lines = lineIndex(text);
  const written = items.flatMap(({ label, textEdit, data }) => {
    const about = aboutIn(data);
    if (about === undefined || about.kind === 'code' || !TextEdit.is(textEdit)) return [];
    const { newText, range } = textEdit;
    const plain = newText.trimStart();
    const start = offsetIn(lines, range.start) + newText.length - plain.length;
    const folder = about.kind === 'action' ? about.folder : undefined;
    return text.startsWith(label, start) ? [{ text: label, folder }] : [];
  });
  return written.sort((a, b) => b.text.length - a.text.length)[0];
}

function isSame(a: UsedName, b: UsedName): boolean {
  return a.text === b.text && a.folder === b.folder;
}
