import { type Workspace, withFiles } from '../core/index/workspace.ts';
import type { SourceFile } from '../core/model/source.ts';
import { parseFile } from '../core/parse/parse-file.ts';
import type { CommittedParams } from '../protocol/simulation.ts';
import { pathOf } from './uris.ts';

/** The référentiels as they were committed, as far as the client has told. */
export interface Committed {
  readonly tell: (params: CommittedParams) => void;
  /** The workspace as it is in a commit, the last one where none is named; undefined where nobody told. */
  readonly workspace: (now: Workspace, commit?: string) => Workspace | undefined;
  /** One more at each telling. */
  readonly revision: () => number;
}

/** `holds` is true for a path that counts in a workspace folder: a repository has others. */
export function createCommitted(changed: () => void, holds: (path: string) => boolean): Committed {
  const known = new Map<string | undefined, Commit>();
  let revision = 0;
  return {
    tell({ commit, files }) {
      const before = known.get(commit)?.files;
      if (files === null) known.delete(commit);
      else known.set(commit, { files: readFiles(files, holds, before) });
      revision++;
      changed();
    },
    workspace(now, commit) {
      const told = known.get(commit);
      if (told === undefined) return undefined;
      if (told.last?.now !== now) told.last = { now, committed: withFiles(now, told.files) };
      return told.last.committed;
    },
    revision: () => revision,
  };
}

type Files = ReadonlyMap<string, SourceFile | undefined>;

interface Commit {
  readonly files: Files;
  // One workspace is asked for again and again until the next change.
  last?: { readonly now: Workspace; readonly committed: Workspace };
}

function readFiles(
  files: NonNullable<CommittedParams['files']>,
  holds: (path: string) => boolean,
  before: Files | undefined,
): Files {
  const told = files.map(({ uri, text }) => ({ path: pathOf(uri), text })).filter(({ path }) => holds(path));
  return new Map(
    told.map(({ path, text }) => [path, text === null ? undefined : parseFile(path, text, before?.get(path))]),
  );
}
