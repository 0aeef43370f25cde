import { referentialMeant } from '../index/references.ts';
import { fileNameOf, folderOf, type Workspace } from '../index/workspace.ts';
import { memory } from '../memory/memory.ts';
import type { Referential } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import { allEntries } from '../parse/declarations.ts';
import { positionAt } from '../text/line-index.ts';
import { type Span, span, textOf } from '../text/span.ts';
import { type Refused, refused } from './plan.ts';

/**
 * Why nothing of a référentiel is restructured or renumbered: one of its files cannot be read as a whole, or one beside it, where
 * that names its actions in what cannot be read. Nobody knows what would be lost there. Undefined where all is read.
 */
export function brokenIn(workspace: Workspace, referential: Referential): Refused | undefined {
  return known(referential, [workspace.files], () => {
    for (const file of workspace.files.values()) {
      const isOwn = file.kind === 'measure' && folderOf(file.path) === referential.folder;
      const place = unread(file, [], () => unreadIn(file)).find(
        place => isOwn || names(workspace, referential, file, place),
      );
      if (place)
        return refused('broken', { file: fileNameOf(file.path), line: positionAt(file.lines, place.start).line + 1 });
    }
    return undefined;
  });
}

const known = memory<Referential, Refused | undefined>();

const unread = memory<SourceFile, readonly Span[]>();

/** What cannot be read of a file: blocks, and all behind git's marks of a conflict, or where it is too large. */
function unreadIn({ entries, faults, text }: SourceFile): readonly Span[] {
  const blocks = allEntries(entries).flatMap(({ block }) => (block?.fault ? [block.span] : []));
  const rest = faults.find(({ kind }) => kind === 'conflict-marker' || kind === 'too-large');
  return rest ? [span(rest.span.start, text.length), ...blocks] : blocks;
}

function names(workspace: Workspace, referential: Referential, file: SourceFile, place: Span): boolean {
  return [...textOf(file.text, place).matchAll(QUALIFIED)].some(({ 1: prefix = '', index }) => {
    const start = place.start + index;
    return referentialMeant(workspace, file, { prefix, span: span(start, start + prefix.length) }) === referential;
  });
}

const QUALIFIED = /(?<![\p{L}\p{N}_])(\p{L}[\p{L}\p{N}_]*)_(?=\d)/gu;
