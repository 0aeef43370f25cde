/** What the page of the map finds again when it is made anew. Pure. */
import { LINK_KINDS, MAP_LEVELS, type MapParams } from '../../../server/src/protocol/map.ts';
import { recordOf } from '../../../server/src/protocol/shapes.ts';
import { type MapFilter, NO_MAP_FILTER } from './shown-map.ts';

export interface MapMemory {
  readonly shown: MapParams;
  readonly shows: 'picture' | 'table';
  readonly filter: MapFilter;
  /** The label of what one looks at; empty for nothing. */
  readonly lookedAt: string;
}

/** What is remembered, as far as it can be read: an earlier version of the page may have written it. */
export function readMemory(memory: unknown): MapMemory {
  const { shown, shows, filter, lookedAt } = recordOf(memory);
  const { referential, level } = recordOf(shown);
  const { kinds, axis, distance } = recordOf(filter);
  const known = Array.isArray(kinds) ? LINK_KINDS.filter(kind => kinds.includes(kind)) : LINK_KINDS;
  return {
    shown: {
      referential: typeof referential === 'string' ? referential : null,
      level: MAP_LEVELS.find(one => one === level) ?? 'measure',
    },
    shows: shows === 'table' ? 'table' : 'picture',
    filter: {
      ...NO_MAP_FILTER,
      kinds: known,
      axis: typeof axis === 'string' ? axis : null,
      distance: typeof distance === 'number' ? distance : null,
    },
    lookedAt: typeof lookedAt === 'string' ? lookedAt : '',
  };
}
