import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import type { ActionPoints } from '../model/referential.ts';
import type { Entry, SourceFile } from '../model/source.ts';
import { entryName } from '../parse/entry-name.ts';
import { lineAt } from '../text/line-index.ts';
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
  readonly sections: readonly OutlinedSection[];
  readonly children: readonly OutlineItem[];
}

/** A section of an entry. The title below which nothing but its children stands is none. */
export interface OutlinedSection {
  readonly title: string;
  readonly titleSpan: Span;
  /** From its title to whatever comes next in the entry. */
  readonly extent: Span;
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
      sections: sectionsOf(file, entry),
      children: entry.children.map(item),
    };
  };
  return file.entries.map(item);
}

function sectionsOf({ lines }: SourceFile, { span, sections, children }: Entry): readonly OutlinedSection[] {
  const starts = sections.map(({ titleSpan }) => lineAt(lines, titleSpan.start).start);
  const firsts = new Set(children.map(child => child.span.start));
  const bounds = [...starts, ...firsts, span.end].sort((a, b) => a - b);
  const next = new Map(bounds.map((bound, at) => [bound, bounds[at + 1]]));
  return sections.flatMap(({ title, titleSpan, body }, at) => {
    const start = starts[at] ?? titleSpan.start;
    const end = next.get(start) ?? span.end;
    return body.length === 0 && firsts.has(end) ? [] : [{ title, titleSpan, extent: { start, end } }];
  });
}
