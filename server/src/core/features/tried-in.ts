import { rulesOf } from '../index/around-lists.ts';
import { referentialNamed } from '../index/prefixes.ts';
import type { Workspace } from '../index/workspace.ts';
import { namedAction } from '../model/id.ts';
import type { Personalisation, Rule } from '../model/personalisation.ts';
import type { Scenario } from '../model/scenario.ts';
import type { SourceFile } from '../model/source.ts';
import { scoresAtHand, sharesIn } from '../scoring/explain/rule-use.ts';
import type { PreparedRule } from '../scoring/prepare.ts';
import type { Scores } from '../scoring/score.ts';
import { touches } from '../text/span.ts';

/** The scenario in use, and what it makes of the référentiel of a folder: computed when it is asked for. */
export interface TriedIn {
  readonly scenario: Scenario;
  readonly scoresOf: (folder: string) => Scores | undefined;
}

/** A rule as it was scored; undefined where its formula cannot be read. */
export function scoredRule({ personalised }: Scores, entry: Personalisation, rule: Rule): PreparedRule | undefined {
  const prepared = personalised.prepared.entries.find(({ personalisation }) => personalisation === entry);
  return prepared?.rules.find(one => one.rule === rule);
}

/**
 * The shares done (0–1) that a rule on the score sees, by the actions as it names them: those before it takes anything away.
 * Undefined where no such rule, of an action that is there, has its formula at the offset of the file.
 */
export function sharesSeenAt(
  workspace: Workspace,
  file: SourceFile,
  offset: number,
  { scoresOf }: TriedIn,
): ReadonlyMap<string, number> | undefined {
  for (const entry of rulesOf(file).value) {
    const rule = entry.rules.find(({ kind, formulaSpan }) => kind === 'score' && touches(formulaSpan, offset));
    const referential = rule && referentialNamed(workspace, namedAction(entry.action).prefix, file.path);
    const scores = referential && scoresOf(referential.folder);
    const own = rule && scores && scoredRule(scores, entry, rule);
    if (scores === undefined || own === undefined) continue;
    const capping = scores.cappings.find(one => one.rule === own);
    return sharesIn(capping?.readings ?? scoresAtHand(scores, own) ?? []);
  }
  return undefined;
}
