import type { Entry, Files } from './files.ts';
import type { IgnoreRules } from './ignore.ts';
import { childPath, foldersBetween, holdsPath } from './paths.ts';

/** True for the name of a Markdown file. */
export function isMarkdown(path: string): boolean {
  return /\.md$/i.test(path);
}

/** True for the name of a YAML file, which may be a scenario. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/** Finds the files that count below folders, wherever these are kept. */
export interface Walk {
  /**
   * The paths of the Markdown files below a folder that the rules do not leave out, in alphabetical order. Folders behind
   * links are not entered, nor is a file read by a link that leads out of the folder; `unreadable` hears of folders that may not be listed.
   */
  readonly markdownFiles: (folder: string, rules: IgnoreRules, unreadable?: Unreadable) => Promise<string[]>;
  /** The same of YAML files, scenarios among them. */
  readonly yamlFiles: (folder: string, rules: IgnoreRules) => Promise<string[]>;
  /** Of the Markdown files that count below a root, those at some paths or below them: what changes there may have touched. */
  readonly markdownFilesAt: (paths: readonly string[], root: string, rules: IgnoreRules) => Promise<string[]>;
  /**
   * The places below a root through which paths lead that are not read with it: folders behind links, and links that lead out of it.
   */
  readonly unreadAt: (paths: readonly string[], root: string) => Promise<readonly string[]>;
  /** True for a link to what stands outside of a folder: what is written there is not the folder's to tell. */
  readonly leadsOut: (folder: string, path: string) => Promise<boolean>;
  /** The texts of files by path, in the order given; files that are gone or cannot be read are left out. `noted` hears of their stamps. */
  readonly readTexts: (paths: readonly string[], noted?: Noted) => Promise<ReadonlyMap<string, string>>;
}

/** Hears what a file looked like that was read. */
export type Noted = (path: string, stamp: string) => void;

type Unreadable = (folder: string) => void;

// A folder that may not be read hides nothing but itself.
const passOver: Unreadable = () => undefined;

interface Search {
  /** The folder out of which no link may lead. */
  readonly root: string;
  readonly rules: IgnoreRules;
  readonly unreadable: Unreadable;
  /** Tells by its name whether a file is looked for. */
  readonly takes: (name: string) => boolean;
}

export function createWalk(files: Files): Walk {
  const leadsOut = async (folder: string, path: string): Promise<boolean> => {
    if (!(await files.isLink(path))) return false;
    const [around, real] = await Promise.all([folder, path].map(one => files.realPath(one)));
    return around === undefined || real === undefined || !holdsPath(around, real);
  };

  const isFile = async (entry: Entry, path: string, root: string): Promise<boolean> => {
    if (!entry.isSymbolicLink()) return entry.isFile();
    return (await files.kindOf(path)) === 'file' && !(await leadsOut(root, path));
  };

  const filesBelow = async (folder: string, search: Search): Promise<string[]> => {
    const { root, rules, unreadable, takes } = search;
    const entries = await files.list(folder);
    // One that went away meanwhile is no longer there to be read.
    if (entries === undefined && (await files.kindOf(folder)) !== 'none') unreadable(folder);
    const found = await Promise.all(
      (entries ?? []).map(async entry => {
        const path = childPath(folder, entry.name);
        if (entry.isDirectory()) return rules.excludes(path, true) ? [] : filesBelow(path, search);
        if (!takes(entry.name) || rules.excludes(path, false)) return [];
        return (await isFile(entry, path, root)) ? [path] : [];
      }),
    );
    return found.flat();
  };

  const markdownFiles: Walk['markdownFiles'] = async (folder, rules, unreadable = passOver) =>
    (await filesBelow(folder, { root: folder, rules, unreadable, takes: isMarkdown })).sort();

  return {
    markdownFiles,
    yamlFiles: async (folder, rules) =>
      (await filesBelow(folder, { root: folder, rules, unreadable: passOver, takes: isYaml })).sort(),
    async markdownFilesAt(paths, root, rules) {
      const linkTo = linkTowards(files, root);
      const filesAt = async (path: string): Promise<string[]> => {
        if (path === root || holdsPath(path, root)) return markdownFiles(root, rules);
        if (!holdsPath(root, path) || (await linkTo(path)) !== undefined) return [];
        const kind = await files.kindOf(path);
        if (kind === 'none' || rules.excludes(path, kind === 'folder')) return [];
        if (kind === 'folder') {
          const search = { root, rules, unreadable: passOver, takes: isMarkdown };
          return (await files.isLink(path)) ? [] : (await filesBelow(path, search)).sort();
        }
        return isMarkdown(path) && !(await leadsOut(root, path)) ? [path] : [];
      };
      return (await Promise.all(paths.map(filesAt))).flat();
    },
    async unreadAt(paths, root) {
      const linkTo = linkTowards(files, root);
      const unreadTo = async (path: string) =>
        (await linkTo(path)) ?? ((await leadsOut(root, path)) ? path : undefined);
      const found = await Promise.all(paths.filter(path => holdsPath(root, path)).map(unreadTo));
      return [...new Set(found.filter(place => place !== undefined))];
    },
    leadsOut,
    async readTexts(paths, noted = () => undefined) {
      const found = await Promise.all(paths.map(path => files.read(path)));
      const texts = new Map<string, string>();
      for (const [at, path] of paths.entries()) {
        const read = found[at];
        if (read === undefined) continue;
        noted(path, read.stamp);
        texts.set(path, read.text);
      }
      return texts;
    },
  };
}

/** The first link below a root through which a path leads; each folder is asked about once, however many files it holds. */
function linkTowards(files: Files, root: string): (path: string) => Promise<string | undefined> {
  const asked = new Map<string, Promise<boolean>>();
  const isLink = (folder: string): Promise<boolean> => {
    const answer = asked.get(folder) ?? files.isLink(folder);
    asked.set(folder, answer);
    return answer;
  };
  return async path => {
    const [, ...folders] = foldersBetween(root, path);
    const areLinks = await Promise.all(folders.map(isLink));
    return folders[areLinks.indexOf(true)];
  };
}
