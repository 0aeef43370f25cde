import { memory } from '../memory/memory.ts';
import { recordOfAll } from '../memory/record-of-all.ts';
import { COLUMNS, type Column, columnOf, sharesOf, wordOf } from '../model/score.ts';
import { figure, isConcerned, NOT_FILLED } from './figures.ts';
import { childrenOf } from './forest.ts';
import type { Personalised } from './personalise.ts';
import { actionAt, type Scores, scoreAt } from './score.ts';
import { hasShares, statusAt } from './statuses.ts';

/** The platform's names for what it tells of an action in 2026, in its order: the figures of 2023, and three more. */
export const COLUMNS_2026 = [...COLUMNS, 'point_potentiel_perso', 'renseigne', 'statut'] as const;
export type Column2026 = (typeof COLUMNS_2026)[number];

/** What the platform of 2026 tells of an action (scoring, section 3), not rounded. */
export interface Columns2026 extends Readonly<Record<Exclude<Column, 'point_referentiel'>, number | boolean>> {
  /** Null where nothing tells its points. */
  readonly point_referentiel: number | null;
  /** Its points times the factors of the rules, where it has a factor of its own; not a number where a rule made it so. */
  readonly point_potentiel_perso: number | null;
  /** False where something of it is not filled in. */
  readonly renseigne: boolean;
  /** Of sub-actions and tasks. */
  readonly statut: string | null;
}

/** What the platform of 2026 tells of a node. */
export function columns2026At(scores: Scores, node: number): Columns2026 {
  const { points, forest } = scores.personalised;
  const score = scoreAt(scores, node);
  const of2023 = recordOfAll(COLUMNS, column => columnOf(score, column));
  const weight = forest.referentials[forest.owner[node] ?? -1]?.points.get(actionAt(scores, node).id)?.points;
  return {
    ...of2023,
    point_referentiel: weight ?? null,
    point_potentiel_perso: factored(scores.personalised).has(node) ? (points[node] ?? null) : null,
    renseigne: isFilledIn(scores, node),
    statut: shownStatus(scores, node),
  };
}

/** The nodes that have a factor of their own. */
function factored(personalised: Personalised): ReadonlySet<number> {
  return known(personalised, [], () => new Set(personalised.reductions.map(({ rule }) => rule.node)));
}

const known = memory<Personalised, ReadonlySet<number>>();

function isFilledIn({ figures, statuses, personalised: { forest } }: Scores, node: number): boolean {
  if (!isConcerned(figures, node) || hasShares(statuses, node)) return true;
  return forest.end[node] !== node + 1 && !(figure(figures, node, NOT_FILLED) !== 0);
}

function shownStatus(scores: Scores, node: number): string | null {
  const { figures, statuses, personalised } = scores;
  const { forest } = personalised;
  const kind = forest.actions[node]?.kind;
  if (kind !== 'sub-action' && kind !== 'task') return null;
  const isOut = !isConcerned(figures, node);
  const status = statusAt(statuses, node);
  const shares = sharesOf(status);
  const isSilent = status === undefined || status === 'non_renseigne';
  if (!isOut && isSilent && childrenOf(forest, node).some(child => shownStatus(scores, child) !== null)) {
    return 'detaille_a_la_tache';
  }
  if (hasShares(statuses, forest.parent[node] ?? -1)) return 'non_renseignable';
  if (isOut) return 'non_concerne';
  if (shares === undefined) return null;
  return wordOf(shares) ?? 'detaille';
}
