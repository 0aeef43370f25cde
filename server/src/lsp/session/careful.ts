import { stackOf } from '../../../../l10n/said-by.ts';
import { type Workspace, withFiles } from '../../core/index/workspace.ts';
import type { SourceFile } from '../../core/model/source.ts';
import type { Log } from '../wire/log.ts';

/** Work on files, one of which may break down: it is as if it were not there, takes no other down, and is not tried again. */
export interface Careful {
  /** What a work on a file gives, or `otherwise`. */
  readonly attempt: <Result>(path: string, work: () => Result, otherwise: Result) => Result;
  /** A workspace after some files changed; undefined for one that is gone. */
  readonly withChanges: (workspace: Workspace, changes: ReadonlyMap<string, SourceFile | undefined>) => Workspace;
}

export function careful(log: Log): Careful {
  const attempt: Careful['attempt'] = (path, work, otherwise) => {
    try {
      return work();
    } catch (error) {
      log.error(`${path}: ${stackOf(error)}`);
      return otherwise;
    }
  };
  return {
    attempt,
    withChanges(workspace, changes) {
      try {
        return withFiles(workspace, changes);
      } catch {
        return [...changes].reduce(
          (sofar, change) => attempt(change[0], () => withFiles(sofar, new Map([change])), sofar),
          workspace,
        );
      }
    },
  };
}
