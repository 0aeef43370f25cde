import { referentialNamed } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import { namedAction } from '../model/id.ts';
import type { Personalisation, Rule } from '../model/personalisation.ts';
import type { Referential } from '../model/referential.ts';
import { type RuleTrial, trialOf } from '../scoring/explain/rule-trial.ts';
import { rulesOf } from '../scoring/prepare-workspace.ts';
import type { Scores } from '../scoring/score.ts';

/** What stands above the title of a rule. */
export interface RuleLens {
  readonly rule: Rule;
  /** What the rule is about, as it is written: `cae_1.2.2`. */
  readonly about: string;
  /** The référentiel of its action. */
  readonly referential: Referential;
  /** The id of its action, without the name of the référentiel. */
  readonly id: string;
  /** What it does in the scenario in use; undefined without one. */
  readonly trial: RuleTrial | undefined;
}

/**
 * The lenses of the rules of a file, in the order of its text; those of actions that are not there have none. `scoresOf` gives
 * the scores of the référentiel of a folder in the scenario in use.
 */
export function ruleLensesOf(
  workspace: Workspace,
  path: string,
  scoresOf: (folder: string) => Scores | undefined = () => undefined,
): readonly RuleLens[] {
  const file = workspace.around.get(path);
  if (file === undefined) return [];
  return rulesOf(file).value.flatMap(entry => {
    const { prefix, id } = namedAction(entry.action);
    const referential = referentialNamed(workspace, prefix, path);
    if (!referential?.actions.has(id)) return [];
    const scores = scoresOf(referential.folder);
    return entry.rules.map(rule => ({
      rule,
      about: entry.action,
      referential,
      id,
      trial: scores && tried(scores, entry, rule),
    }));
  });
}

function tried(scores: Scores, entry: Personalisation, rule: Rule): RuleTrial {
  const prepared = scores.personalised.prepared.entries.find(({ personalisation }) => personalisation === entry);
  const own = prepared?.rules.find(one => one.rule === rule);
  return own ? trialOf(scores, own) : { effect: { kind: 'unreadable' }, readings: [] };
}
