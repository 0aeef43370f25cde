import type { Workspace } from '../../index/workspace.ts';
import { isSameKey } from '../../memory/memory.ts';
import { checkPersonalisation } from '../../scoring/check-personalisation.ts';
import type { PlacedProblem } from '../../scoring/placed-problem.ts';
import { treesOf } from './references.ts';

// One workspace is open at a time: the last answer is the one that is asked for again, keystroke after keystroke.
let last: { readonly key: readonly unknown[]; readonly problems: readonly PlacedProblem[] } | undefined;

/** The problems of questions and rules; found anew only where a file of theirs, or a tree of actions, is another. */
export function personalisationProblems(workspace: Workspace): readonly PlacedProblem[] {
  const key: unknown[] = treesOf(workspace);
  for (const file of workspace.files.values()) if (file.kind !== 'measure') key.push(file);
  if (last === undefined || !isSameKey(last.key, key)) last = { key, problems: checkPersonalisation(workspace) };
  return last.problems;
}
