import { distance } from '../../index/prefixes.ts';
import { folderOf } from '../../index/workspace.ts';
import { isWithin, saidOf } from '../../index/workspace-settings.ts';
import type { Platform } from '../../model/referential.ts';
import type { AroundView } from '../around-view.ts';

/**
 * The platform of the référentiel that stands nearest to a file. Where something is said of a folder that the file is in, only
 * those in that folder count, and what is said where there is none; that of 2023 where nothing tells.
 */
export function nearestPlatform(
  { referentials, said }: Pick<AroundView, 'referentials' | 'said'>,
  path: string,
): Platform {
  const [root = '', platform = '2023'] = saidOf(said, folderOf(path)) ?? [];
  const [first, ...others] = referentials.filter(({ folder }) => isWithin(root, folder));
  return (
    others.reduce((a, b) => (a && distance(b.folder, path) < distance(a.folder, path) ? b : a), first)?.platform ??
    platform
  );
}
