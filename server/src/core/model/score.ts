/** The statuses of an action that are a single word, as scenario files write them. */
export const STATUS_WORDS = ['fait', 'programme', 'pas_fait', 'non_concerne'] as const;
export type StatusWord = (typeof STATUS_WORDS)[number];

/** What says on the platform of 2026 that an action is not filled in, which is another thing there than saying nothing. */
export const EXPLICIT_WORDS: readonly string[] = ['non_renseigne', 'detaille_a_la_tache'];

/** A detailed status: the shares done, planned and not done; each 0–1, together 1. */
export type StatusShares = readonly [number, number, number];

/**
 * What a collectivité says of a task or a sub-action. No status at all: not filled in. On the platform of 2026 it may say so
 * (`non_renseigne`), and shares need not total 1: what they lack is lost.
 */
export type Status = StatusWord | 'non_renseigne' | StatusShares;

/** How far three shares may miss their total of 1. */
export const SHARES_TOLERANCE = 1e-6;

/** True for a single word that is a status. */
export function isStatusWord(text: string): text is StatusWord {
  return STATUS_WORDS.some(word => word === text);
}

/** True for shares that are each 0–1. */
export function areInRange(shares: StatusShares): boolean {
  return shares.every(share => share >= 0 && share <= 1);
}

/** True for shares that are each 0–1 and total 1. */
export function areShares(shares: StatusShares): boolean {
  if (!areInRange(shares)) return false;
  const [done, planned, notDone] = shares;
  return Math.abs(done + planned + notDone - 1) <= SHARES_TOLERANCE;
}

/** The shares done, planned and not done of a status; undefined where it has none, or there is no status. */
export function sharesOf(status: Status | undefined): StatusShares | undefined {
  switch (status) {
    case undefined:
    case 'non_concerne':
    case 'non_renseigne':
      return undefined;
    case 'fait':
      return DONE;
    case 'programme':
      return PLANNED;
    case 'pas_fait':
      return NOT_DONE;
    default:
      return status;
  }
}

/** What shares are stored as on the platform of 2026 where one is exactly 1: that alone counts (scoring, section 1). */
export function wordOf([done, planned, notDone]: StatusShares): StatusWord | undefined {
  return done === 1 ? 'fait' : planned === 1 ? 'programme' : notDone === 1 ? 'pas_fait' : undefined;
}

const DONE: StatusShares = [1, 0, 0];
const PLANNED: StatusShares = [0, 1, 0];
const NOT_DONE: StatusShares = [0, 0, 1];

/**
 * The score of one action. Points are absolute and not rounded; show three decimals, compare with a tolerance of 0.001.
 * `done + planned + notDone + notFilled + capped` is the potential, save where the reference engine itself does not balance:
 * where factors below the measure level do not, where what is not concerned leaves only siblings worth nothing, and above an
 * action with a rule on the score, where the personalised points of a sibling count although it is not concerned (sections 4
 * and 6 of the score's description).
 */
export interface Score {
  readonly done: number;
  readonly planned: number;
  readonly notDone: number;
  readonly notFilled: number;
  /** What rules on the score took from the points done (*plafonné*); below 0 where they added some. */
  readonly capped: number;
  /** What the collectivité can reach. */
  readonly potential: number;
  /** The référentiel's own points, before any rule or status; 0 where nothing tells them. */
  readonly referentialPoints: number;
  /** The référentiel's points times the factors of the rules, before anything is shared out. */
  readonly personalisedPoints: number;
  readonly tasks: number;
  readonly completedTasks: number;
  /** Numbers of tasks, by share of their status. */
  readonly doneTasks: number;
  readonly plannedTasks: number;
  readonly notDoneTasks: number;
  readonly notConcernedTasks: number;
  readonly concerned: boolean;
  readonly deactivated: boolean;
}

/** The points done as a share of the potential, 0–1; undefined where there is no potential. */
export function shareDone({ done, potential }: Pick<Score, 'done' | 'potential'>): number | undefined {
  return potential === 0 ? undefined : done / potential;
}

/** A figure as it is shown: three decimals, without a negative zero. */
export function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000 + 0;
}

/** What is told of an action under a name of the platform; null where there is none. */
export type Figure = number | boolean | string | null;

/** A figure as reports have it, and as it is written into an expectation. */
export function shownFigure(figure: Figure): Figure {
  return typeof figure === 'number' ? rounded(figure) : figure;
}

/** The platform's names for the figures of a score alone, in its order. */
export const SCORE_COLUMNS = [
  'point_fait',
  'point_programme',
  'point_pas_fait',
  'point_non_renseigne',
  'point_potentiel',
  'point_referentiel',
  'total_taches_count',
  'completed_taches_count',
  'fait_taches_avancement',
  'programme_taches_avancement',
  'pas_fait_taches_avancement',
  'pas_concerne_taches_avancement',
  'concerne',
  'desactive',
] as const;
export type ScoreColumn = (typeof SCORE_COLUMNS)[number];

/** All of its names, in its order: what scenarios expect and the command line prints. */
export const COLUMNS = [...SCORE_COLUMNS, 'point_potentiel_perso', 'renseigne', 'statut'] as const;
export type Column = (typeof COLUMNS)[number];

/** What a column holds. */
export type ColumnKind = 'number' | 'number or null' | 'truth' | 'status';

/** What a column holds: a status is one of `SHOWN_STATUSES`, or null. */
export function kindOf(column: Column): ColumnKind {
  switch (column) {
    case 'concerne':
    case 'desactive':
    case 'renseigne':
      return 'truth';
    case 'statut':
      return 'status';
    case 'point_potentiel_perso':
    case 'point_referentiel':
      return 'number or null';
    default:
      return 'number';
  }
}

/** What the platform tells as the status of a sub-action or a task. */
export const SHOWN_STATUSES: readonly string[] = [
  ...STATUS_WORDS,
  'detaille',
  'detaille_a_la_tache',
  'non_renseignable',
];

/** One figure of a score by the platform's name, not rounded. */
export function columnOf(score: Score, column: ScoreColumn): number | boolean {
  switch (column) {
    case 'point_fait':
      return score.done;
    case 'point_programme':
      return score.planned;
    case 'point_pas_fait':
      return score.notDone;
    case 'point_non_renseigne':
      return score.notFilled;
    case 'point_potentiel':
      return score.potential;
    case 'point_referentiel':
      return score.referentialPoints;
    case 'total_taches_count':
      return score.tasks;
    case 'completed_taches_count':
      return score.completedTasks;
    case 'fait_taches_avancement':
      return score.doneTasks;
    case 'programme_taches_avancement':
      return score.plannedTasks;
    case 'pas_fait_taches_avancement':
      return score.notDoneTasks;
    case 'pas_concerne_taches_avancement':
      return score.notConcernedTasks;
    case 'concerne':
      return score.concerned;
    case 'desactive':
      return score.deactivated;
  }
}
