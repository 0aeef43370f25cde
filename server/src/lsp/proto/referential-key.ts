import type { Workspace } from '../../core/index/workspace.ts';
import { memory } from '../../core/memory/memory.ts';
import type { Referential } from '../../core/model/referential.ts';
import { uriOf } from './uris.ts';

/** The référentiel that a client names by the URI of its folder; undefined where there is none, or it names none. */
export function referentialWith(
  { referentials }: Pick<Workspace, 'referentials'>,
  key: unknown,
): Referential | undefined {
  return byUri(referentials, [], () => new Map(referentials.map(one => [uriOf(one.folder), one]))).get(key);
}

// Asked for several times at every click; a URI costs more than finding it.
const byUri = memory<Workspace['referentials'], ReadonlyMap<unknown, Referential>>();
