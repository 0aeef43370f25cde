import type { Workspace } from '../index/workspace.ts';
import type { Entry, SourceFile } from '../model/source.ts';
import { ID_KEYS, sectionKey } from '../model/words.ts';
import { allEntries } from '../parse/declarations.ts';
import { textOfField } from '../parse/fields.ts';

/** An entry of the workspace, found by its id or its title. */
export interface WorkspaceSymbol {
  readonly id: string;
  readonly title: string;
  readonly file: SourceFile;
  readonly entry: Entry;
}

/**
 * The entries whose id begins with the query, or whose id and title hold its letters in order, as editors' pickers match;
 * case and accents do not count. All of them for an empty query.
 */
export function workspaceSymbols(workspace: Workspace, query: string): WorkspaceSymbol[] {
  const wanted = sectionKey(query);
  const found: WorkspaceSymbol[] = [];
  for (const file of workspace.files.values()) {
    for (const entry of allEntries(file.entries)) {
      const id = textOfField(entry, ...ID_KEYS) ?? '';
      if (holdsInOrder(sectionKey(`${id} ${entry.title}`), wanted)) found.push({ id, title: entry.title, file, entry });
    }
  }
  return found;
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    if (letter === ' ') continue;
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
