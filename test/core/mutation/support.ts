import { deepEqual } from 'node:assert/strict';
import { QUESTIONS } from '../../../server/src/core/analysis/samples.ts';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import { fateOf } from '../../../server/src/core/mutation/judge.ts';
import type { Mutant } from '../../../server/src/core/mutation/mutant.ts';
import { mutantsOf } from '../../../server/src/core/mutation/mutants.ts';
import { type Trial, trialOf } from '../../../server/src/core/mutation/trial.ts';
import { scenarioFrom, workspaceFrom } from '../scoring/support.ts';

const BLOCK = '`'.repeat(3);

/** A measure of 10 points with two sub-actions and one rule, and the questions `plu`, `voirie` and `part`. */
export function withFormula(title: string, formula: string): string {
  return `//- actions/cae.md
# Cae
${BLOCK}yaml
identifiant: ""
referentiel: cae
${BLOCK}
//- actions/1.1.1.md
# Mesure
${BLOCK}yaml
identifiant: 1.1.1
points: 10
${BLOCK}
## Actions
### Premier volet
${BLOCK}yaml
identifiant: 1.1.1.1
pourcentage: 40
${BLOCK}
### Second volet
${BLOCK}yaml
identifiant: 1.1.1.2
pourcentage: 60
${BLOCK}
${QUESTIONS}${withRuleOn('cae_1.1.1', title, formula, 'regles.md')}`;
}

/** A file with one rule, to be put behind a fixture. */
export function withRuleOn(action: string, title: string, formula: string, path = `${action}-${title}.md`): string {
  return `//- ${path}
# Règles
${BLOCK}yaml
action_id: ${action}
${BLOCK}
## Règles
### ${title}
${BLOCK}formule
${formula}
${BLOCK}
`;
}

/** The référentiel of a fixture, with scenarios as texts. */
export function trialFrom(fixture: string, scenarios: readonly string[], platform: Platform = '2023'): Trial {
  const workspace = workspaceFrom(fixture, platform);
  return trialOf(
    workspace,
    scenarios.map((text, at) => scenarioFrom(text, `${at}.scenario.yml`)),
  );
}

/** The mutants of a rule, each as `kind: before → after`. */
export function checkMutants(formula: string, platform: Platform, expected: readonly string[]): void {
  const title = /vrai|faux|^(?:reponse|identite)/i.test(formula) ? 'Désactivation' : 'Réduction de potentiel';
  const trial = trialFrom(withFormula(title, formula), [], platform);
  const own = mutantsOf(trial).filter(mutant => 'original' in mutant);
  deepEqual(own.map(shownMutant), expected);
}

/** What becomes of each mutant that is no weight, as `id kind`. */
export function fatesIn(trial: Trial): readonly string[] {
  return mutantsOf(trial).map(mutant => `${mutant.id} ${fateOf(trial, mutant).kind}`);
}

function shownMutant({ change, before, after }: Mutant): string {
  return `${change}: ${before} → ${after}`;
}
