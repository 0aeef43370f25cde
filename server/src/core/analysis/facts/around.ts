import type { Workspace } from '../../index/workspace.ts';
import { joined } from '../../memory/joined.ts';
import { memory } from '../../memory/memory.ts';
import { PersistentMap } from '../../memory/persistent-map.ts';
import type { SourceFile } from '../../model/source.ts';

/** The files around the measures, in the order of their paths. */
export const filesAround = PersistentMap.summary<SourceFile, readonly SourceFile[]>(
  file => (file.kind === 'measure' ? [] : [file]),
  joined,
  [],
);

/**
 * What the files around the measures give; computed anew only where one of them, or a tree of actions, is another: not
 * while somebody types prose into a measure.
 */
export function aroundMeasures<Result>(compute: (workspace: Workspace) => Result): (workspace: Workspace) => Result {
  // One of the files keeps the answer, so that nothing holds a workspace.
  const known = memory<SourceFile, Result>();
  return workspace => {
    const [first, ...others] = filesAround(workspace.files);
    if (first === undefined) return compute(workspace);
    const trees = workspace.referentials.flatMap(({ root, name, folder }) => [root, name, folder]);
    return known(first, [...trees, ...others], () => compute(workspace));
  };
}
