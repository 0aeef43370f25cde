import { prefixOf } from '../index/prefixes.ts';
import { drawnPlace, randomFrom, seedAt } from '../memory/random.ts';
import { qualifiedName } from '../model/id.ts';
import type { Mixture } from '../model/mixture.ts';
import { scenarioText } from '../parse/scenario/write-scenario.ts';
import type { Forest } from '../scoring/forest.ts';
import { type Statuses, statusesOf, statusesSaid } from '../scoring/statuses.ts';
import { profileInShort } from '../skeletons/profile-in-short.ts';
import { drawnProfile } from './draw-profile.ts';
import { statusDrawer } from './draw-statuses.ts';
import type { Member, Population } from './member.ts';
import { nodesAfter } from './nodes-after.ts';
import { askableQuestions } from './questions-asked.ts';
import type { Version, Versions } from './versions.ts';

/**
 * A population drawn from a mixture: the same collectivités for the same seed, however many are drawn. They have filled in the
 * version before: an action that only the version after has is not filled in. Questions are those of both versions.
 */
export function drawnPopulation(versions: Versions, mixture: Mixture, seed: number, size: number): Population {
  const questions = askableQuestions(versions);
  const drawStatuses = statusDrawer(mixture.levels, versions.before.prepared.forest);
  const after = nodesAfter(versions);
  const forests = [versions.before, versions.after].map(({ prepared }) => prepared.forest);
  const platforms = new Set(forests.flatMap(({ reckonings }) => reckonings.map(({ platform }) => platform)));
  const parts = mixture.profiles.map(({ part }) => part);
  const memberAt = (place: number): Member => {
    const random = randomFrom(seedAt(seed, place));
    const mixed = mixture.profiles[drawnPlace(random, parts)];
    if (mixed === undefined) throw new RangeError('a mixture of nothing');
    const profile = drawnProfile(random, mixed, questions, platforms);
    const statuses = drawStatuses(random, mixed.maturity);
    return {
      profile,
      before: statuses,
      after: after === 'same' ? statuses : moved(statuses, after, versions.after.prepared.forest),
    };
  };
  return { size, memberAt, textAt: place => drawnText(versions.before, memberAt(place), seed, place) };
}

/** A collectivité that was drawn as a scenario file; its title tells the draw in which one finds it again. */
function drawnText({ workspace, prepared }: Version, { profile, before }: Member, seed: number, place: number): string {
  const { forest } = prepared;
  const prefixes = forest.referentials.map(referential => prefixOf(workspace, referential));
  const nameAt = (node: number) => {
    return qualifiedName(prefixes[forest.owner[node] ?? -1] ?? '', forest.actions[node]?.id ?? '');
  };
  const who = profileInShort({ ...profile, answers: new Map() });
  return scenarioText({
    title: `${who} (tirage ${seed}, rang ${place + 1})`,
    profile,
    statuses: new Map(statusesSaid(before).map(([node, status]) => [nameAt(node), status])),
  });
}

function moved(statuses: Statuses, after: Int32Array, forest: Forest): Statuses {
  const moves = statusesSaid(statuses).map(([node, status]) => [after[node] ?? -1, status] as const);
  return statusesOf(forest, new Map(moves.filter(([node]) => node >= 0)));
}
