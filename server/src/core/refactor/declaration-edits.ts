import type { Edit } from '../analysis/fix.ts';
import { replacing } from '../analysis/fixes/make.ts';
import { sourcesOf } from '../index/sources.ts';
import type { ActionSource, Referential } from '../model/referential.ts';
import { ID_KEYS } from '../model/words.ts';
import type { NewIds } from './new-ids.ts';

/** Gives actions other ids where they are declared: at every place, also those that repeat another. */
export function declarationEdits(referential: Referential, ids: NewIds): readonly Edit[] {
  return [...ids].flatMap(([id, now]) => {
    const action = referential.actions.get(id);
    const sources = action ? sourcesOf(referential.files, action) : [];
    return sources.flatMap(source => idEdits(source, now));
  });
}

// A block may have both keys.
function idEdits({ file, declaration: { entry, id } }: ActionSource, now: string): readonly Edit[] {
  const fields = entry.block?.fields ?? [];
  return fields.flatMap(({ key, value }) => {
    const isId = ID_KEYS.includes(key) && value.kind === 'scalar' && value.text === id;
    return isId ? [replacing(file, value.span, now)] : [];
  });
}
