import { addTo } from '../../memory/grouped.ts';
import { memory } from '../../memory/memory.ts';
import { type PlanChoice, type Scenario, WAITING } from '../../model/scenario.ts';
import { type Figure, type Status, shownFigure } from '../../model/score.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { oneLine } from '../../text/one-line.ts';
import { expectationEdits, type NewFigure } from './expectation-edits.ts';
import { choiceEdits, effortEdits } from './plan-edits.ts';
import { answerEdits, identityEdits, titleEdits } from './profile-edits.ts';
import { readScenario } from './read-scenario.ts';
import { statusEdits } from './status-edits.ts';

/** What is to be written into a scenario; undefined takes a status or an answer away, no values take a property away. */
export type ScenarioWish =
  | { readonly kind: 'statuses'; readonly statuses: ReadonlyMap<string, Status | undefined> }
  | { readonly kind: 'efforts'; readonly efforts: ReadonlyMap<string, number | undefined> }
  | { readonly kind: 'choices'; readonly choices: ReadonlyMap<string, PlanChoice | undefined> }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: string | undefined }
  | { readonly kind: 'identity'; readonly property: string; readonly values: readonly string[] }
  | { readonly kind: 'title'; readonly title: string }
  /** Other figures for expectations of this very scenario. */
  | { readonly kind: 'expectations'; readonly figures: readonly NewFigure[] };

/** A scenario after a change, and the edits of its text that lead there. */
export interface ChangedScenario {
  readonly edits: readonly TextEdit[];
  readonly scenario: Scenario;
}

/**
 * Changes a scenario. Undefined where the edits would not give just that: YAML can be written in more ways than can be
 * edited safely, and no word that somebody typed is to be lost.
 */
export function changeScenario(before: Scenario, wish: ScenarioWish): ChangedScenario | undefined {
  const edits = editsFor(before, wish);
  const scenario = readScenario(before.path, applyEdits(before.text, edits), true);
  if (scenario === undefined || faultsIn(scenario) > faultsIn(before)) return undefined;
  return isSame(contentOf(scenario), fulfilled(before, wish)) ? { edits, scenario } : undefined;
}

function editsFor(scenario: Scenario, wish: ScenarioWish): TextEdit[] {
  switch (wish.kind) {
    case 'statuses':
      return statusEdits(scenario, wish.statuses);
    case 'efforts':
      return effortEdits(scenario, wish.efforts);
    case 'choices':
      return choiceEdits(scenario, wish.choices);
    case 'answer':
      return answerEdits(scenario, wish.question, wish.answer);
    case 'identity':
      return identityEdits(scenario, wish.property, wish.values);
    case 'title':
      return titleEdits(scenario, wish.title);
    case 'expectations':
      return expectationEdits(scenario, wish.figures);
  }
}

/** All that a scenario says, in whatever order and way it is written. */
interface Content {
  readonly title: string | undefined;
  readonly identity: ReadonlyMap<string, readonly string[]>;
  readonly answers: ReadonlyMap<string, string | undefined>;
  readonly indicators: readonly unknown[];
  readonly statuses: ReadonlyMap<string, string | undefined>;
  readonly efforts: ReadonlyMap<string, number>;
  readonly choices: ReadonlyMap<string, PlanChoice>;
  readonly expectations: readonly unknown[];
}

// A scenario that was just changed is soon changed again.
const contents = memory<Scenario, Content>();

function contentOf(scenario: Scenario): Content {
  return contents(scenario, [], () => contentIn(scenario));
}

function contentIn(scenario: Scenario): Content {
  const { title, traits, answers, indicators, statuses, efforts, choices, expectations } = scenario;
  const identity = new Map<string, string[]>();
  for (const { property, value } of traits) addTo(identity, property, value);
  return {
    title,
    identity,
    answers: new Map(answers.map(({ question, answer }) => [question, answer])),
    indicators: indicators.map(({ indicator, kind, value }) => [indicator, kind, value]),
    statuses: new Map(statuses.map(({ action, of2026 }) => [action, of2026?.toString()])),
    efforts: new Map(efforts.map(({ action, effort }) => [action, effort])),
    choices: new Map(choices.map(({ action, choice }) => [action, choice])),
    expectations: expectations.map(({ action, column, expected }) => [action, column, writtenAs(expected)]),
  };
}

function fulfilled(before: Scenario, wish: ScenarioWish): Content {
  const content = contentOf(before);
  switch (wish.kind) {
    case 'statuses': {
      const statuses = [...wish.statuses].map(([action, status]) => [action, status?.toString()] as const);
      return { ...content, statuses: updated(content.statuses, statuses) };
    }
    case 'efforts':
      return { ...content, efforts: updated(content.efforts, [...wish.efforts]) };
    case 'choices':
      return { ...content, choices: updated(content.choices, [...wish.choices]) };
    case 'answer':
      return { ...content, answers: updated(content.answers, [[wish.question, wish.answer]]) };
    case 'identity':
      return {
        ...content,
        identity: updated(content.identity, [[wish.property, wish.values.length > 0 ? wish.values : undefined]]),
      };
    case 'title':
      return { ...content, title: oneLine(wish.title) };
    case 'expectations': {
      const figures = new Map(wish.figures.map(({ expectation, figure }) => [expectation, shownFigure(figure)]));
      const expectations = before.expectations.map(one => {
        const figure = figures.get(one);
        return [one.action, one.column, writtenAs(figure === undefined ? one.expected : figure)];
      });
      return { ...content, expectations };
    }
  }
}

/** What waits to be accepted is another thing than what is expected to be none. */
function writtenAs(expected: Figure | undefined): Figure {
  return expected === undefined ? WAITING : expected;
}

function updated<Value>(
  map: ReadonlyMap<string, Value>,
  changes: readonly (readonly [string, Value | undefined])[],
): ReadonlyMap<string, Value> {
  const result = new Map(map);
  for (const [key, value] of changes) {
    if (value === undefined) result.delete(key);
    else result.set(key, value);
  }
  return result;
}

// Key by key: a scenario may hold thousands, and this is done at every click.
function isSame(a: Content, b: Content): boolean {
  return (
    a.title === b.title &&
    isSameMap(a.identity, b.identity) &&
    isSameMap(a.answers, b.answers) &&
    isSameMap(a.statuses, b.statuses) &&
    isSameMap(a.efforts, b.efforts) &&
    isSameMap(a.choices, b.choices) &&
    JSON.stringify(a.indicators) === JSON.stringify(b.indicators) &&
    JSON.stringify(a.expectations) === JSON.stringify(b.expectations)
  );
}

function isSameMap(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other !== value && (!b.has(key) || JSON.stringify(other) !== JSON.stringify(value))) return false;
  }
  return true;
}

function faultsIn({ faults }: Scenario): number {
  return faults.filter(({ code }) => code === 'scenario-syntax').length;
}
