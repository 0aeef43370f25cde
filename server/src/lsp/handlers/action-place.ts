import { type ActionPlace as Found, placeAt, placeOf, simulatedIn } from '../../core/features/action-place.ts';
import { aroundSource } from '../../core/features/around.ts';
import { fileNameOf, type Workspace } from '../../core/index/workspace.ts';
import type { Entry, SourceFile } from '../../core/model/source.ts';
import { idSpanOf } from '../../core/parse/places.ts';
import type { ActionAtParams, ActionPlace, AroundPlaceParams, PlaceParams, TitleAndId } from '../../protocol/tree.ts';
import { cursorOf } from '../proto/from-proto.ts';
import { referentialWith } from '../proto/referential-key.ts';
import { toRange } from '../proto/to-proto.ts';
import { pathOf, uriOf } from '../proto/uris.ts';

/** The action in whose text a place of a file stands. */
export function actionAt(workspace: Workspace, params: ActionAtParams): ActionPlace | null {
  const cursor = cursorOf(workspace, params);
  const found = cursor && placeAt(workspace, cursor.file.path, cursor.offset);
  return found ? wirePlace(found) : null;
}

/** Where an action is to be found, or a copy of it. */
export function actionPlace(workspace: Workspace, { referential: key, id, copyIn }: PlaceParams): ActionPlace | null {
  const referential = referentialWith(workspace, key);
  const found = referential && placeOf(referential, id, copyIn ?? undefined);
  return found ? wirePlace(found) : null;
}

/** Where a question, an entry of rules, a piece of evidence or an indicator is to be found. */
export function placeAround(workspace: Workspace, { kind, id, uri }: AroundPlaceParams): TitleAndId | null {
  const source = aroundSource(workspace, { kind, id, path: pathOf(uri) });
  return source ? locationOf(source.file, source.entry) : null;
}

function wirePlace(place: Found): ActionPlace {
  const { referential, path, copyIn, source } = place;
  return {
    referential: uriOf(referential.folder),
    path: path.map(({ id }) => id),
    copyIn: copyIn === undefined ? null : fileNameOf(copyIn),
    scope: simulatedIn(place),
    location: source ? locationOf(source.file, source.declaration.entry) : null,
  };
}

function locationOf({ path, lines }: SourceFile, entry: Entry): TitleAndId {
  return { uri: uriOf(path), range: toRange(lines, entry.titleSpan), idRange: toRange(lines, idSpanOf(entry)) };
}
