import type { Dirent } from 'node:fs';
import { files } from './files.ts';
import type { IgnoreRules } from './ignore.ts';
import { childPath, foldersBetween, isBelow, withSlashes } from './paths.ts';
import { orUndefined, readText } from './text.ts';

/** True for the name of a Markdown file. */
export function isMarkdown(path: string): boolean {
  return /\.md$/i.test(path);
}

/** True for the name of a YAML file, which may be a scenario. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/**
 * The paths of the Markdown files below a folder that the rules do not leave out, in alphabetical order. Folders behind
 * links are not entered, nor is a file read by a link that leads out of the folder; `unreadable` hears of folders that may not be listed.
 */
export async function markdownFiles(
  folder: string,
  rules: IgnoreRules,
  unreadable: Unreadable = passOver,
): Promise<string[]> {
  return (await filesBelow(folder, { root: folder, rules, unreadable })).sort();
}

/** The same of YAML files, scenarios among them. */
export async function yamlFiles(folder: string, rules: IgnoreRules): Promise<string[]> {
  return (await filesBelow(folder, { root: folder, rules, unreadable: passOver, takes: isYaml })).sort();
}

/** Of the Markdown files that count below a root, those at a path or below it: what a change there may have touched. */
export async function markdownFilesAt(path: string, root: string, rules: IgnoreRules): Promise<string[]> {
  if (path === root || isBelow(path, root)) return markdownFiles(root, rules);
  if (!isBelow(root, path) || (await isBehindLink(root, path))) return [];
  const kind = await kindOfPath(path);
  if (kind === 'none' || rules.excludes(path, kind === 'folder')) return [];
  if (kind === 'folder') {
    return (await isLink(path)) ? [] : (await filesBelow(path, { root, rules, unreadable: passOver })).sort();
  }
  return isMarkdown(path) && !(await leadsOut(root, path)) ? [path] : [];
}

/** True for a link to what stands outside of a folder: what is written there is not the folder's to tell. */
export async function leadsOut(folder: string, path: string): Promise<boolean> {
  if (!(await isLink(path))) return false;
  const [around, real] = await Promise.all([folder, path].map(one => orUndefined(() => files.realPath(one))));
  return around === undefined || real === undefined || !isBelow(withSlashes(around), withSlashes(real));
}

/** The texts of files by path, in the order given; files that are gone or cannot be read are left out. */
export async function readTexts(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const read = await Promise.all(paths.map(async path => [path, await readText(path)] as const));
  return new Map(read.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}

/** What stands at a path now, behind links; a pipe or a device is nothing that can be read. */
export async function kindOfPath(path: string): Promise<'file' | 'folder' | 'none'> {
  const found = await orUndefined(() => files.stat(path));
  if (found?.isDirectory()) return 'folder';
  return found?.isFile() ? 'file' : 'none';
}

/** What a file looks like from outside: another text gives another stamp. Undefined where there is none. */
export async function stampOf(path: string): Promise<string | undefined> {
  const found = await orUndefined(() => files.stat(path, { bigint: true }));
  return found && [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ');
}

/** True for a folder whose content may be listed. */
export async function isReadableFolder(path: string): Promise<boolean> {
  return (await orUndefined(() => files.list(path))) !== undefined;
}

type Unreadable = (folder: string) => void;

// A folder that may not be read hides nothing but itself.
const passOver: Unreadable = () => undefined;

interface Walk {
  /** The folder out of which no link may lead. */
  readonly root: string;
  readonly rules: IgnoreRules;
  readonly unreadable: Unreadable;
  /** Tells by its name whether a file is looked for; Markdown files where nothing is said. */
  readonly takes?: (name: string) => boolean;
}

async function filesBelow(folder: string, walk: Walk): Promise<string[]> {
  const { root, rules, unreadable, takes = isMarkdown } = walk;
  const entries = await orUndefined(() => files.list(folder, { withFileTypes: true }));
  // One that went away meanwhile is no longer there to be read.
  if (entries === undefined && (await kindOfPath(folder)) !== 'none') unreadable(folder);
  const found = await Promise.all(
    (entries ?? []).map(async entry => {
      const path = childPath(folder, entry.name);
      if (entry.isDirectory()) return rules.excludes(path, true) ? [] : filesBelow(path, walk);
      if (!takes(entry.name) || rules.excludes(path, false)) return [];
      return (await isFile(entry, path, root)) ? [path] : [];
    }),
  );
  return found.flat();
}

async function isFile(entry: Dirent, path: string, root: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return (await kindOfPath(path)) === 'file' && !(await leadsOut(root, path));
}

async function isBehindLink(root: string, path: string): Promise<boolean> {
  const [, ...folders] = foldersBetween(root, path);
  return (await Promise.all(folders.map(isLink))).includes(true);
}

async function isLink(path: string): Promise<boolean> {
  return (await orUndefined(() => files.statLink(path)))?.isSymbolicLink() ?? false;
}
