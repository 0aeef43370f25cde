import { type Workspace, withSettings } from '../../core/index/workspace.ts';
import type { WorkspaceSettings } from '../../core/index/workspace-settings.ts';
import { isSameData } from '../../core/memory/is-same-data.ts';
import type { FolderSeverities } from './severities.ts';

/** What the configuration says: its severities count at once, its settings when the workspace takes them in. */
export interface Configuration {
  readonly severities: () => FolderSeverities;
  /** True where that is other than what it said. */
  readonly note: (settings: WorkspaceSettings, severities: FolderSeverities, workspace: Workspace) => boolean;
  /** True where the workspace has all settings. */
  readonly isTakenIn: () => boolean;
  /** The workspace with the settings. */
  readonly takeInto: (workspace: Workspace) => Workspace;
}

/** One that says nothing. */
export function createConfiguration(): Configuration {
  let severities: FolderSeverities = new Map();
  let pending: WorkspaceSettings | undefined;
  return {
    severities: () => severities,
    note(settings, chosen, workspace) {
      if (isSameData(settings, pending ?? workspace.settings) && isSameData(chosen, severities)) return false;
      pending = settings;
      severities = chosen;
      return true;
    },
    isTakenIn: () => pending === undefined,
    takeInto(workspace) {
      if (pending === undefined) return workspace;
      const settings = pending;
      pending = undefined;
      return withSettings(workspace, settings);
    },
  };
}
