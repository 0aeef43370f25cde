import { type Workspace, withFiles } from '../core/index/workspace.ts';
import type { SourceFile } from '../core/model/source.ts';
import { parseFile } from '../core/parse/parse-file.ts';
import type { CommittedParams } from '../protocol/simulation.ts';
import { pathOf } from './uris.ts';

/** The référentiels as last committed, as far as the client has told. */
export interface Committed {
  readonly tell: (params: CommittedParams) => void;
  /** The workspace as it was committed; undefined where nobody told. */
  readonly workspace: (now: Workspace) => Workspace | undefined;
  /** One more at each telling. */
  readonly revision: () => number;
}

/** `holds` is true for a path that counts in a workspace folder: a repository has others. */
export function createCommitted(changed: () => void, holds: (path: string) => boolean): Committed {
  let files: ReadonlyMap<string, SourceFile | undefined> | undefined;
  let revision = 0;
  // One workspace is asked for again and again until the next change.
  let last: { readonly now: Workspace; readonly committed: Workspace } | undefined;
  return {
    tell(params) {
      const told = params.files?.map(({ uri, text }) => ({ path: pathOf(uri), text }));
      const read = told
        ?.filter(({ path }) => holds(path))
        .map(({ path, text }) => [path, text === null ? undefined : parseFile(path, text, files?.get(path))] as const);
      files = read && new Map(read);
      last = undefined;
      revision++;
      changed();
    },
    workspace(now) {
      if (files === undefined) return undefined;
      if (last?.now !== now) last = { now, committed: withFiles(now, files) };
      return last.committed;
    },
    revision: () => revision,
  };
}
