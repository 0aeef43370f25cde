import { referentialIn, type Workspace } from '../../core/index/workspace.ts';
import type { Referential } from '../../core/model/referential.ts';
import { pathOf } from './uris.ts';

/** The référentiel that a client names by the URI of its folder; undefined where there is none, or it names none. */
export function referentialWith(workspace: Pick<Workspace, 'referentials'>, key: unknown): Referential | undefined {
  // That of a whole system of files alone ends with a slash.
  return typeof key === 'string' ? referentialIn(workspace, pathOf(key).replace(/\/$/, '')) : undefined;
}
