/** Whether the map looks at the action in which the cursor is: never, where the mouse has put it there, or always. Pure. */
import type { ActionPlace } from '../../../server/src/protocol/tree.ts';

/** What the setting `referentiel.map.followCursor` says; anything else is taken for `always`. */
type FollowMode = 'never' | 'byMouse' | 'always';

type Where = Pick<ActionPlace, 'referential' | 'path'>;

export interface Following {
  /** The cursor was put somewhere, by the mouse or otherwise. */
  readonly put: (isByMouse: boolean) => void;
  /** True where the map is to look at an action that the cursor has come to: once for each. */
  readonly comesTo: (place: Where | null) => boolean;
  /** True where a page that has just been made is to look where the cursor is. */
  readonly begins: (place: Where | null) => boolean;
}

export function following(mode: () => unknown): Following {
  let last = '';
  let isByMouse = false;
  const isFollowed = (byMouse: boolean): boolean => {
    const followed = modeIn(mode());
    return followed === 'always' || (followed === 'byMouse' && byMouse);
  };
  return {
    put: byMouse => {
      isByMouse = byMouse;
    },
    comesTo: place => {
      const key = place === null ? '' : [place.referential, ...place.path].join('\n');
      if (place === null || key === last || !isFollowed(isByMouse)) return false;
      last = key;
      return true;
    },
    begins: place => {
      last = '';
      // Whoever opens the map means where he is.
      return place !== null && isFollowed(true);
    },
  };
}

function modeIn(value: unknown): FollowMode {
  return value === 'never' || value === 'byMouse' ? value : 'always';
}
