import { kindAt } from '../index/tree.ts';
import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import { isActionId, levelOf } from '../model/id.ts';
import type { ActionKind } from '../model/referential.ts';
import type { AroundKind, Entry, ListedKind, SourceFile } from '../model/source.ts';
import { ID_KEYS } from '../model/words.ts';
import { textOfField } from '../parse/fields.ts';

/** What an entry is among all that files hold: an action of some level, another kind of thing, or a part of one (`part`). */
export type EntryKind = ActionKind | AroundKind | ListedKind | 'part';

/** Tells what the entries of a file are; one of a measure file without the id of an action is a `part`. */
export function entryKinds(workspace: Workspace, file: SourceFile): (entry: Entry) => EntryKind {
  const { kind } = file;
  switch (kind) {
    case 'measure': {
      const referential = referentialOfFile(workspace, file.path);
      if (referential === undefined) return () => 'part';
      return entry => {
        const id = textOfField(entry, ...ID_KEYS);
        return id !== undefined && isActionId(id) ? kindAt(levelOf(id), referential.measureLevel) : 'part';
      };
    }
    case 'question':
    case 'rule':
    case 'evidence':
    case 'indicator':
    case 'theme':
    case 'competence':
      return entry => (entry.depth === 1 ? kind : 'part');
    case 'none':
      return () => 'part';
  }
}
