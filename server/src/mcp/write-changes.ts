import { checked } from '../cli/replacing.ts';
import { Failure } from '../cli/usage.ts';
import type { Changes } from '../core/analysis/fix.ts';
import { applyEdits } from '../core/text/edits.ts';
import { writeFolder } from '../disk/write-folder.ts';
import type { FileChange } from '../files/folder-changes.ts';
import { FolderRefused } from '../files/folder-refused.ts';
import { relativePath } from '../files/paths.ts';

/** The text that a file had when it was read; undefined for one that was not. */
export type TextOf = (path: string) => string | undefined;

/**
 * Makes edits and gives files new names, all or nothing; gives the files that change by their names of before.
 * @throws Failure where a file may not be written, or is another one by now
 */
export async function writeChanges(
  root: string,
  { edits, renames }: Pick<Changes, 'edits' | 'renames'>,
  textOf: TextOf,
): Promise<readonly string[]> {
  const paths = [...new Set([...edits.map(({ file }) => file), ...renames.map(({ from }) => from)])];
  const changes = await Promise.all(
    paths.map(async (path): Promise<readonly FileChange[]> => {
      const name = relativePath(root, path);
      const before = textOf(path);
      if (before === undefined) throw new Error(`Never read: ${path}`);
      const text = applyEdits(
        before,
        edits.filter(({ file }) => file === path),
      );
      const replacement = await checked({ name, path, before, text, folder: root });
      const to = renames.find(({ from }) => from === path)?.to;
      if (to === undefined) return [{ name, held: replacement.held, text: replacement.text }];
      return [
        { name, held: replacement.held, text: undefined },
        { name: relativePath(root, to), held: undefined, text: replacement.text },
      ];
    }),
  );
  await writeFolder(root, changes.flat()).catch((error: unknown) => {
    if (!(error instanceof FolderRefused)) throw error;
    throw new Failure('The file {file} may not be written now. Nothing was written.', { file: error.at });
  });
  return paths.map(path => relativePath(root, path));
}
