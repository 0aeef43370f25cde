import type { Changes } from '../../core/analysis/fix.ts';
import type { Folders } from '../folders/folders.ts';
import { uriOf } from '../proto/uris.ts';
import { failed } from '../wire/failed.ts';
import type { HindranceOf } from './hindrances.ts';

/**
 * Gives changes that nothing stands in the way of; they are thought of again where the disk held something newer.
 *
 * @throws ResponseError where something stands in the way all the same
 */
export type Unhindered = (think: () => Changes) => Promise<Changes>;

export function createUnhindered(hindranceOf: HindranceOf, folders: Pick<Folders, 'changed'>): Unhindered {
  return async think => {
    const changes = think();
    const hindrance = await hindranceOf(changes);
    if (hindrance === undefined) return changes;
    if (hindrance.stale.length === 0) throw failed(hindrance.message);
    await folders.changed(hindrance.stale.map(uriOf));
    const again = think();
    const left = await hindranceOf(again);
    if (left) throw failed(left.message);
    return again;
  };
}
