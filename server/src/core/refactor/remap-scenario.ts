import { sixDecimals } from '../model/decimals.ts';
import type { Scenario, StatusEntry } from '../model/scenario.ts';
import { type Status, sharesOf } from '../model/score.ts';
import { choiceEdits, effortEdits } from '../parse/scenario/plan-edits.ts';
import { readScenario } from '../parse/scenario/read-scenario.ts';
import { sectionEdits } from '../parse/scenario/section-edits.ts';
import { statusEdits } from '../parse/scenario/status-edits.ts';
import { applyEdits, distinctEdits, type TextEdit } from '../text/edits.ts';
import { remappedPlan } from './remap-plan.ts';

/** By the qualified id of before, those of after, each with how much it counts among all that it continues; empty for what goes. */
export type IdMap = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A scenario whose statuses and expectations are those of actions with other ids. */
export interface Remapped {
  readonly text: string;
  /** What was said of actions that nothing continues, or of which no one can be said to be the one: qualified ids, each once. */
  readonly lost: readonly string[];
  /** Actions that continue several, of which some were not filled in: that counts as not done. */
  readonly notFilled: readonly string[];
}

/**
 * Carries over what a scenario says of actions that have other ids. A status goes with its action; where several become one, it is
 * made of their shares, unless what is below one of them has the statuses: those stay. What is said of one that becomes several is
 * said of each. Expected scores stay where an action has only another id; efforts and what is said of plans go with their actions
 * too. Comments and the order of lines stay.
 */
export function remapped(scenario: Scenario, map: IdMap): Remapped {
  const origins = originsIn(map);
  const isPlain = (old: string) => {
    const [heir, ...others] = map.get(old)?.keys() ?? [];
    return heir !== undefined && others.length === 0 && origins.get(heir)?.size === 1;
  };
  const written = new Set(scenario.statuses.map(({ action }) => action));
  const changed = scenario.statuses.filter(({ action }) => map.has(action) && !isPlain(action));
  const expected = new Set(scenario.expectations.map(({ action }) => action));
  const dropped = [...expected].filter(action => map.has(action) && !isPlain(action));
  const plan = remappedPlan(scenario, origins, action => map.has(action) && !isPlain(action));
  const edits = [
    ...namedIn(scenario).flatMap(({ action, actionSpan }) =>
      isPlain(action) ? renaming(scenario, actionSpan, action, map) : [],
    ),
    ...statusEdits(scenario, new Map(changed.map(({ action }) => [action, undefined]))),
    ...effortEdits(scenario, goneFrom(plan.efforts)),
    ...choiceEdits(scenario, goneFrom(plan.choices)),
    ...sectionEdits(scenario, 'Scores', new Map(dropped.map(action => [action, undefined]))),
  ];
  const without = applyEdits(scenario.text, distinctEdits(edits));
  const heirs = new Set(changed.flatMap(({ action }) => [...(map.get(action)?.keys() ?? [])]));
  const notFilled: string[] = [];
  const outweighed: string[] = [];
  const statuses = new Map<string, Status>();
  const isFilledBelow = (old: string) =>
    !written.has(old) && scenario.statuses.some(({ action }) => action.startsWith(`${old}.`));
  for (const heir of heirs) {
    const parts = [...(origins.get(heir) ?? [])];
    if (parts.length > 1 && parts.some(([old]) => isFilledBelow(old))) {
      // A status of the whole would hide those below it.
      outweighed.push(...parts.map(([old]) => old).filter(old => written.has(old)));
      continue;
    }
    const status = joined(scenario.statuses, parts);
    if (status !== undefined) statuses.set(heir, status);
    if (status !== undefined && parts.some(([old]) => !written.has(old))) notFilled.push(heir);
  }
  const text = [
    (next: Scenario) => statusEdits(next, statuses),
    (next: Scenario) => effortEdits(next, keptOf(plan.efforts)),
    (next: Scenario) => choiceEdits(next, keptOf(plan.choices)),
  ].reduce((now, editsOf) => {
    const next = readScenario(scenario.path, now, true);
    return next ? applyEdits(now, editsOf(next)) : now;
  }, without);
  const lost = [
    ...changed.map(({ action }) => action).filter(action => map.get(action)?.size === 0),
    ...outweighed,
    ...plan.lost,
    ...dropped,
  ];
  return { text, lost: [...new Set(lost)], notFilled };
}

/** What a scenario says of actions: statuses, efforts, choices and expected scores. */
export function namedIn(scenario: Scenario) {
  return [...scenario.statuses, ...scenario.efforts, ...scenario.choices, ...scenario.expectations];
}

type Said<Value> = ReadonlyMap<string, Value | undefined>;

function goneFrom<Value>(said: Said<Value>): Said<Value> {
  return new Map([...said].filter(([, value]) => value === undefined));
}

function keptOf<Value>(said: Said<Value>): Said<Value> {
  return new Map([...said].filter(([, value]) => value !== undefined));
}

/** By the qualified id of after, what it continues, with its weight. */
function originsIn(map: IdMap): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const origins = new Map<string, Map<string, number>>();
  for (const [old, heirs] of map) {
    for (const [heir, weight] of heirs) {
      const own = origins.get(heir) ?? new Map<string, number>();
      origins.set(heir, own.set(old, weight));
    }
  }
  return origins;
}

function renaming({ text }: Scenario, at: TextEdit['span'], action: string, map: IdMap): readonly TextEdit[] {
  const [heir = action] = map.get(action)?.keys() ?? [];
  const start = text.indexOf(action, at.start);
  return start < 0 || start > at.end ? [] : [{ span: { start, end: start + action.length }, text: heir }];
}

/** The status of what continues some actions; undefined where none of them has one. */
function joined(entries: readonly StatusEntry[], parts: readonly (readonly [string, number])[]): Status | undefined {
  const statusOf = (old: string) => entries.findLast(({ action }) => action === old)?.status;
  const told = parts.map(([old, weight]) => ({ status: statusOf(old), weight }));
  const [first] = told;
  if (told.every(({ status }) => status === first?.status)) return first?.status;
  if (told.every(({ status }) => status === undefined || status === 'non_renseigne')) return undefined;
  // What does not concern a collectivité counts for nothing.
  const counting = told.filter(({ status }) => status !== 'non_concerne');
  const whole = counting.reduce((sum, { weight }) => sum + weight, 0);
  if (whole <= 0) return 'non_concerne';
  const share = (at: 0 | 1) =>
    sixDecimals(counting.reduce((sum, { status, weight }) => sum + (sharesOf(status)?.[at] ?? 0) * weight, 0) / whole);
  const [done, planned] = [share(0), share(1)];
  return [done, planned, sixDecimals(1 - done - planned)];
}
