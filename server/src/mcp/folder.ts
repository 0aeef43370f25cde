import { readScenarios } from '../cli/folder-scenarios.ts';
import { unreadFile } from '../cli/unread-file.ts';
import { Failure } from '../cli/usage.ts';
import type { Scenario } from '../core/model/scenario.ts';
import { readScenario } from '../core/parse/scenario/read-scenario.ts';
import { pathInside } from '../disk/inside.ts';
import { loadFolder } from '../disk/load.ts';
import { smallText } from '../disk/small-text.ts';
import { kindOfPath } from '../disk/walk.ts';
import type { Loaded } from '../files/load.ts';
import { holdsPath, relativePath } from '../files/paths.ts';
import type { FolderSettings } from '../files/settings.ts';
import type { Unsaved } from '../files/unsaved.ts';

/** The one folder that tools look at, read anew for each question: somebody may be writing there. */
export interface Folder {
  /** Absolute, with slashes. */
  readonly root: string;
  /** All that counts below it, unsaved texts included where an editor tells them. @throws Unreadable */
  readonly read: () => Promise<Loaded>;
  /** The scenarios that its configuration does not leave out, in the order of their paths. */
  readonly scenarios: (configuration: FolderSettings) => Promise<readonly Scenario[]>;
  /** The absolute path of what is named as seen from the folder. @throws Failure where it stands outside */
  readonly inside: (named: string) => string;
  /**
   * What tells the paths of what is named and of all below it; all, where nothing is.
   * @throws Failure where it stands outside, or where nothing is there
   */
  readonly below: (named: string | undefined) => Promise<(path: string) => boolean>;
  /** An absolute path as it is told. */
  readonly shownPath: (path: string) => string;
  /** The scenario of a file, by its name, or of a text; one that says nothing where neither is given. @throws Failure where it is none */
  readonly scenario: (given: GivenScenario) => Promise<Scenario>;
}

export interface GivenScenario {
  readonly scenario?: string | undefined;
  readonly scenarioText?: string | undefined;
}

/** `unsaved` is asked for the texts that an editor has not saved, before each reading. */
export function folderAt(root: string, unsaved: () => Promise<Unsaved>): Folder {
  let known: Loaded | undefined;
  const inside = (named: string): string => {
    const path = pathInside(root, named);
    if (path === undefined)
      throw new Failure('{path} is outside the folder, the only one that is known.', { path: named });
    return path;
  };
  const textOfScenario = async (file: string): Promise<string> => {
    const path = inside(file);
    const read = smallText(path, root);
    if (read.kind !== 'text') throw unreadFile(file, read);
    return (await unsaved())(path) ?? read.text;
  };
  return {
    root,
    inside,
    async below(named) {
      if (named === undefined) return () => true;
      const asked = inside(named);
      const isAsked = (path: string) => path === asked || holdsPath(asked, path);
      const isThere = (await kindOfPath(asked)) !== 'none' || (await unsaved())(asked) !== undefined;
      if (!isThere) throw new Failure('There is no file or folder {path}.', { path: named });
      return isAsked;
    },
    shownPath: path => relativePath(root, path),
    async read() {
      known = await loadFolder(root, await unsaved(), known);
      return known;
    },
    scenarios: async configuration => readScenarios(root, configuration, await unsaved()),
    async scenario({ scenario: file, scenarioText }) {
      if (file !== undefined && scenarioText !== undefined)
        throw new Failure('Give a scenario file, or the text of one: not both.');
      const text = file === undefined ? (scenarioText ?? '') : await textOfScenario(file);
      const path = file === undefined ? `${root}/${UNNAMED}` : inside(file);
      const read = readScenario(path, text, true);
      if (read === undefined) throw new Failure('The scenario file {file} cannot be read.', { file: file ?? UNNAMED });
      return read;
    },
  };
}

/** What a scenario without a file is called. */
export const UNNAMED = 'scenario.yml';
