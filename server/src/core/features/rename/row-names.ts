import type { Edit } from '../../analysis/fix.ts';
import { replacing } from '../../analysis/fixes/make.ts';
import { folderOf } from '../../index/workspace.ts';
import { listedAt } from '../../model/listed.ts';
import type { TableKind } from '../../model/sheet.ts';
import type { Outside } from '../../refactor/outside.ts';
import { writtenRowNames } from '../../sheets/markdown/written-row-names.ts';
import { span } from '../../text/span.ts';

/**
 * Gives rows of imported sheets other names in the `referentiel.json` that keeps their order: of those that are the name, and
 * of those that begin with it, as the objectives of an indicator do. `path` is a file of the folder that was imported.
 */
export function rowEdits(
  { settings }: Outside,
  path: string,
  kinds: readonly TableKind[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly Edit[] {
  // Lists stand beside the configuration, all else in a folder of its own.
  const root = listedAt(path) ? folderOf(path) : folderOf(folderOf(path));
  const own = settings.filter(file => folderOf(file.path) === root);
  return own.flatMap(file =>
    kinds.flatMap(kind =>
      writtenRowNames(file.text, kind).flatMap(({ text, span: { start } }) =>
        text === from || text.startsWith(`${from} `) ? [replacing(file, span(start, start + from.length), to)] : [],
      ),
    ),
  );
}
