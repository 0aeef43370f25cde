import type { Location, ReferenceParams } from 'vscode-languageserver';
import { referencesAt } from '../../core/features/references.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { cursorOf } from '../from-proto.ts';
import { toLocation } from '../to-proto.ts';

export function references(workspace: Workspace, params: ReferenceParams): Location[] | null {
  const cursor = cursorOf(workspace, params);
  if (cursor === undefined) return null;
  const places = referencesAt(workspace, cursor.file.path, cursor.offset, params.context.includeDeclaration);
  return places.flatMap(place => toLocation(workspace, place) ?? []);
}
