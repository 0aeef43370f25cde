import { type Workspace, withSettings, withUnread } from '../../core/index/workspace.ts';
import type { SourceFile } from '../../core/model/source.ts';
import type { Careful } from './careful.ts';

/** A workspace in the making, aside from the one that others see. */
export interface Gathering {
  /** Adds files to it, which began as a copy of `workspace`; undefined for one that is gone. */
  readonly add: (workspace: Workspace, files: ReadonlyMap<string, SourceFile | undefined>) => void;
  /** What was gathered, with what has become of `workspace` meanwhile. */
  readonly end: (workspace: Workspace) => Workspace;
  /** Forgets what was gathered. */
  readonly giveUp: () => void;
}

export function createGathering(withChanges: Careful['withChanges']): Gathering {
  let gathered: { readonly since: Workspace; readonly workspace: Workspace } | undefined;
  return {
    add(workspace, files) {
      const { since, workspace: sofar } = gathered ?? { since: workspace, workspace };
      gathered = { since, workspace: withChanges(sofar, files) };
    },
    end(workspace) {
      if (gathered === undefined) return workspace;
      const { since, workspace: read } = gathered;
      gathered = undefined;
      const { files, settings, unread } = workspace;
      const base = settings === read.settings ? read : withSettings(read, settings);
      const edited = new Map(files.changesSince(since.files).map(path => [path, files.get(path)]));
      return withUnread(withChanges(base, edited), unread);
    },
    giveUp() {
      gathered = undefined;
    },
  };
}
