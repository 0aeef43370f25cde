import { namedAction, qualifiedName } from '../model/id.ts';
import type { RuleKind } from '../model/personalisation.ts';
import type { Column, Status } from '../model/score.ts';
import { scenarioText } from '../parse/scenario/write-scenario.ts';
import type { Prepared, PreparedRule } from '../scoring/prepare.ts';
import { statusPlaces } from '../scoring/status-places.ts';
import { profileInShort } from '../skeletons/profile-in-short.ts';
import type { Generated, GeneratedCollectivity } from './generate.ts';
import { goalInFrench } from './in-french.ts';

/** A scenario file that was generated. */
export interface GeneratedFile {
  readonly title: string;
  /** What it expects waits to be accepted. */
  readonly text: string;
}

/**
 * The files of generated scenarios, in their order. Each says what it is for, has all done of the actions whose rules it shows, half
 * of those that these look at, and expects the figures that the rules decide on.
 */
export function scenarioFiles(prepared: Prepared, { collectivities }: Generated): readonly GeneratedFile[] {
  const actions = new Set(collectivities.flatMap(({ shows }) => shows.map(({ rule }) => rule.entry.action)));
  return collectivities.map((one, at) => {
    const title = titleOf(one, actions.size > 1 ? `${at + 1} sur ${collectivities.length}` : undefined);
    const rules = [...new Set(one.shows.map(({ rule }) => rule))];
    const statuses = new Map(rules.flatMap(rule => statusesFor(prepared, rule)));
    const shown = one.shows.map(goal => `# - ${goalInFrench(goal)}\n`).join('');
    const text = scenarioText({ title, profile: one.profile, statuses, awaited: awaitedOf(rules) });
    return { title, text: `# Ce que ce scénario montre\u00a0:\n${shown}\n${text}` };
  });
}

function titleOf({ profile, shows }: GeneratedCollectivity, place: string | undefined): string {
  const [first] = shows;
  if (first === undefined) return profileInShort(profile);
  const actions = [...new Set(shows.map(({ rule }) => rule.entry.action))];
  if (place === undefined || actions.length === 1) return `${goalInFrench(first)} (${profileInShort(profile)})`;
  const told = actions.length > MOST_NAMED ? `${actions.length} actions` : actions.join(', ');
  // Dozens of answers are no title.
  const who = profileInShort({ ...profile, answers: new Map() });
  return `Règles de ${namedAction(first.rule.entry.action).prefix}, ${place}\u00a0: ${told} (${who})`;
}

const MOST_NAMED = 3;

const COLUMNS: Readonly<Record<RuleKind, Column>> = {
  deactivation: 'desactive',
  reduction: 'point_potentiel',
  score: 'point_fait',
};

function awaitedOf(rules: readonly PreparedRule[]): ReadonlyMap<string, readonly Column[]> {
  const awaited = new Map<string, readonly Column[]>();
  for (const { entry, rule } of rules) {
    awaited.set(entry.action, [...new Set([...(awaited.get(entry.action) ?? []), COLUMNS[rule.kind]])]);
  }
  return awaited;
}

function statusesFor(
  { forest }: Prepared,
  { entry, node, scored }: PreparedRule,
): readonly (readonly [string, Status])[] {
  const nameOf = (name: string, at: number) => qualifiedName(namedAction(name).prefix, forest.actions[at]?.id ?? '');
  const looked = Array.from(scored, ([name, at]) =>
    statusPlaces(forest, at).map(place => [nameOf(name, place), HALF] as const),
  );
  return [...looked.flat(), ...statusPlaces(forest, node).map(place => [nameOf(entry.action, place), 'fait'] as const)];
}

const HALF: Status = [0.5, 0, 0.5];
