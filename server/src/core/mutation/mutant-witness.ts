import { folderOf } from '../index/workspace.ts';
import { namedAction } from '../model/id.ts';
import { type Profile, UNKNOWN_PROFILE } from '../model/scenario.ts';
import { preparedParts } from '../scoring/prepared-parts.ts';
import { mutatedWorkspace, withAlteredRule } from './altered-scores.ts';
import { differingProfiles } from './differing-profiles.ts';
import { partOf } from './judge.ts';
import type { Mutant, RuleMutant, WeightMutant } from './mutant.ts';
import type { Trial } from './trial.ts';
import { type Versions, type Watched, type Witness, witnessOf } from './witness.ts';

/** A witness of a mutant, and the référentiels that it tells apart. */
export interface FoundWitness {
  readonly versions: Versions;
  readonly found: Witness;
}

/** What a scenario has to say to notice a mutant; undefined where nothing was found. */
export function mutantWitness(trial: Trial, mutant: Mutant): FoundWitness | undefined {
  return 'original' in mutant ? ruleWitness(trial, mutant) : weightWitness(trial, mutant);
}

function ruleWitness(trial: Trial, mutant: RuleMutant): FoundWitness | undefined {
  const original = partOf(trial, mutant);
  if (original === undefined) return undefined;
  const versions = { original, mutated: withAlteredRule(original, mutant) };
  const { node, scored } = mutant.original;
  return witnessIn(versions, { node, watched: [...scored.values()] }, differingProfiles(mutant, original));
}

function weightWitness({ workspace, parts }: Trial, mutant: WeightMutant): FoundWitness | undefined {
  const mutated = preparedParts(mutatedWorkspace(workspace, mutant)).parts;
  const { id } = namedAction(mutant.action);
  const folder = folderOf(mutant.file);
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
