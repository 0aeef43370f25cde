import { type Workspace, withFiles } from '../index/workspace.ts';
import { parseFile } from '../parse/parse-file.ts';
import { type Personalised, personalise } from '../scoring/personalise.ts';
import type { Prepared } from '../scoring/prepare.ts';
import { type Scores, withPersonalised } from '../scoring/score.ts';
import { applyEdits } from '../text/edits.ts';
import { sameEffect } from './effect.ts';
import type { Mutant, RuleMutant } from './mutant.ts';

/** The same référentiels, in which the rule of a mutant is altered. */
export function withAlteredRule(prepared: Prepared, { original, altered }: RuleMutant): Prepared {
  const entries = prepared.entries.map(entry =>
    entry.rules.includes(original)
      ? { ...entry, rules: entry.rules.map(rule => (rule === original ? altered : rule)) }
      : entry,
  );
  return { ...prepared, entries };
}

/** The scores of the same collectivité under a mutant: only what the altered rule weighs otherwise is scored anew. */
export function alteredScores(scores: Scores, mutant: RuleMutant): Scores {
  const { prepared, profile } = scores.personalised;
  return withPersonalised(scores, personalise(withAlteredRule(prepared, mutant), profile));
}

/**
 * True where the rule of a mutant certainly does for a collectivité what the original does: no score is another then. False
 * where it does something else, or where that hangs on scores.
 */
export function doesTheSame(mutant: RuleMutant, personalised: Personalised): boolean {
  return sameEffect(mutant, personalised.prepared)(personalised);
}

/** The workspace in which a mutant stands in its file. */
export function mutatedWorkspace(workspace: Workspace, { file, span, after }: Mutant): Workspace {
  const text = workspace.files.get(file)?.text ?? '';
  return withFiles(workspace, new Map([[file, parseFile(file, applyEdits(text, [{ span, text: after }]))]]));
}
