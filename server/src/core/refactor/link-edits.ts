import type { Edit, Rename } from '../analysis/fix.ts';
import { replacing } from '../analysis/fixes/make.ts';
import { folderOf, type Workspace } from '../index/workspace.ts';
import type { SourceFile } from '../model/source.ts';
import { anchorsIn } from '../parse/anchors.ts';
import { type Link, linksIn } from '../parse/links.ts';
import { pathFrom, relativePath } from '../text/paths.ts';
import { type Span, textOf } from '../text/span.ts';
import { type NewPathOf, newPaths } from './new-paths.ts';

/** Parts of a file that go into another one. */
export interface Parting {
  readonly file: SourceFile;
  readonly spans: readonly Span[];
  /** The path of the other file. */
  readonly to: string;
}

/**
 * Has links follow files and folders that get other names or places, those that lead there and those in what moves, and titles
 * that go into another file.
 */
export function linkEdits(
  { files }: Pick<Workspace, 'files'>,
  renames: readonly Rename[],
  parting?: Parting,
): readonly Edit[] {
  if (renames.length === 0 && parting === undefined) return [];
  const newPathOf = newPaths(renames);
  const placeOf = (path: string, anchor: string): string =>
    parting !== undefined && isParted(parting, path, anchor) ? parting.to : newPathOf(path);
  return [...files.values()].flatMap(file =>
    linksIn(file).flatMap(link => {
      if (link.path !== '') return followed(file, link, newPathOf, placeOf) ?? [];
      return parting?.file === file ? (parted(parting, link) ?? []) : [];
    }),
  );
}

function isParted(parting: Parting, path: string, anchor: string): boolean {
  const at = path === parting.file.path ? anchorsIn(parting.file).get(anchor) : undefined;
  return at !== undefined && goes(parting, at);
}

function goes({ spans }: Parting, at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}

/** A link to a title of its own text names the file of the other part where one of both goes there. */
function parted(parting: Parting, link: Link): Edit | undefined {
  const { file, to } = parting;
  const at = anchorsIn(file).get(link.anchor);
  if (at === undefined || goes(parting, at) === goes(parting, link.span.start)) return undefined;
  const path = relativePath(folderOf(file.path), goes(parting, at) ? to : file.path);
  return path === undefined ? undefined : replacing(file, link.span, encoded(path, link));
}

function followed(
  file: SourceFile,
  link: Link,
  newPathOf: NewPathOf,
  placeOf: (path: string, anchor: string) => string,
): Edit | undefined {
  const [before, after] = [folderOf(file.path), folderOf(newPathOf(file.path))];
  const target = pathFrom(before, link.path);
  const path = target === undefined ? undefined : relativePath(after, placeOf(target, link.anchor));
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
