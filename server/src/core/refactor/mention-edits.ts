import type { Edit } from '../analysis/fix.ts';
import { replacing } from '../analysis/fixes/make.ts';
import { filesMentioning, referentialMeant } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import type { NewIds } from './new-ids.ts';
import { originsJoined } from './origins-joined.ts';
import { qualifiedPlaces } from './qualified-places.ts';
import { type Written, written } from './written.ts';

/** Names actions by their other ids in the files of a workspace: in prose, in keys, in formulas, as origins. */
export function mentionEdits(workspace: Workspace, referential: Referential, ids: NewIds): Written {
  const files = filesMentioning(workspace, referential, ids.keys());
  return written(files.map(file => editsIn(workspace, referential, ids, file)));
}

function editsIn(workspace: Workspace, referential: Referential, ids: NewIds, file: SourceFile): Written {
  const isMeant = (mention: Parameters<typeof referentialMeant>[2]) =>
    referentialMeant(workspace, file, mention) === referential;
  // Several lines of one text have its place.
  const edits = new Map<number, Edit>();
  const joined = originsJoined(referential, ids, file, isMeant);
  const unwritten = [...joined.unwritten];
  for (const citation of file.citations) {
    const now = ids.get(citation.id);
    if (now !== undefined && isMeant(citation)) edits.set(citation.span.start, replacing(file, citation.span, now));
  }
  for (const key of file.keyReferences) {
    const now = ids.get(key.id);
    if (now === undefined || !isMeant(key) || joined.done.has(key.span.start)) continue;
    const places = qualifiedPlaces(file.text, key.span, key);
    if (places.length === 0) unwritten.push({ file: file.path, span: key.span });
    for (const place of places) edits.set(place.start, replacing(file, place, now));
  }
  return { edits: [...edits.values(), ...joined.edits], unwritten };
}
