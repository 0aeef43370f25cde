import { filesAround } from '../../index/files-around.ts';
import { emptyWorkspace, type Workspace } from '../../index/workspace.ts';
import { memory } from '../../memory/memory.ts';
import type { SourceFile } from '../../model/source.ts';

/**
 * What the files around the measures give; computed anew only where one of them, or a tree of actions, is another: not
 * while somebody types prose into a measure.
 */
export function aroundMeasures<Result>(compute: (workspace: Workspace) => Result): (workspace: Workspace) => Result {
  // One of the files keeps the answer, so that nothing holds a workspace.
  const known = memory<SourceFile, Result>();
  return workspace => {
    const [first, ...others] = filesAround(workspace.files);
    if (first === undefined) return compute(emptyWorkspace());
    const trees = workspace.referentials.flatMap(({ root, name, folder }) => [root, name, folder]);
    return known(first, [...trees, ...others], () => compute(workspace));
  };
}
