import { withFiles } from '../index/workspace.ts';
import type { Workspace } from '../index/workspace.ts';
import { parseFile } from '../parse/parse-file.ts';
import { type Facts } from '../scoring/evaluate.ts';
import { evaluated } from '../scoring/expression/evaluate.ts';
import { EvaluationFault } from '../scoring/expression/faults.ts';
import { outcomeOf, type Personalised, personalise } from '../scoring/personalise.ts';
import type { Prepared, PreparedRule } from '../scoring/prepare.ts';
import { type Scores, withPersonalised } from '../scoring/score.ts';
import { applyEdits } from '../text/edits.ts';
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
 * True where the rule of a mutant certainly gives a collectivité what the original gives it: no score is another then. False
 * where it gives something else, or where that hangs on scores.
 */
export function givesTheSame({ original, altered }: RuleMutant, personalised: Personalised): boolean {
  const before = given(original, personalised);
  return before !== undefined && before === given(altered, personalised);
}

/** What a rule gives, and how it fails, as a text that is equal for equals; undefined where it hangs on scores. */
function given(rule: PreparedRule, { profile, context }: Personalised): string | undefined {
  if (rule.expression) {
    try {
      return shown(evaluated(rule.expression, context));
    } catch (error) {
      if (error instanceof EvaluationFault) return `! ${error.message}`;
      throw error;
    }
  }
  if (rule.scored.size > 0) return undefined;
  const facts: Facts = { profile, scoreOf: () => undefined };
  const { value, fault } = outcomeOf(rule, facts);
  return fault ? `! ${fault.reason}` : shown(value);
}

function shown(value: string | number | boolean | null | undefined): string {
  return `${typeof value} ${String(value)}`;
}

/** The workspace in which a mutant stands in its file. */
export function mutatedWorkspace(workspace: Workspace, { file, span, after }: Mutant): Workspace {
  const text = workspace.files.get(file)?.text ?? '';
  return withFiles(workspace, new Map([[file, parseFile(file, applyEdits(text, [{ span, text: after }]))]]));
}
