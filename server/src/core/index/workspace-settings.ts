import type { Platform } from '../model/referential.ts';
import type { ReferentialSettings } from '../model/settings.ts';

/** What configuration says of référentiels. */
export interface WorkspaceSettings {
  /** By the path of a référentiel's folder. */
  readonly byFolder: ReadonlyMap<string, ReferentialSettings>;
  /** By the path of a folder, the platform whose rules hold for what is in it and says nothing else. */
  readonly platforms: ReadonlyMap<string, Platform>;
  /** The folders that hold imported sheets of the platform of 2026. */
  readonly sheetFolders?: readonly string[];
  /** The folders that are open, outside of which nothing is begun; absent where that is not known. */
  readonly roots?: readonly string[];
}

export const NO_WORKSPACE_SETTINGS: WorkspaceSettings = { byFolder: new Map(), platforms: new Map() };

/** What configuration says of the référentiel of a folder. */
export function settingsOf({ byFolder, platforms }: WorkspaceSettings, folder: string): ReferentialSettings {
  const own = byFolder.get(folder) ?? {};
  if (own.platform !== undefined || platforms.size === 0) return own;
  const [, platform] = saidOf([...platforms], folder) ?? [];
  return platform === undefined ? own : { ...own, platform };
}

/** A folder, and the platform of what is in it and says nothing else. */
export type SaidPlatform = readonly [folder: string, platform: Platform];

/** What is said of folders for the files around measures, too: what was imported of sheets is of the platform of 2026. */
export function saidPlatforms({ platforms, sheetFolders = [] }: WorkspaceSettings): readonly SaidPlatform[] {
  return [...new Map([...sheetFolders.map(folder => [folder, '2026'] as const), ...platforms])];
}

/** What is said of the nearest of the folders that a folder is, or stands in. */
export function saidOf(all: readonly SaidPlatform[], folder: string): SaidPlatform | undefined {
  const around = all.filter(([root]) => isWithin(root, folder));
  return around.reduce<SaidPlatform | undefined>(
    (near, one) => (near === undefined || one[0].length > near[0].length ? one : near),
    undefined,
  );
}

/** True for a folder, and all that stand in it; the one without a name holds all. */
export function isWithin(root: string, folder: string): boolean {
  return root === '' || folder === root || folder.startsWith(`${root}/`);
}

/** True where something may be begun in a folder: it is open, or nothing is known of what is. */
export function isOpenFolder({ roots }: WorkspaceSettings, folder: string): boolean {
  return roots === undefined || roots.some(root => isWithin(root, folder));
}

/** What several configurations say together; of two that say the same of one référentiel, the last counts. */
export function joinedSettings(all: readonly WorkspaceSettings[]): WorkspaceSettings {
  const byFolder = new Map<string, ReferentialSettings>();
  for (const settings of all) {
    for (const [folder, own] of settings.byFolder) byFolder.set(folder, { ...byFolder.get(folder), ...own });
  }
  return {
    byFolder,
    platforms: new Map(all.flatMap(({ platforms }) => [...platforms])),
    sheetFolders: all.flatMap(({ sheetFolders = [] }) => sheetFolders),
  };
}
