import { say } from '../../../../l10n/say.ts';
import { profileOf } from '../../core/model/scenario.ts';
import { readScenario } from '../../core/parse/scenario/read-scenario.ts';
import { sayCollectivite } from '../../words/collectivite.ts';
import type { ReportedMember, ReportedPopulation } from './reported-population.ts';

/**
 * What a reader is told one of a population is: the title of its scenario; of one that was drawn, whose title is ours and in French as
 * all scenarios are, the same in the language of the reader.
 */
export function sayMember(
  { seed }: Pick<ReportedPopulation, 'seed'>,
  { title, rank, scenario }: Pick<ReportedMember, 'title' | 'rank' | 'scenario'>,
): string {
  const drawn = seed === null ? undefined : readScenario('', scenario, true);
  if (seed === null || drawn === undefined) return title;
  const who = sayCollectivite({ ...profileOf(drawn), answers: new Map() });
  return say('{who} (draw {seed}, rank {rank})', { who, seed, rank });
}
