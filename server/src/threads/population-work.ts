import type { People } from '../core/impact/people.ts';
import type { Tally } from '../core/impact/tally.ts';
import { emptyWorkspace, type Workspace, withFiles } from '../core/index/workspace.ts';
import type { WorkspaceSettings } from '../core/index/workspace-settings.ts';
import type { SourceFile } from '../core/model/source.ts';
import { parseFile } from '../core/parse/parse-file.ts';

/** What a thread needs to score stretches of a population: data alone. */
export interface PopulationWork {
  readonly before: WorkspaceTexts;
  readonly after: WorkspaceTexts;
  readonly people: People;
  /** Shared: how many stretches were taken, by whatever thread. */
  readonly taken: Int32Array;
}

/** A workspace as texts, of which it is read again. */
export interface WorkspaceTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly settings: WorkspaceSettings;
}

/** What a thread tells of a stretch, by its place. */
export interface TalliedStretch {
  readonly place: number;
  readonly tally: Tally;
}

export function workspaceTexts({ files, settings }: Workspace): WorkspaceTexts {
  return { texts: new Map(Array.from(files, ([path, { text }]) => [path, text])), settings };
}

/** Reads a workspace of its texts; `known` are files of another version, which are taken where they hold the same. */
export function workspaceFrom({ texts, settings }: WorkspaceTexts, known?: Pick<Workspace, 'files'>): Workspace {
  const fileOf = (path: string, text: string): SourceFile => {
    const same = known?.files.get(path);
    return same?.text === text ? same : parseFile(path, text);
  };
  return withFiles(emptyWorkspace(settings), new Map(Array.from(texts, ([path, text]) => [path, fileOf(path, text)])));
}
