/** Simulations made up for the tests, in the shapes of the protocol; the scores only have to be plausible. */
import type { ActionKind, WireLocation } from '../../../server/src/protocol/language.ts';
import type {
  CategoryScore,
  Label,
  RowChange,
  Simulation,
  SimulationRow,
  WireScore,
} from '../../../server/src/protocol/simulation.ts';
import type { WireStatus } from '../../../server/src/protocol/statuses.ts';

/** An action to simulate; `points` count where it has no children. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly points?: number;
  readonly category?: string;
  readonly children?: readonly Sample[];
}

export type Statuses = Readonly<Record<string, WireStatus>>;

export interface Given {
  readonly statuses?: Statuses;
  /** The statuses under the baseline; null without one. */
  readonly before?: Statuses | null;
  readonly deactivated?: readonly string[];
  readonly platform?: Simulation['platform'];
  /** Factors on the potential, by id. */
  readonly factors?: Readonly<Record<string, number>>;
  readonly title?: string | null;
  readonly problems?: number;
  readonly unreadable?: boolean;
  readonly expectations?: Simulation['expectations'];
}

/** Where the first problem of a scenario stands, if it has one. */
export const FIRST_PROBLEM: WireLocation = {
  uri: 'file:///scenarios/commune-3000.scenario.yml',
  range: { start: { line: 4, character: 0 }, end: { line: 4, character: 8 } },
};
export const REFERENTIAL = 'file:///cae';
const KINDS: readonly ActionKind[] = ['referential', 'axis', 'sub-axis', 'measure', 'sub-action', 'task'];
const THRESHOLDS = [0.35, 0.5, 0.65, 0.75];
let answers = 0;

/** The simulation of a sample under statuses, whole. */
export function simulation(
  sample: Sample,
  given: Given = {},
): Simulation & { readonly rows: readonly SimulationRow[] } {
  const { before = null, title = null, problems = 0, unreadable = false } = given;
  const { expectations = [] } = given;
  const now = rowsOf(sample, given);
  const then = before === null ? null : rowsOf(sample, { ...given, statuses: before });
  const rows = now.map((row, index) => ({ ...row, before: then?.[index]?.score ?? null }));
  answers += 1;
  return {
    resultId: String(answers),
    revision: 1,
    shown: { referential: REFERENTIAL, scope: sample.id },
    referentialLabel: 'Climat Air Énergie',
    platform: given.platform ?? '2023',
    title,
    problems,
    firstProblem: problems > 0 ? FIRST_PROBLEM : null,
    unreadable,
    expectations,
    label: labelOf(rows[0]?.score),
    categories: categoriesOf(rows),
    compared: before !== null,
    rows,
    changes: [],
  };
}

/** What differs from a simulation to the next one of the same sample. */
export function delta(
  from: readonly SimulationRow[],
  to: Simulation & { readonly rows: readonly SimulationRow[] },
): Simulation {
  const changes = to.rows.flatMap((row, at): RowChange[] => {
    if (JSON.stringify(row) === JSON.stringify(from[at])) return [];
    const { status, overridden, suggested, origins, score, before } = row;
    return [{ at, state: { status, overridden, suggested, origins, score, before } }];
  });
  return { ...to, rows: null, changes };
}

function rowsOf(sample: Sample, { statuses = {}, deactivated = [], factors = {} }: Given): SimulationRow[] {
  const rows: SimulationRow[] = [];
  const visit = (action: Sample, depth: number, overridden: boolean, out: boolean, factor: number): WireScore => {
    const kind = KINDS[Math.min(levelOf(action.id), 5)] ?? 'task';
    const takesStatus = kind === 'sub-action' || kind === 'task';
    const status = takesStatus ? (statuses[action.id] ?? null) : null;
    const index = rows.length;
    const children = action.children ?? [];
    const isOut = out || deactivated.includes(action.id);
    const here = factor * (factors[action.id] ?? 1);
    const { id, title, category = null } = action;
    const points = pointsOf(action);
    const facts = {
      id,
      title,
      kind,
      depth,
      category,
      points,
      takesStatus,
      status,
      overridden,
      suggested: null,
      origins: [],
      instead: null,
      before: null,
    };
    // Room is kept for the parent, which stands before its children but sums them.
    rows.push({ ...facts, score: scoreOf(null, 0) });
    const scores = children.map(child => visit(child, depth + 1, overridden || status !== null, isOut, here));
    const potential = children.length > 0 ? sum(scores.map(score => score.potential)) : points * here;
    const score = isOut
      ? { ...scoreOf('non_concerne', potential), deactivated: true }
      : status !== null || children.length === 0
        ? scoreOf(status, potential)
        : addUp(scores);
    rows[index] = { ...facts, score };
    return score;
  };
  visit(sample, 0, false, false, 1);
  return rows;
}

function labelOf(score: WireScore | undefined): Label {
  const { done, potential } = score ?? { done: 0, potential: 0 };
  const share = potential > 0 ? done / potential : 0;
  const next = THRESHOLDS.find(threshold => threshold > share);
  return {
    done,
    potential,
    stars: 1 + THRESHOLDS.filter(threshold => threshold <= share).length,
    thresholds: THRESHOLDS,
    toNext: next === undefined ? null : next * potential - done,
  };
}

function categoriesOf(rows: readonly SimulationRow[]): CategoryScore[] {
  const names = [...new Set(rows.flatMap(row => row.category ?? []))];
  return names.map(category => {
    const members = rows.filter(row => row.category === category);
    const before = members.flatMap(row => row.before ?? []);
    return {
      category,
      points: sum(members.map(row => row.points)),
      score: addUp(members.map(row => row.score)),
      before: before.length === 0 ? null : addUp(before),
    };
  });
}

function levelOf(id: string): number {
  return id === '' ? 0 : id.split('.').length;
}

function pointsOf(action: Sample): number {
  return action.points ?? sum((action.children ?? []).map(pointsOf));
}

function scoreOf(status: WireStatus | null, potential: number): WireScore {
  const none = {
    done: 0,
    planned: 0,
    notDone: 0,
    notFilled: 0,
    capped: 0,
    potential,
    concerned: true,
    deactivated: false,
  };
  switch (status) {
    case null:
    case 'non_renseigne':
      return { ...none, notFilled: potential };
    case 'fait':
      return { ...none, done: potential };
    case 'programme':
      return { ...none, planned: potential };
    case 'pas_fait':
      return { ...none, notDone: potential };
    case 'non_concerne':
      return { ...none, potential: 0, concerned: false };
    default: {
      const [done, planned, notDone] = status;
      return { ...none, done: done * potential, planned: planned * potential, notDone: notDone * potential };
    }
  }
}

function addUp(scores: readonly WireScore[]): WireScore {
  return {
    done: sum(scores.map(score => score.done)),
    planned: sum(scores.map(score => score.planned)),
    notDone: sum(scores.map(score => score.notDone)),
    notFilled: sum(scores.map(score => score.notFilled)),
    capped: sum(scores.map(score => score.capped)),
    potential: sum(scores.map(score => score.potential)),
    concerned: scores.some(score => score.concerned),
    deactivated: false,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
