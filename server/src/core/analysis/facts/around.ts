import { emptyWorkspace, type Workspace } from '../../index/workspace.ts';
import { memory } from '../../memory/memory.ts';

/**
 * What the files around the measures give; computed anew only where one of them, or a tree of actions, is another: not
 * while somebody types prose into a measure.
 */
export function aroundMeasures<Result>(compute: (workspace: Workspace) => Result): (workspace: Workspace) => Result {
  const known = memory<Workspace['around'], Result>();
  return workspace => {
    if (workspace.around.size === 0) return compute(emptyWorkspace());
    const trees = workspace.referentials.flatMap(({ root, name, folder }) => [root, name, folder]);
    return known(workspace.around, trees, () => compute(workspace));
  };
}
