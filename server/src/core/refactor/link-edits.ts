import type { Edit, Rename } from '../analysis/fix.ts';
import { replacing } from '../analysis/fixes/make.ts';
import { folderOf, type Workspace } from '../index/workspace.ts';
import type { SourceFile } from '../model/source.ts';
import { type Link, linksIn } from '../parse/links.ts';
import { pathFrom, relativePath } from '../text/paths.ts';
import { textOf } from '../text/span.ts';

/** Has links follow files that get other names or folders: those that lead to them, and those in what moves. */
export function linkEdits({ files }: Pick<Workspace, 'files'>, renames: readonly Rename[]): readonly Edit[] {
  if (renames.length === 0) return [];
  const now = new Map(renames.map(({ from, to }) => [from, to]));
  return [...files.values()].flatMap(file => linksIn(file).flatMap(link => followed(file, link, now) ?? []));
}

function followed(file: SourceFile, link: Link, now: ReadonlyMap<string, string>): Edit | undefined {
  const [before, after] = [folderOf(file.path), folderOf(now.get(file.path) ?? file.path)];
  const target = pathFrom(before, link.path);
  const goal = target === undefined ? undefined : (now.get(target) ?? target);
  if (goal === undefined || (goal === target && before === after)) return undefined;
  const dot = textOf(file.text, link.span).startsWith('./') ? './' : '';
  const path = relativePath(after, goal);
  return replacing(file, link.span, encoded(path.startsWith('../') ? path : dot + path, link));
}

/** A path as a link has it: with codes for what would end it there. */
function encoded(path: string, { isBracketed }: Link): string {
  return path.replace(isBracketed ? /[%#?<>\n]/g : /[%#?<>() \t\n]/g, sign => `%${codeOf(sign)}`);
}

function codeOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}
