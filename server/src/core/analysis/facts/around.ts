import type { Workspace } from '../../index/workspace.ts';
import { memory } from '../../memory/memory.ts';
import type { SourceFile } from '../../model/source.ts';
import { treesOf } from './references.ts';

/**
 * What the files around the measures give; computed anew only where one of them, or a tree of actions, is another: not
 * while somebody types prose into a measure.
 */
export function aroundMeasures<Result>(compute: (workspace: Workspace) => Result): (workspace: Workspace) => Result {
  // One of the files keeps the answer, so that a copy of them can be asked about and nothing is forgotten.
  const known = memory<SourceFile, Result>();
  return workspace => {
    const [first, ...others] = [...workspace.files.values()].filter(({ kind }) => kind !== 'measure');
    if (first === undefined) return compute(workspace);
    return known(first, [...treesOf(workspace), ...others], () => compute(workspace));
  };
}
