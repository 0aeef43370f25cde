import type { Edit, PlacedText } from '../analysis/fix.ts';
import { replacing } from '../analysis/fixes/make.ts';
import { folderOf } from '../index/workspace.ts';
import { writtenFolders } from '../parse/settings.ts';
import { pathFrom, relativePath } from '../text/paths.ts';
import type { NewPathOf } from './new-paths.ts';

/** Has a `referentiel.json` say of folders that get other names, or that it leaves, what it says of them. */
export function settingsPathEdits(file: PlacedText, newPathOf: NewPathOf): readonly Edit[] {
  const [before, after] = [folderOf(file.path), folderOf(newPathOf(file.path))];
  return writtenFolders(file.text).flatMap(({ text, span }) => {
    const folder = pathFrom(before, text);
    const now = folder === undefined || folder === before ? undefined : newPathOf(folder);
    if (now === undefined || (now === folder && before === after)) return [];
    const path = now === after ? '.' : relativePath(after, now);
    // JSON writes few signs of a path otherwise than they are.
    return path === text ? [] : [replacing(file, span, JSON.stringify(path).slice(1, -1))];
  });
}
