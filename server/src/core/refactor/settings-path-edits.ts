import type { Edit, PlacedText } from '../analysis/fix.ts';
import { replacing } from '../analysis/fixes/make.ts';
import { folderOf } from '../index/workspace.ts';
import type { ScalarItem } from '../model/source.ts';
import { writtenFolders, writtenPatterns } from '../parse/written-settings.ts';
import { pathFrom, relativePath } from '../text/paths.ts';
import type { NewPathOf } from './new-paths.ts';

/** Has a `referentiel.json` say of folders that get other names, or that it leaves, what it says of them. */
export function settingsPathEdits(file: PlacedText, newPathOf: NewPathOf): readonly Edit[] {
  const following = (written: readonly ScalarItem[], now: (text: string) => readonly string[]): readonly Edit[] =>
    written.flatMap(({ text, span }) => {
      const paths = now(text);
      // JSON writes few signs of a path otherwise than they are.
      const inQuotes = paths.map(path => JSON.stringify(path).slice(1, -1)).join('", "');
      return paths.length === 1 && paths[0] === text ? [] : [replacing(file, span, inQuotes)];
    });
  return [
    ...following(writtenFolders(file.text), folder => [followedPath(file.path, folder, newPathOf) ?? folder]),
    ...following(writtenPatterns(file.text), pattern => followedPattern(file.path, pattern, newPathOf)),
  ];
}

/** What leads from a file to where a path leads; undefined where that did not move, seen from there. */
function followedPath(file: string, written: string, newPathOf: NewPathOf): string | undefined {
  const [before, after] = [folderOf(file), folderOf(newPathOf(file))];
  const place = pathFrom(before, written);
  const now = place === undefined || place === before ? undefined : newPathOf(place);
  if (now === undefined || (now === place && before === after)) return undefined;
  return now === after ? '.' : relativePath(after, now);
}

/**
 * A pattern of what is left out, with the folders that it names by their other names. One without a slash is of any place: it
 * stays beside that of the folder that went. None can speak of what stands outside the folder of its file.
 */
function followedPattern(file: string, pattern: string, newPathOf: NewPathOf): readonly string[] {
  const [, sign = '', body = '', end = ''] = /^(!?)(.*?)(\/?)$/s.exec(pattern) ?? [];
  const names = body.split('/');
  const plain = names[0] === '' ? names.slice(1) : names;
  const until = plain.findIndex(name => /[*?[\\]/.test(name));
  const literal = until < 0 ? plain : plain.slice(0, until);
  const now = literal.length === 0 ? undefined : followedPath(file, literal.join('/'), newPathOf);
  if (now === undefined || now === '.' || now.startsWith('..')) return [pattern];
  const path = [now.replace(/[*?[\\]/g, '\\$&'), ...plain.slice(literal.length)].join('/');
  // At its beginning a slash keeps it a pattern of this place, where it has no other.
  const slash = names[0] === '' || !path.includes('/') ? '/' : '';
  const followed = `${sign}${slash}${path}${end}`;
  return names.length === 1 ? [pattern, followed] : [followed];
}
