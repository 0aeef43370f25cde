import { activation } from '../../evaluation/expression/active-answers.ts';
import type { ExpressionContext } from '../../evaluation/expression/context.ts';
import { contextOfProfile } from '../../evaluation/expression/profile-context.ts';
import { nearestReferential } from '../../index/prefixes.ts';
import { questionsNear } from '../../index/questions-near.ts';
import { referentialOfFile, type Workspace } from '../../index/workspace.ts';
import type { Expression } from '../../model/expression.ts';
import { profileOf, type Scenario } from '../../model/scenario.ts';
import type { SourceFile } from '../../model/source.ts';
import { contextSeen } from '../../scoring/indicative/indicative-score.ts';
import { indicatorsOfScenario } from '../../scoring/indicative/indicative-scores.ts';

/**
 * What a formula of the platform of 2026 is evaluated in, for the collectivité of a scenario: rules know the answers to what is
 * asked alone, targets and limits the référentiel at hand (expressions, section 5); a score by indicators is given them where
 * one of them has a value, of what is reached.
 */
export function formulaContext(
  workspace: Workspace,
  { kind, path }: SourceFile,
  expression: Expression,
  scenario: Scenario,
): ExpressionContext {
  const profile = profileOf(scenario);
  if (kind === 'rule') return activation(questionsNear(workspace, path), profile).context;
  if (kind === 'indicator') {
    const id = nearestReferential(workspace, path)?.name;
    return { ...contextOfProfile(profile), referential: id === undefined ? undefined : { id, version: undefined } };
  }
  if (kind !== 'measure') return contextOfProfile(profile);
  const referential = referentialOfFile(workspace, path);
  if (referential === undefined || referential.platform === '2023') return contextOfProfile(profile);
  const indicators = indicatorsOfScenario(workspace, referential, scenario)('fait');
  return contextSeen(expression, indicators) ?? indicators.context;
}
