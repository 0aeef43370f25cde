import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import type { ActionKind } from '../model/referential.ts';
import type { Entry, FileKind, SourceFile } from '../model/source.ts';
import { ID_KEYS } from '../model/words.ts';
import { textOfField } from '../parse/fields.ts';

/** What an entry is among all that files hold: an action of some level, another kind of thing, or a part of one (`part`). */
export type EntryKind = ActionKind | Exclude<FileKind, 'measure' | 'none'> | 'part';

/** Kinds are told of actions that the référentiel has; an entry of a measure file without an id of one is a `part`. */
export function entryKind(workspace: Workspace, file: SourceFile, entry: Entry): EntryKind {
  switch (file.kind) {
    case 'measure': {
      const id = textOfField(entry, ...ID_KEYS);
      return (id === undefined ? undefined : referentialOfFile(workspace, file.path)?.actions.get(id)?.kind) ?? 'part';
    }
    case 'question':
    case 'rule':
    case 'evidence':
    case 'indicator':
      return entry.depth === 1 ? file.kind : 'part';
    case 'none':
      return 'part';
  }
}
