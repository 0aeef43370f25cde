import type { Workspace } from '../../index/workspace.ts';
import { memory } from '../../memory/memory.ts';
import type { SourceFile } from '../../model/source.ts';
import { checkPersonalisation } from '../../scoring/check-personalisation.ts';
import type { PlacedProblem } from '../../scoring/placed-problem.ts';
import { treesOf } from './references.ts';

// One of the files keeps the answer, so that a copy of them can be asked about and nothing is forgotten.
const known = memory<SourceFile, readonly PlacedProblem[]>();

/** The problems of questions and rules; found anew only where a file of theirs, or a tree of actions, is another. */
export function personalisationProblems(workspace: Workspace): readonly PlacedProblem[] {
  const [first, ...others] = [...workspace.files.values()].filter(({ kind }) => kind !== 'measure');
  if (first === undefined) return [];
  return known(first, [...treesOf(workspace), ...others], () => checkPersonalisation(workspace));
}
