import { memory } from '../memory/memory.ts';
import { type Column, columnOf, type Figure, type Score, sharesOf, wordOf } from '../model/score.ts';
import { figure, isConcerned, NOT_FILLED } from './figures.ts';
import { childrenOf, reckoningAt } from './forest.ts';
import type { Personalised } from './personalise.ts';
import { actionAt, type Scores, scoreAt } from './score.ts';
import { hasShares, statusAt } from './statuses.ts';

/**
 * What the platform tells of a node under one of its names (scoring, section 3), not rounded; not a number where a rule made
 * it so. `score` is that of the node.
 */
export function figureAt(scores: Scores, node: number, column: Column, score: Score = scoreAt(scores, node)): Figure {
  switch (column) {
    case 'point_referentiel':
      return pointsAt(scores, node, score);
    case 'point_potentiel_perso':
      return potentialByRules(scores.personalised, node);
    case 'renseigne':
      return isFilledIn(scores, node);
    case 'statut':
      return shownStatus(scores, node);
    default:
      return columnOf(score, column);
  }
}

/** On the platform of 2026, null where nothing tells them. */
function pointsAt(scores: Scores, node: number, { referentialPoints }: Score): number | null {
  const { forest } = scores.personalised;
  if (reckoningAt(forest, node).platform === '2023') return referentialPoints;
  return forest.referentials[forest.owner[node] ?? -1]?.points.get(actionAt(scores, node).id)?.points ?? null;
}

/** The points of a node times the factors of the rules, where it has a factor of its own; else null. */
function potentialByRules(personalised: Personalised, node: number): number | null {
  const { points, deactivated, forest } = personalised;
  if (!factored(personalised).has(node)) return null;
  // The platform of 2023 tells none of what is deactivated.
  if (deactivated[node] === 1 && reckoningAt(forest, node).platform === '2023') return null;
  return points[node] ?? null;
}

/** The nodes that have a factor of their own. */
function factored(personalised: Personalised): ReadonlySet<number> {
  return known(personalised, [], () => new Set(personalised.reductions.map(({ rule }) => rule.node)));
}

const known = memory<Personalised, ReadonlySet<number>>();

/** False where something of a node is not filled in. */
function isFilledIn({ figures, statuses, personalised: { forest } }: Scores, node: number): boolean {
  if (!isConcerned(figures, node) || hasShares(statuses, node)) return true;
  return forest.end[node] !== node + 1 && !(figure(figures, node, NOT_FILLED) !== 0);
}

/** Of sub-actions and tasks. */
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
