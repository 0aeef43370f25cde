import type { Edit, PlacedText } from '../analysis/fix.ts';
import { replacing } from '../analysis/fixes/make.ts';
import { folderOf } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';
import { ACTIONS_FOLDER } from '../sheets/markdown/write-actions.ts';
import { writtenRowNames } from '../sheets/markdown/written-row-names.ts';
import type { NewIds } from './new-ids.ts';

/** Names the rows of the sheet of actions whose order and cells a `referentiel.json` keeps by their other ids. */
export function rowNameEdits(file: PlacedText, { folder }: Referential, ids: NewIds): readonly Edit[] {
  if (`${folderOf(file.path)}/${ACTIONS_FOLDER}` !== folder) return [];
  return writtenRowNames(file.text, 'structure').flatMap(({ text, span }) => {
    const now = ids.get(text);
    return now === undefined ? [] : [replacing(file, span, now)];
  });
}
