import { type ActionPlace as Found, placeAt, placeOf, simulatedIn } from '../../core/features/action-place.ts';
import { fileNameOf, type Workspace } from '../../core/index/workspace.ts';
import type { ActionAtParams, ActionPlace, PlaceParams } from '../../protocol/tree.ts';
import { cursorOf } from '../from-proto.ts';
import { toRange } from '../to-proto.ts';
import { uriOf } from '../uris.ts';

/** The action in whose text a place of a file stands. */
export function actionAt(workspace: Workspace, params: ActionAtParams): ActionPlace | null {
  const cursor = cursorOf(workspace, params);
  const found = cursor && placeAt(workspace, cursor.file.path, cursor.offset);
  return found ? wirePlace(found) : null;
}

/** Where an action is to be found, or a copy of it. */
export function actionPlace(workspace: Workspace, { referential: key, id, copyIn }: PlaceParams): ActionPlace | null {
  const referential = workspace.referentials.find(({ folder }) => uriOf(folder) === key);
  const found = referential && placeOf(referential, id, copyIn ?? undefined);
  return found ? wirePlace(found) : null;
}

function wirePlace(place: Found): ActionPlace {
  const { referential, path, copyIn, source } = place;
  return {
    referential: uriOf(referential.folder),
    path: path.map(({ id }) => id),
    copyIn: copyIn === undefined ? null : fileNameOf(copyIn),
    scope: simulatedIn(place),
    location: source
      ? { uri: uriOf(source.file.path), range: toRange(source.file.lines, source.declaration.entry.titleSpan) }
      : null,
  };
}
