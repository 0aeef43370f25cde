import { addTo } from '../memory/grouped.ts';
import { memory } from '../memory/memory.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { Platform, Referential } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import { type Mentions, withMentions } from './mentions.ts';
import { referentialOf } from './referential.ts';
import { NO_WORKSPACE_SETTINGS, settingsOf, type WorkspaceSettings } from './workspace-settings.ts';

/** Every file that counts and the référentiels that they make. Immutable: a change gives another workspace. */
export interface Workspace {
  readonly files: PersistentMap<SourceFile>;
  /** Those around the measures (questions, rules, evidence, indicators, lists): the same map as long as none of them is another. */
  readonly around: PersistentMap<SourceFile>;
  /** In the order of their folders. */
  readonly referentials: readonly Referential[];
  /** Who mentions an id, in whatever référentiel it may be meant. */
  readonly mentions: Mentions;
  readonly settings: WorkspaceSettings;
  /** What is still being read. */
  readonly unread: Unread;
}

/** The folders of which not every file has been read yet: nothing is concluded from what they lack. `all` before they are listed. */
export type Unread = 'all' | ReadonlySet<string>;

const NOTHING_UNREAD: Unread = new Set();

/** True where every file of every folder is known. */
export function isWhole({ unread }: Pick<Workspace, 'unread'>): boolean {
  return unread !== 'all' && unread.size === 0;
}

/** True where every file that stands directly in a folder is known. */
export function isRead({ unread }: Pick<Workspace, 'unread'>, folder: string): boolean {
  return unread !== 'all' && !unread.has(folder);
}

/** The same files, of which others are still being read. */
export function withUnread(workspace: Workspace, unread: Unread): Workspace {
  return { ...workspace, unread };
}

const NO_FILES: PersistentMap<SourceFile> = PersistentMap.EMPTY;

/** A workspace without files, of which nothing is still to be read. */
export function emptyWorkspace(settings: WorkspaceSettings = NO_WORKSPACE_SETTINGS): Workspace {
  const nothing = {
    files: NO_FILES,
    around: NO_FILES,
    referentials: [],
    mentions: PersistentMap.EMPTY,
  };
  return { ...nothing, settings, unread: NOTHING_UNREAD };
}

/**
 * The workspace after some files changed, all at once; undefined stands for a file that is gone. Only the référentiels
 * whose folder holds a changed measure file are assembled anew, and the result equals a workspace built from scratch.
 */
export function withFiles(workspace: Workspace, changes: ReadonlyMap<string, SourceFile | undefined>): Workspace {
  const counting = [...changes].map(([path, file]) => [path, file && counts(file) ? file : undefined] as const);
  const files = workspace.files.withAll(counting);
  return {
    files,
    around: workspace.around.withAll(
      counting.map(([path, file]) => [path, file && isAroundMeasures(file) ? file : undefined]),
    ),
    referentials: assemble(workspace, counting),
    mentions: withMentions(
      workspace.mentions,
      counting.map(([path, file]) => [path, workspace.files.get(path), file]),
    ),
    settings: workspace.settings,
    unread: workspace.unread,
  };
}

/** Any file but one that is none of our business; one that is too long to be read may be. */
function counts({ kind, faults }: SourceFile): boolean {
  return kind !== 'none' || faults.length > 0;
}

function isAroundMeasures({ kind }: SourceFile): boolean {
  return kind !== 'measure' && kind !== 'none';
}

/** The same files under other settings. */
export function withSettings({ files, unread }: Workspace, settings: WorkspaceSettings): Workspace {
  return withFiles({ ...emptyWorkspace(settings), unread }, files);
}

/** The same files, all of which follow the rules of one platform, whatever else is said. */
export function onPlatform(workspace: Workspace, platform: Platform): Workspace {
  const { settings, referentials } = workspace;
  const own = referentials.map(({ folder }) => [folder, { ...settingsOf(settings, folder), platform }] as const);
  const byFolder = new Map([...settings.byFolder, ...own]);
  return withSettings(workspace, { ...settings, byFolder, platforms: new Map([['', platform]]), sheetFolders: [] });
}

/** The folder of a path, without a slash at its end. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The name of a file, without its folders. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The référentiel that a measure file belongs to; undefined for any other file. */
export function referentialOfFile(workspace: Workspace, path: string): Referential | undefined {
  if (workspace.files.get(path)?.kind !== 'measure') return undefined;
  return referentialIn(workspace, folderOf(path));
}

/** The référentiel that the measures of a folder make, if any. */
export function referentialIn(
  { referentials }: Pick<Workspace, 'referentials'>,
  folder: string,
): Referential | undefined {
  return byFolder(referentials, [], () => new Map(referentials.map(one => [one.folder, one]))).get(folder);
}

const byFolder = memory<readonly Referential[], ReadonlyMap<string, Referential>>();

type Change = readonly [path: string, file: SourceFile | undefined];

function assemble(workspace: Workspace, changes: readonly Change[]): readonly Referential[] {
  const { files, referentials, settings } = workspace;
  const touched = new Map<string, Change[]>();
  for (const [path, file] of changes) {
    const measure = file?.kind === 'measure' ? file : undefined;
    if (measure === undefined && files.get(path)?.kind !== 'measure') continue;
    const folder = folderOf(path);
    addTo(touched, folder, [path, measure]);
  }
  if (touched.size === 0) return referentials;
  const kept = referentials.filter(({ folder }) => !touched.has(folder));
  const assembled = [...touched].flatMap(([folder, own]) => {
    const before = referentialIn(workspace, folder);
    const measures = (before?.files ?? NO_FILES).withAll(own);
    return measures.size === 0 ? [] : [referentialOf(folder, measures, settingsOf(settings, folder), before)];
  });
  return [...kept, ...assembled].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}
