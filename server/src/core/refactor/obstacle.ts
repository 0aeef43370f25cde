import type { Workspace } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';
import { brokenIn } from './broken.ts';
import { obstacleToMerge } from './merge.ts';
import { obstacleToNew } from './new-around.ts';
import type { Refused } from './plan.ts';
import { obstacleToShares } from './shares.ts';
import { obstacleToSplit } from './split.ts';
import type { Wish } from './wish.ts';

/**
 * Why a wish is refused, where that is known without planning it; undefined where nothing is known against it. It costs little: an
 * editor asks at each move of the cursor.
 */
export function obstacleTo(workspace: Workspace, referential: Referential, wish: Wish): Refused | undefined {
  const broken = brokenIn(workspace, referential);
  if (broken) return broken;
  switch (wish.do) {
    case 'new':
      return wish.what === 'action' ? undefined : obstacleToNew(workspace, referential, wish.id, wish.what);
    case 'split':
      return obstacleToSplit(referential, wish.id);
    case 'merge':
      return obstacleToMerge(workspace, referential, wish.id);
    case 'share':
      return obstacleToShares(referential, wish.id, wish.how);
    case 'step':
    case 'move':
    case 'insert':
    case 'delete':
    case 'extract':
    case 'convert':
      return undefined;
  }
}
