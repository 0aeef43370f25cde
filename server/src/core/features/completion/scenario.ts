import type { Workspace } from '../../index/workspace.ts';
import { INDICATOR_KINDS, PLAN_CHOICES, type Scenario } from '../../model/scenario.ts';
import { answerProposals } from './named.ts';
import { type Completions, type Proposal, spaced, wordsOf } from './proposal.ts';
import { keysOf, topKeys } from './scenario-keys.ts';
import { indicatorKeys, planKeys, questionKeys, scoreKeys, statusKeys } from './scenario-names.ts';
import { type ScenarioPlace, scenarioPlaceAt } from './scenario-place.ts';
import { columnKeys, figureValues, identityOn, statusValues } from './scenario-values.ts';

/** What may be written at an offset of a scenario: keys, what a collectivité is and answers, actions with their statuses and scores. */
export function inScenario(workspace: Workspace, scenario: Scenario, offset: number): Completions | undefined {
  const place = scenarioPlaceAt(scenario.text, offset);
  if (place === undefined) return undefined;
  const names = namesAt(workspace, scenario, place);
  if (names) return { span: place.span, proposals: names, chosen: 'anew' };
  const words = wordsAt(workspace, scenario, place);
  return words && { span: place.span, proposals: spaced(words, place), chosen: 'by-letters' };
}

/** What is named right below a section; undefined elsewhere. */
function namesAt(workspace: Workspace, scenario: Scenario, place: ScenarioPlace): readonly Proposal[] | undefined {
  const [section, ...below] = place.path;
  if (below.length > 0) return undefined;
  switch (section?.normalize('NFC')) {
    case 'Réponses':
      return questionKeys(workspace, scenario, place);
    case 'Indicateurs':
      return indicatorKeys(workspace, scenario, place);
    case 'Statuts':
      return statusKeys(workspace, scenario, place);
    case 'Efforts':
      return planKeys(workspace, scenario, place, scenario.efforts);
    case 'Plan':
      return planKeys(workspace, scenario, place, scenario.choices);
    case 'Scores':
      return scoreKeys(workspace, scenario, place);
    default:
      return undefined;
  }
}

/** The words of the format that may stand at a place; undefined where there are none. */
function wordsAt(workspace: Workspace, scenario: Scenario, place: ScenarioPlace): readonly Proposal[] | undefined {
  const { path, part } = place;
  const [section, name = '', figure] = path;
  switch (section?.normalize('NFC')) {
    case undefined:
      return part === 'key' ? topKeys(scenario, place) : undefined;
    case 'Collectivité': {
      const identity = identityOn(workspace, scenario);
      const there = scenario.traits.map(({ property, propertySpan }) => ({ key: property, span: propertySpan }));
      return path.length > 1 ? wordsOf('value', identity.get(name) ?? []) : keysOf([...identity.keys()], there, place);
    }
    case 'Réponses':
      return answerProposals(workspace, scenario.path, name);
    case 'Indicateurs':
      return part === 'key' ? keysOf(INDICATOR_KINDS, [], place) : undefined;
    case 'Statuts':
      return statusValues(workspace, scenario, name);
    case 'Plan':
      return wordsOf('value', PLAN_CHOICES);
    case 'Scores':
      return part === 'key' ? columnKeys(scenario, name, place) : figureValues(figure);
    default:
      return undefined;
  }
}
