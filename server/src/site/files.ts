import type { Named } from '../core/features/preview/named.ts';
import { referentialOfFile, type Workspace } from '../core/index/workspace.ts';
import type { Entry, SourceFile } from '../core/model/source.ts';
import { entryName } from '../core/parse/entry-name.ts';
import { positionAt } from '../core/text/line-index.ts';
import { previewIn } from '../lsp/handlers/preview.ts';
import { shown } from '../reading/shown.ts';
import type { Token } from '../reading/tokens.ts';
import { type Addresses, actionAnchor } from './addresses.ts';
import { withPages } from './links.ts';
import { lookOf, type Titled } from './look.ts';
import { entriesOf, tokensByEntry, tokensOf, withoutFormTitles } from './markdown.ts';

/** What is shown of an entry of a file: an action without those below it, or what stands around the measures. */
export interface ShownEntry {
  readonly file: SourceFile;
  readonly entry: Entry;
  /** Of an action, its id; of anything else its own; empty where it has none. */
  readonly id: string;
  /** Where it stands on its page; undefined for what is there before it. */
  readonly anchor: string | undefined;
  readonly tokens: readonly Token[];
}

/** What is shown of the entries of a file, in the order of its text. */
export function shownEntries(workspace: Workspace, addresses: Addresses, file: SourceFile): readonly ShownEntry[] {
  const referential = referentialOfFile(workspace, file.path);
  const entries = entriesOf(file, referential);
  const titled = new Map(
    entries.map(entry => [
      positionAt(file.lines, entry.titleSpan.start).line,
      titledOf(workspace, addresses, file, entry),
    ]),
  );
  // The ids of evidence are for programs alone.
  const look = lookOf(({ titleLine }) => {
    const title = titled.get(titleLine);
    return title && file.kind === 'evidence' ? { ...title, id: '' } : title;
  });
  const known = previewIn(workspace, file, ({ place }: Named) => (place ? addresses.toPlace(place) : null));
  const own = tokensByEntry(
    file,
    entries,
    shown(withPages(tokensOf(file.text), file, workspace, addresses), known, look),
  );
  return entries.map(entry => {
    const line = positionAt(file.lines, entry.titleSpan.start).line;
    const { anchor, id = '' } = titled.get(line) ?? { anchor: undefined };
    return { file, entry, id, anchor, tokens: withoutFormTitles(own.get(entry) ?? []) };
  });
}

/** Of two that go by one id, the first one is found by it. */
function titledOf(workspace: Workspace, addresses: Addresses, file: SourceFile, entry: Entry): Titled {
  const referential = referentialOfFile(workspace, file.path);
  if (referential === undefined) {
    return { id: entryName(file.kind, entry), anchor: addresses.aroundAnchorOf(file.path, entry) };
  }
  const id = file.declarations.find(one => one.entry === entry)?.id ?? '';
  const isFirst = referential.sources.get(id)?.declaration.entry === entry;
  return { id, anchor: isFirst && id !== '' ? actionAnchor(id) : undefined };
}
