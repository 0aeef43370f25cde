import type { Workspace } from '../index/workspace.ts';
import type { Place } from '../model/problem.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { AroundKind } from '../model/source.ts';
import { type ActingRule, actingRules, countRules } from './acting-rules.ts';
import { type AroundEntry, aroundOf, aroundSource } from './around.ts';

/** By what an action can change: rules, and what they and its own block ask or name. */
export interface Surroundings {
  readonly rules: readonly ActingRule[];
  /** In the order of their kinds; entries of rules are left out, which the rules stand for. */
  readonly entries: readonly PlacedEntry[];
}

/** Something around an action with the place of its title. */
export interface PlacedEntry extends AroundEntry {
  readonly place: Place;
}

/** What surrounds an action. */
export function surroundingsOf(workspace: Workspace, referential: Referential, action: Action): Surroundings {
  const rules = actingRules(workspace, referential, action);
  const entries = aroundOf(workspace, referential, action).filter(({ kind }) => kind !== 'rule');
  return { rules, entries: entries.flatMap(entry => placed(workspace, entry)) };
}

function placed(workspace: Workspace, entry: AroundEntry): readonly PlacedEntry[] {
  const source = aroundSource(workspace, entry);
  return source ? [{ ...entry, place: { file: source.file.path, span: source.entry.titleSpan } }] : [];
}

/** How many there are of what an action itself can change by, and of its evidence, as a lens above its title tells. */
export type SurroundingCounts = Readonly<Record<Counted, number>>;

const COUNTED = ['rule', 'question', 'indicator', 'evidence'] as const satisfies readonly AroundKind[];
type Counted = (typeof COUNTED)[number];

/** How many rules, questions, indicators and pieces of evidence stand around an action. */
export function countSurroundings(workspace: Workspace, referential: Referential, action: Action): SurroundingCounts {
  const around = aroundOf(workspace, referential, action);
  const of = (wanted: AroundKind) => around.filter(({ kind }) => kind === wanted).length;
  return {
    rule: countRules(workspace, referential, action.id),
    question: of('question'),
    indicator: of('indicator'),
    evidence: of('evidence'),
  };
}

/** Where what such a lens counts is written: the titles of rules, then of questions, evidence and indicators. */
export function surroundingPlaces(workspace: Workspace, referential: Referential, action: Action): readonly Place[] {
  const { rules, entries } = surroundingsOf(workspace, referential, action);
  const own = rules.filter(({ by }) => by === 'itself');
  const counted = entries.filter(({ kind }) => COUNTED.some(one => one === kind));
  return [
    ...own.map(({ entry, rule }) => ({ file: entry.file.path, span: rule.titleSpan })),
    ...counted.map(({ place }) => place),
  ];
}
