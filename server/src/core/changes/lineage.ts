import { fileNameOf } from '../index/workspace.ts';
import { parentId, qualifiedName } from '../model/id.ts';
import type { Place } from '../model/problem.ts';
import type { Referential } from '../model/referential.ts';
import { fieldOf } from '../parse/fields.ts';
import type { ChangeSubject } from './change.ts';

/** An id and those above it, up to the root. */
export function* lineage(id: string): Generator<string> {
  for (let at: string | undefined = id; at !== undefined; at = parentId(at)) yield at;
}

/** An action as the subject of a change; one that nobody declares by its id alone. */
export function actionSubject({ actions }: Pick<Referential, 'actions'>, id: string): ChangeSubject {
  const measure = [...lineage(id)].find(one => actions.get(one)?.kind === 'measure');
  return { kind: 'action', id, title: actions.get(id)?.title ?? '', measure };
}

/** The qualified id of an action; a référentiel without a name is told by its folder. */
export function nameIn({ name, folder }: Pick<Referential, 'name' | 'folder'>, id: string): string {
  return qualifiedName(name ?? fileNameOf(folder), id);
}

/** The first of some keys that an action writes, else its title; undefined where nobody declares it. */
export function actionPlace(
  { sources }: Pick<Referential, 'sources'>,
  id: string | undefined,
  keys: readonly string[] = [],
): Place | undefined {
  const source = id === undefined ? undefined : sources.get(id);
  if (source === undefined) return undefined;
  const { entry } = source.declaration;
  return { file: source.file.path, span: fieldOf(entry, ...keys)?.keySpan ?? entry.titleSpan };
}
