import { namedAction, qualifiedName } from '../model/id.ts';
import { RULE_TITLES } from '../model/personalisation.ts';
import { type Profile, type Scenario, UNKNOWN_PROFILE } from '../model/scenario.ts';
import type { Column, Status } from '../model/score.ts';
import { expectationEdits } from '../parse/scenario/expectation-edits.ts';
import { readScenario } from '../parse/scenario/read-scenario.ts';
import { scenarioText } from '../parse/scenario/write-scenario.ts';
import { preparedParts } from '../scoring/prepared-parts.ts';
import { acceptedFigures } from '../scoring/reported-expectations.ts';
import { scoredParts } from '../scoring/scored-parts.ts';
import { profileInShort } from '../skeletons/profile-in-short.ts';
import { applyEdits } from '../text/edits.ts';
import { mutatedWorkspace, withAlteredRule } from './altered-scores.ts';
import { differingProfiles } from './differing-profiles.ts';
import { fateOf, partOf } from './judge.ts';
import type { Mutant, RuleMutant, WeightMutant } from './mutant.ts';
import { type Trial, trialOf } from './trial.ts';
import { type Versions, type Watched, type Witness, witnessOf } from './witness.ts';

/** A scenario that would notice mutants that survive, once a person has accepted what it expects. */
export interface Offer {
  readonly title: string;
  readonly profile: Profile;
  /** The scenario as a file; the figures that it expects wait to be accepted. */
  readonly text: string;
  readonly notices: readonly Mutant[];
}

/** The scenarios that would notice what survives, each for as many mutants as it does; what no scenario notices has none. */
export function offersFor(trial: Trial, survivors: readonly Mutant[], path: string): readonly Offer[] {
  const drafts: Draft[] = [];
  for (const mutant of survivors) {
    const known = drafts.find(({ accepted }) => fateOf(accepted, mutant).kind === 'noticed');
    const draft = known ?? draftFor(trial, mutant, drafts);
    if (draft === undefined) continue;
    draft.notices.push(mutant);
    if (draft !== known) draft.accepted = acceptedTrial(trial, path, textOf(draft));
    if (!drafts.includes(draft)) drafts.push(draft);
  }
  return drafts.map(draft => ({
    title: draft.title,
    profile: draft.profile,
    text: textOf(draft),
    notices: draft.notices,
  }));
}

/** A scenario that is being made; where two mutants need the same one, it expects what both alter. */
interface Draft {
  readonly title: string;
  readonly profile: Profile;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly awaited: Map<string, readonly Column[]>;
  readonly notices: Mutant[];
  accepted: Trial;
}

function textOf({ title, profile, statuses, awaited }: Draft): string {
  return scenarioText({ title, profile, statuses, awaited });
}

/** The référentiels with a scenario, what it expects accepted: what it would notice then. */
export function acceptedTrial({ workspace, parts }: Trial, path: string, text: string): Trial {
  const waiting = readAs(path, text);
  const figures = acceptedFigures(scoredParts(parts, waiting).expectations);
  return trialOf(workspace, [readAs(path, applyEdits(text, expectationEdits(waiting, figures)))]);
}

function readAs(path: string, text: string): Scenario {
  const scenario = readScenario(path, text, true);
  if (scenario === undefined) throw new RangeError('a scenario that was written is none');
  return scenario;
}

function draftFor(trial: Trial, mutant: Mutant, drafts: readonly Draft[]): Draft | undefined {
  const witness = 'original' in mutant ? ruleWitness(trial, mutant) : weightWitness(trial, mutant);
  if (witness === undefined) return undefined;
  const { versions, found } = witness;
  const { prefix } = namedAction(mutant.action);
  const nameOf = (node: number) => qualifiedName(prefix, versions.original.forest.actions[node]?.id ?? '');
  const statuses = new Map(Array.from(found.statuses, ([node, status]) => [nameOf(node), status]));
  const { profile, columns } = found;
  const same = drafts.find(one => isSameCollectivity(one, { profile, statuses }));
  const draft = same ?? {
    title: titleOf(mutant, profile),
    profile,
    statuses,
    awaited: new Map<string, readonly Column[]>(),
    notices: [],
    accepted: trial,
  };
  const name = nameOf(found.node);
  draft.awaited.set(name, [...new Set([...(draft.awaited.get(name) ?? []), ...columns])]);
  return draft;
}

function isSameCollectivity(a: Pick<Draft, 'profile' | 'statuses'>, b: Pick<Draft, 'profile' | 'statuses'>): boolean {
  return said(a) === said(b);
}

function said({ profile: { identity, answers }, statuses }: Pick<Draft, 'profile' | 'statuses'>): string {
  return JSON.stringify([Array.from(identity, ([property, values]) => [property, ...values]), ...answers, ...statuses]);
}

interface FoundWitness {
  readonly versions: Versions;
  readonly found: Witness;
}

function ruleWitness(trial: Trial, mutant: RuleMutant): FoundWitness | undefined {
  const original = partOf(trial, mutant);
  if (original === undefined) return undefined;
  const versions = { original, mutated: withAlteredRule(original, mutant) };
  const { node, scored } = mutant.original;
  return witnessIn(versions, { node, watched: [...scored.values()] }, differingProfiles(mutant, original.questions));
}

function weightWitness({ workspace, parts }: Trial, mutant: WeightMutant): FoundWitness | undefined {
  const mutated = preparedParts(mutatedWorkspace(workspace, mutant)).parts;
  const { id } = namedAction(mutant.action);
  const folder = mutant.file.slice(0, mutant.file.lastIndexOf('/'));
  const at = parts.parts.findIndex(({ forest }) => forest.nodes.get(folder)?.has(id));
  const [original, other] = [parts.parts[at], mutated[at]];
  const node = original?.forest.nodes.get(folder)?.get(id);
  if (original === undefined || other === undefined || node === undefined) return undefined;
  return witnessIn({ original, mutated: other }, { node, watched: [], isWeight: true }, [UNKNOWN_PROFILE]);
}

function witnessIn(versions: Versions, at: Watched, profiles: Iterable<Profile>): FoundWitness | undefined {
  const found = witnessOf(versions, at, profiles);
  return found && { versions, found };
}

/** Scenario files are French, as all that authors write. */
function titleOf(mutant: Mutant, profile: Profile): string {
  if (!('original' in mutant)) return `${namedAction(mutant.action).prefix}\u00a0: ce que pèsent les actions`;
  const about = RULE_TITLES[mutant.original.rule.kind];
  return `${mutant.action}, ${about}\u00a0: ${profileInShort(profile)}`;
}
