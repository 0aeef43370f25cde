import { namedAction, qualifiedName } from '../model/id.ts';
import { RULE_TITLES } from '../model/personalisation.ts';
import type { Profile, Scenario } from '../model/scenario.ts';
import type { Column, Status } from '../model/score.ts';
import { expectationEdits } from '../parse/scenario/expectation-edits.ts';
import { readScenario } from '../parse/scenario/read-scenario.ts';
import { scenarioText } from '../parse/scenario/write-scenario.ts';
import { acceptedFigures } from '../scoring/reported-expectations.ts';
import { scoredParts } from '../scoring/scored-parts.ts';
import { profileInShort } from '../skeletons/profile-in-short.ts';
import { applyEdits } from '../text/edits.ts';
import { noticedBy } from './judge.ts';
import type { Mutant } from './mutant.ts';
import { mutantWitness } from './mutant-witness.ts';
import { type Trial, type TriedScenario, triedScenario } from './trial.ts';

/** A scenario that would notice mutants that survive, once a person has accepted what it expects. */
export interface Offer {
  readonly title: string;
  readonly profile: Profile;
  /** The scenario as a file; the figures that it expects wait to be accepted. */
  readonly text: string;
  readonly notices: readonly Mutant[];
}

/**
 * The scenarios that would notice what survives, each for as many mutants as it does; what no scenario notices has none.
 * `onStep` hears how many were looked at.
 */
export function offersFor(
  trial: Trial,
  survivors: readonly Mutant[],
  path: string,
  onStep: (done: number) => void = () => undefined,
): readonly Offer[] {
  const drafts: Draft[] = [];
  for (const [at, mutant] of survivors.entries()) {
    onStep(at);
    const scenarios = drafts.map(({ tried }) => tried);
    const by = noticedBy({ ...trial, scenarios }, mutant);
    const known = drafts.find(({ tried }) => tried === by);
    if (known) known.notices.push(mutant);
    else addDraft(drafts, trial, mutant, path);
  }
  return drafts.map(draft => ({
    title: draft.title,
    profile: draft.profile,
    text: textOf(draft),
    notices: draft.notices,
  }));
}

/** A scenario as a file, over some référentiels, as it is once what it expects is accepted. */
export function acceptedScenario({ parts }: Trial, path: string, text: string): TriedScenario {
  const waiting = readAs(path, text);
  const figures = acceptedFigures(scoredParts(parts, waiting).expectations);
  return triedScenario(parts, readAs(path, applyEdits(text, expectationEdits(waiting, figures))));
}

function readAs(path: string, text: string): Scenario {
  const scenario = readScenario(path, text, true);
  if (scenario === undefined) throw new RangeError('a scenario that was written is none');
  return scenario;
}

/** A scenario that is being made; where two mutants need the same one, it expects what both alter. */
interface Draft extends Omit<Offer, 'text'> {
  readonly statuses: ReadonlyMap<string, Status>;
  readonly awaited: Map<string, readonly Column[]>;
  readonly notices: Mutant[];
  tried: TriedScenario;
}

function textOf({ title, profile, statuses, awaited }: Omit<Draft, 'tried' | 'notices'>): string {
  return scenarioText({ title, profile, statuses, awaited });
}

function addDraft(drafts: Draft[], trial: Trial, mutant: Mutant, path: string): void {
  const needed = neededFor(trial, mutant);
  if (needed === undefined) return;
  const same = drafts.find(one => said(one) === said(needed));
  if (same === undefined) {
    const tried = acceptedScenario(trial, path, textOf(needed));
    drafts.push({ ...needed, notices: [mutant], tried });
    return;
  }
  for (const [action, columns] of needed.awaited) {
    same.awaited.set(action, [...new Set([...(same.awaited.get(action) ?? []), ...columns])]);
  }
  same.notices.push(mutant);
  same.tried = acceptedScenario(trial, path, textOf(same));
}

function neededFor(trial: Trial, mutant: Mutant): Omit<Draft, 'tried' | 'notices'> | undefined {
  const witness = mutantWitness(trial, mutant);
  if (witness === undefined) return undefined;
  const { versions, found } = witness;
  const { prefix } = namedAction(mutant.action);
  const nameOf = (node: number) => qualifiedName(prefix, versions.original.forest.actions[node]?.id ?? '');
  return {
    title: titleOf(mutant, found.profile),
    profile: found.profile,
    statuses: new Map(Array.from(found.statuses, ([node, status]) => [nameOf(node), status])),
    awaited: new Map([[nameOf(found.node), found.columns]]),
  };
}

function said({ profile: { identity, answers }, statuses }: Pick<Draft, 'profile' | 'statuses'>): string {
  return JSON.stringify([Array.from(identity, ([property, values]) => [property, ...values]), ...answers, ...statuses]);
}

/** Scenario files are French, as all that authors write. */
function titleOf(mutant: Mutant, profile: Profile): string {
  if (!('original' in mutant)) return `${namedAction(mutant.action).prefix}\u00a0: ce que pèsent les actions`;
  const about = RULE_TITLES[mutant.original.rule.kind];
  return `${mutant.action}, ${about}\u00a0: ${profileInShort(profile)}`;
}
