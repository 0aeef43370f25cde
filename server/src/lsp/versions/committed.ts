import type { Workspace } from '../../core/index/workspace.ts';
import type { CommittedParams } from '../../protocol/simulation.ts';
import { pathOf } from '../proto/uris.ts';
import { type Files, type OtherTexts, readOtherTexts, withOtherTexts } from './other-texts.ts';

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
      const before = known.get(commit);
      if (files === null) known.delete(commit);
      else known.set(commit, { ...before, files: readFiles(files, holds, before?.files) });
      revision++;
      changed();
    },
    workspace(now, commit) {
      const told = known.get(commit);
      if (told === undefined) return undefined;
      const last = withOtherTexts(now, told.files, told.last);
      known.set(commit, { ...told, last });
      return last.workspace;
    },
    revision: () => revision,
  };
}

interface Commit {
  readonly files: Files;
  readonly last?: OtherTexts;
}

function readFiles(
  files: NonNullable<CommittedParams['files']>,
  holds: (path: string) => boolean,
  before: Files | undefined,
): Files {
  const told = files.map(({ uri, text }) => [pathOf(uri), text ?? undefined] as const);
  return readOtherTexts(
    told.filter(([path]) => holds(path)),
    before,
  );
}
