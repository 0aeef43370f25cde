/** What the keys of a treemap ask for. Pure. */
import type { Tree } from '../../state/tree.ts';
import type { Box } from './layout.ts';
import { neighbourOf } from './neighbours.ts';

export interface Intent {
  /** To draw the parts of a row, or of one around what is drawn; to walk to its tile, to lead to the row, or to tell why. */
  readonly type: 'enter' | 'leave' | 'focus' | 'reveal' | 'explain';
  /** The row. */
  readonly index: number;
}

/** Null for a key that asks for nothing: at the top, those that lead out may mean something to what is around. */
export function intentOf(key: string, at: Box, tiles: readonly Box[], tree: Tree, focus: number): Intent | null {
  const { index } = at;
  switch (key) {
    case 'Enter':
      return { type: tree.children[index]?.length ? 'enter' : 'reveal', index };
    case ' ':
      return { type: 'reveal', index };
    case '?':
      return { type: 'explain', index };
    case 'Escape':
    case 'Backspace':
      return focus === 0 ? null : { type: 'leave', index: tree.parents[focus] ?? -1 };
    default: {
      const next = neighbourOf(tiles, at, key);
      return next === undefined ? null : { type: 'focus', index: next.index };
    }
  }
}
