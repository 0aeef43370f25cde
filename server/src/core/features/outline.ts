import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import type { ActionPoints } from '../model/referential.ts';
import type { Entry } from '../model/source.ts';
import { entryName } from '../parse/entry-name.ts';
import type { Span } from '../text/span.ts';
import { type EntryKind, entryKinds } from './entry-kind.ts';

/** An entry of a file's outline. */
export interface OutlineItem {
  /** Empty where the entry has none; of rules that of their action. */
  readonly id: string;
  readonly title: string;
  readonly kind: EntryKind;
  readonly entry: Entry;
  readonly titleSpan: Span;
  readonly extent: Span;
  /** Undefined for entries that are no actions. */
  readonly points: ActionPoints | undefined;
  readonly children: readonly OutlineItem[];
}

/** The entries of a file as they are nested in it; empty for a file that is none of ours. */
export function outlineOf(workspace: Workspace, path: string): readonly OutlineItem[] {
  const file = workspace.files.get(path);
  if (file === undefined) return [];
  const referential = referentialOfFile(workspace, path);
  const kindOf = entryKinds(workspace, file);
  const item = (entry: Entry): OutlineItem => {
    const id = entryName(file.kind, entry);
    return {
      id,
      title: entry.title,
      kind: kindOf(entry),
      entry,
      titleSpan: entry.titleSpan,
      extent: entry.span,
      points: referential?.points.get(id),
      children: entry.children.map(item),
    };
  };
  return file.entries.map(item);
}
