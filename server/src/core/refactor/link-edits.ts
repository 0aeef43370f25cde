import type { Edit, Rename } from '../analysis/fix.ts';
import { replacing } from '../analysis/fixes/make.ts';
import { folderOf, type Workspace } from '../index/workspace.ts';
import type { SourceFile } from '../model/source.ts';
import { type Link, linksIn } from '../parse/links.ts';
import { pathFrom, relativePath } from '../text/paths.ts';
import { textOf } from '../text/span.ts';
import { type NewPathOf, newPaths } from './new-paths.ts';

/** Has links follow files and folders that get other names or places: those that lead there, and those in what moves. */
export function linkEdits({ files }: Pick<Workspace, 'files'>, renames: readonly Rename[]): readonly Edit[] {
  if (renames.length === 0) return [];
  const newPathOf = newPaths(renames);
  return [...files.values()].flatMap(file => linksIn(file).flatMap(link => followed(file, link, newPathOf) ?? []));
}

function followed(file: SourceFile, link: Link, newPathOf: NewPathOf): Edit | undefined {
  const [before, after] = [folderOf(file.path), folderOf(newPathOf(file.path))];
  const target = pathFrom(before, link.path);
  const path = target === undefined ? undefined : relativePath(after, newPathOf(target));
  // What goes along with its link stays where it is, seen from there.
  if (target === undefined || path === undefined || path === relativePath(before, target)) return undefined;
  const dot = textOf(file.text, link.span).startsWith('./') ? './' : '';
  return replacing(file, link.span, encoded(path.startsWith('../') ? path : dot + path, link));
}

/** A path as a link has it: with codes for what would end it there. */
function encoded(path: string, { isBracketed }: Link): string {
  return path.replace(isBracketed ? /[%#?<>\n]/g : /[%#?<>() \t\n]/g, sign => `%${codeOf(sign)}`);
}

function codeOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}
