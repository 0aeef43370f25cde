import { type Workspace, withFiles } from '../../core/index/workspace.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { parseFile } from '../../core/parse/parse-file.ts';

/** Files by their paths; undefined for one that is not there. */
export type Files = ReadonlyMap<string, SourceFile | undefined>;

/** A workspace in which some files are others: as they were committed, or saved. */
export interface OtherTexts {
  readonly now: Workspace;
  readonly files: Files;
  readonly workspace: Workspace;
}

/** The workspace of now with other files. While nothing else changes in that of now, it stays the one that was made `last`. */
export function withOtherTexts(now: Workspace, files: Files, last?: OtherTexts): OtherTexts {
  if (last?.now === now && last.files === files) return last;
  if (last === undefined || !isComparable(now, last.now)) return { now, files, workspace: withFiles(now, files) };
  const changes = new Map<string, SourceFile | undefined>();
  for (const path of [...now.files.changesSince(last.now.files), ...last.files.keys()]) {
    const file = now.files.get(path);
    if (!files.has(path) && file !== last.workspace.files.get(path)) changes.set(path, file);
  }
  for (const [path, file] of files) if (!last.files.has(path) || last.files.get(path) !== file) changes.set(path, file);
  return { now, files, workspace: changes.size === 0 ? last.workspace : withFiles(last.workspace, changes) };
}

/** Reads texts; a file that was read `before` is the same one, so that what was made of it need not be made anew. */
export function readOtherTexts(
  texts: Iterable<readonly [string, string | undefined]>,
  before: Files | undefined,
  now?: Workspace,
): Files {
  return new Map(
    Array.from(texts, ([path, text]) => {
      if (text === undefined) return [path, undefined] as const;
      const known = before?.get(path);
      return [path, known?.text === text ? known : parseFile(path, text, known ?? now?.files.get(path))] as const;
    }),
  );
}

function isComparable(some: Workspace, other: Workspace): boolean {
  return some.settings === other.settings && some.unread === other.unread;
}
