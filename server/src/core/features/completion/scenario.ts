import { referentialNamed } from '../../index/references.ts';
import type { Workspace } from '../../index/workspace.ts';
import { namedAction } from '../../model/id.ts';
import type { Action, Platform } from '../../model/referential.ts';
import { IDENTITY, IDENTITY_2026, INDICATOR_KINDS, SCENARIO_KEYS, type Scenario } from '../../model/scenario.ts';
import { COLUMNS, isBooleanColumn, STATUS_WORDS } from '../../model/score.ts';
import { scenarioSkeleton } from '../../skeletons/scenario.ts';
import { hole, type Skeleton, skeleton } from '../../skeletons/skeleton.ts';
import { answersTo } from './formulas.ts';
import { indicatorProposals, questionProposals } from './named.ts';
import { type Completions, type Proposal, type ProposalKind, wordsOf, written } from './proposal.ts';
import { qualifiedActions } from './qualified-actions.ts';
import type { Meant } from './referentials-meant.ts';
import { type ScenarioPlace, scenarioPlaceAt } from './scenario-place.ts';

/** What may be written at an offset of a scenario: keys, what a collectivité is and answers, actions with their statuses and scores. */
export function inScenario(workspace: Workspace, scenario: Scenario, offset: number): Completions | undefined {
  const place = scenarioPlaceAt(scenario.text, offset);
  if (place === undefined) return undefined;
  const { span, path, part } = place;
  const [section, name] = path;
  const byLetters = (proposals: readonly Proposal[]): Completions => ({
    span,
    proposals: spaced(place, proposals),
    chosen: 'by-letters',
  });
  const anew = (proposals: readonly Proposal[]): Completions => ({ span, proposals, chosen: 'anew' });
  if (section === undefined) return part === 'key' ? byLetters(topKeys(scenario, place)) : undefined;
  const identity = identityOn(workspace, scenario);
  switch (section.normalize('NFC')) {
    case 'Collectivité':
      if (name !== undefined) return byLetters(wordsOf('value', identity.get(name) ?? []));
      return byLetters(
        keysOf(
          'key',
          [...identity.keys()],
          scenario.traits.map(({ property }) => property),
          place,
        ),
      );
    case 'Réponses':
      return name === undefined ? anew(questions(workspace, scenario, place)) : byLetters(answersTo(workspace, name));
    case 'Indicateurs':
      if (name === undefined) return anew(indicators(workspace, scenario, place));
      return part === 'key' ? byLetters(keysOf('key', INDICATOR_KINDS, [], place)) : undefined;
    case 'Statuts':
      if (name === undefined) return anew(actions(workspace, scenario, place, isFilledIn, statuses(scenario)));
      return byLetters(statusProposals(workspace, scenario, name));
    case 'Scores':
      if (name === undefined) return anew(actions(workspace, scenario, place, () => true, []));
      return byLetters(part === 'key' ? columns(scenario, name, place) : figures(path[2]));
    default:
      return undefined;
  }
}

/** A key with its colon, where that is still to come, and what stands behind it. */
function keyText(key: string, { hasColon }: ScenarioPlace, behind: Skeleton = skeleton` ${hole('')}`): Skeleton {
  return hasColon ? written(key) : skeleton`${key}:${behind}`;
}

/** In a text that holds nothing yet, the whole of it first. */
function topKeys({ entries }: Scenario, place: ScenarioPlace): readonly Proposal[] {
  const whole = entries.length === 0 ? [NEW_SCENARIO] : [];
  const there = new Set(entries.map(({ key }) => key.normalize('NFC')));
  const keys = SCENARIO_KEYS.filter(key => !there.has(key)).map(
    (key): Proposal => ({
      kind: 'key',
      label: key,
      title: '',
      text: keyText(key, place, key === 'Test' ? undefined : skeleton`\n  ${hole('')}`),
      goesOn: key !== 'Test' && !place.hasColon,
    }),
  );
  return [...whole, ...keys];
}

const NEW_SCENARIO: Proposal = {
  kind: 'part',
  label: '',
  title: '',
  reason: { begins: 'scenario', id: '' },
  sought: 'scénario scenario',
  text: scenarioSkeleton(),
};

function keysOf(
  kind: ProposalKind,
  keys: readonly string[],
  there: readonly string[],
  place: ScenarioPlace,
): readonly Proposal[] {
  return keys
    .filter(key => !there.includes(key))
    .map(key => ({ kind, label: key, title: '', text: keyText(key, place), goesOn: !place.hasColon }));
}

function questions(workspace: Workspace, { answers }: Scenario, place: ScenarioPlace): readonly Proposal[] {
  const there = new Set(answers.map(({ question }) => question));
  return questionProposals(workspace, {
    typed: place.typed,
    accepts: ({ id }) => !there.has(id),
    textOf: ({ id }) => keyText(id, place),
    goesOn: !place.hasColon,
  });
}

function indicators(workspace: Workspace, scenario: Scenario, place: ScenarioPlace): readonly Proposal[] {
  const there = new Set(scenario.indicators.map(({ indicator }) => indicator));
  const accepts = ({ id }: { readonly id: string }): boolean => !there.has(id);
  return indicatorProposals(workspace, { typed: place.typed, accepts, textOf: ({ id }) => keyText(id, place) });
}

/** A status may be given to sub-actions and tasks alone (domain, section 5). */
function isFilledIn({ kind }: Action): boolean {
  return kind === 'sub-action' || kind === 'task';
}

function statuses({ statuses: given }: Scenario): readonly string[] {
  return given.map(({ action }) => action);
}

function actions(
  workspace: Workspace,
  scenario: Scenario,
  place: ScenarioPlace,
  accepts: (action: Action) => boolean,
  there: readonly string[],
): readonly Proposal[] {
  const taken = new Set(there);
  return qualifiedActions(workspace, {
    typed: place.typed,
    path: scenario.path.replace(/^untitled:/, ''),
    recent: recentIn(scenario, place.span.start),
    accepts: (action, { prefix }: Meant) => accepts(action) && !taken.has(`${prefix}_${action.id}`),
    textOf: id => keyText(id, place),
    goesOn: !place.hasColon,
  });
}

/** The actions that the scenario names before an offset, the last one first. */
function recentIn({ statuses: given, expectations }: Scenario, offset: number): readonly string[] {
  const named = [...given, ...expectations].filter(({ actionSpan }) => actionSpan.end < offset);
  const ordered = named.sort((a, b) => b.actionSpan.start - a.actionSpan.start);
  return [...new Set(ordered.map(({ action }) => action))];
}

function statusProposals(workspace: Workspace, scenario: Scenario, action: string): readonly Proposal[] {
  const isNew = platformOf(workspace, scenario, action) === '2026';
  const words = wordsOf('value', isNew ? [...STATUS_WORDS, 'non_renseigne'] : STATUS_WORDS);
  const shares = skeleton`[${hole('0.5')}, ${hole('0.5')}, ${hole('0')}]`;
  return [...words, { kind: 'value', label: '[0.5, 0.5, 0]', title: '', reason: 'shares', text: shares }];
}

function columns({ expectations }: Scenario, name: string, place: ScenarioPlace): readonly Proposal[] {
  const there = expectations.flatMap(({ action, column }) => (action === name ? [column] : []));
  return keysOf('key', COLUMNS, there, place);
}

function figures(column: string | undefined): readonly Proposal[] {
  const isTruth = COLUMNS.some(name => name === column && isBooleanColumn(name));
  return isTruth ? wordsOf('value', ['true', 'false']) : [];
}

/** What a collectivité may be: on the platforms of the référentiels that the scenario names, else of all. */
function identityOn(workspace: Workspace, scenario: Scenario): ReadonlyMap<string, readonly string[]> {
  const named = [...scenario.statuses, ...scenario.expectations].map(({ action }) =>
    platformOf(workspace, scenario, action),
  );
  const platforms = new Set(named.filter(platform => platform !== undefined));
  const all = platforms.size > 0 ? platforms : new Set(workspace.referentials.map(({ platform }) => platform));
  const lists = [...(all.has('2023') ? [IDENTITY] : []), ...(all.has('2026') || all.size === 0 ? [IDENTITY_2026] : [])];
  const properties = new Set(lists.flatMap(list => [...list.keys()]));
  return new Map(Array.from(properties, one => [one, [...new Set(lists.flatMap(list => list.get(one) ?? []))]]));
}

function platformOf(workspace: Workspace, { path }: Scenario, action: string): Platform | undefined {
  return referentialNamed(workspace, namedAction(action).prefix, path)?.platform;
}

function spaced({ lacksSpace }: ScenarioPlace, proposals: readonly Proposal[]): readonly Proposal[] {
  return lacksSpace ? proposals.map(one => ({ ...one, text: skeleton` ${one.text}` })) : proposals;
}
