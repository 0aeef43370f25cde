import type { Platform } from '../model/referential.ts';
import type { ReferentialSettings } from '../model/settings.ts';

/** What configuration says of référentiels. */
export interface WorkspaceSettings {
  /** By the path of a référentiel's folder. */
  readonly byFolder: ReadonlyMap<string, ReferentialSettings>;
  /** By the path of a folder, the platform whose rules hold for what is in it and says nothing else. */
  readonly platforms: ReadonlyMap<string, Platform>;
  /** The folders that are open, outside of which nothing is begun; absent where that is not known. */
  readonly roots?: readonly string[];
}

export const NO_WORKSPACE_SETTINGS: WorkspaceSettings = { byFolder: new Map(), platforms: new Map() };

/** What configuration says of the référentiel of a folder. */
export function settingsOf({ byFolder, platforms }: WorkspaceSettings, folder: string): ReferentialSettings {
  const own = byFolder.get(folder) ?? {};
  if (own.platform !== undefined || platforms.size === 0) return own;
  const around = [...platforms.keys()].filter(root => folder === root || folder.startsWith(`${root}/`));
  const platform = platforms.get(around.reduce((near, root) => (root.length > near.length ? root : near), ''));
  return platform === undefined ? own : { ...own, platform };
}

/** True where something may be begun in a folder: it is open, or nothing is known of what is. */
export function isOpenFolder({ roots }: WorkspaceSettings, folder: string): boolean {
  return roots === undefined || roots.some(root => folder === root || folder.startsWith(`${root}/`));
}

/** What several configurations say together; of two that say the same of one référentiel, the last counts. */
export function joinedSettings(all: readonly WorkspaceSettings[]): WorkspaceSettings {
  const byFolder = new Map<string, ReferentialSettings>();
  for (const settings of all) {
    for (const [folder, own] of settings.byFolder) byFolder.set(folder, { ...byFolder.get(folder), ...own });
  }
  return { byFolder, platforms: new Map(all.flatMap(({ platforms }) => [...platforms])) };
}
