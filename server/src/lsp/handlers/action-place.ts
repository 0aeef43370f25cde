import { type ActionPlace as Found, placeAt, placeOf, simulatedIn } from '../../core/features/action-place.ts';
import { aroundPlace } from '../../core/features/around.ts';
import { fileNameOf, type Workspace } from '../../core/index/workspace.ts';
import type { ActionSource } from '../../core/model/referential.ts';
import { idSpanOf } from '../../core/parse/places.ts';
import type { WireLocation } from '../../protocol/language.ts';
import type { ActionAtParams, ActionPlace, AroundPlaceParams, PlaceParams } from '../../protocol/tree.ts';
import { cursorOf } from '../from-proto.ts';
import { toLocation, toRange } from '../to-proto.ts';
import { pathOf, uriOf } from '../uris.ts';

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

/** Where a question, an entry of rules, a piece of evidence or an indicator is to be found. */
export function placeAround(workspace: Workspace, { kind, id, uri }: AroundPlaceParams): WireLocation | null {
  const file = pathOf(uri);
  const span = aroundPlace(workspace, { kind, id, path: file });
  return (span && toLocation(workspace, { file, span })) ?? null;
}

function wirePlace(place: Found): ActionPlace {
  const { referential, path, copyIn, source } = place;
  return {
    referential: uriOf(referential.folder),
    path: path.map(({ id }) => id),
    copyIn: copyIn === undefined ? null : fileNameOf(copyIn),
    scope: simulatedIn(place),
    location: source ? locationOf(source) : null,
  };
}

function locationOf({ file, declaration: { entry } }: ActionSource): ActionPlace['location'] {
  return {
    uri: uriOf(file.path),
    range: toRange(file.lines, entry.titleSpan),
    idRange: toRange(file.lines, idSpanOf(entry)),
  };
}
