import { distance } from '../../index/prefixes.ts';
import type { Platform } from '../../model/referential.ts';
import type { AroundView } from '../around-view.ts';

/** The platform of the référentiel that stands nearest to a file; that of 2023 where there is none. */
export function nearestPlatform({ referentials }: Pick<AroundView, 'referentials'>, path: string): Platform {
  const [first, ...others] = referentials;
  return (
    others.reduce((a, b) => (a && distance(b.folder, path) < distance(a.folder, path) ? b : a), first)?.platform ??
    '2023'
  );
}
