import type { Platform } from '../../model/referential.ts';
import type { AroundView } from '../around-view.ts';

/** The platform of the référentiel that stands nearest to a file by their paths; that of 2023 where there is none. */
export function nearestPlatform({ referentials }: AroundView, path: string): Platform {
  const nearness = (folder: string) => sharedLength(`${folder}/`, path);
  const [first, ...others] = referentials;
  return others.reduce((a, b) => (a && nearness(b.folder) > nearness(a.folder) ? b : a), first)?.platform ?? '2023';
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
