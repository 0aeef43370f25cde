import { memory } from '../../memory/memory.ts';
import type { SourceFile } from '../../model/source.ts';
import type { AroundView } from '../around-view.ts';
import type { PlacedFinding } from '../rule.ts';

/** What a view tells a file of besides what stands in it: the référentiels and platforms, the lists of themes and competences, and what is not read yet. */
export type BesideFile = Pick<AroundView, 'referentials' | 'said' | 'lists' | 'unread'>;

/**
 * A check of each file around the measures that hangs on nothing else: found again only where the file, or what it is told of, is
 * another.
 */
export function perFile(
  compute: (view: BesideFile, file: SourceFile) => readonly PlacedFinding[],
): (view: AroundView) => readonly PlacedFinding[] {
  const known = memory<SourceFile, readonly PlacedFinding[]>();
  return view => {
    const key = [JSON.stringify([view.referentials, view.said, view.lists]), view.unread];
    return [...view.around.values()].flatMap(file => known(file, key, () => compute(view, file)));
  };
}
