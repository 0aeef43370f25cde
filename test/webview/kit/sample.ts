/** Simulations made up for the tests, in the shapes of the protocol; the scores only have to be plausible. */
import type { ActionKind, Simulation, SimulationRow, WireScore } from '../../../server/src/protocol/language.ts';
import type { WireStatus } from '../../../server/src/protocol/statuses.ts';

/** An action to simulate; `points` count where it has no children. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly points?: number;
  readonly children?: readonly Sample[];
}

export type Statuses = Readonly<Record<string, WireStatus>>;

const KINDS: readonly ActionKind[] = ['referential', 'axis', 'sub-axis', 'measure', 'sub-action', 'task'];

/** A measure with three sub-actions, the first of which has tasks. */
export const measure: Sample = {
  id: '6.5.1',
  title: 'Mobiliser la société civile en développant la concertation',
  children: [
    {
      id: '6.5.1.1',
      title: 'Définir une organisation et identifier des axes de travail',
      children: [
        { id: '6.5.1.1.1', title: 'Entretenir la culture de la collaboration sur le territoire', points: 7 },
        { id: '6.5.1.1.2', title: 'Connaître les différents niveaux d’implication des citoyens', points: 7 },
        {
          id: '6.5.1.1.3',
          title:
            'Formaliser les « règles du jeu » de la concertation : objectifs, pouvoir d’influence des instances, droits et devoirs de chacun',
          points: 7,
        },
        { id: '6.5.1.1.4', title: 'Définir des groupes de travail sur des thèmes variés', points: 7 },
        {
          id: '6.5.1.1.5',
          title: 'Institutionnaliser la collaboration entre les habitants et la collectivité',
          points: 7,
        },
      ],
    },
    {
      id: '6.5.1.2',
      title: 'Conduire une concertation régulière et pérenne',
      children: [
        { id: '6.5.1.2.1', title: 'Animer des ateliers trois fois par an', points: 22.5 },
        { id: '6.5.1.2.2', title: 'Varier les publics et les formats', points: 22.5 },
      ],
    },
    { id: '6.5.1.3', title: 'Utiliser les contributions des instances de concertation', points: 20 },
  ],
};

/** A whole référentiel: axes, sub-axes, measures, sub-actions and tasks, `measures` times 21 actions. */
export function wholeReferential(measures: number): Sample {
  const axes: { id: string; title: string; children: { id: string; title: string; children: Sample[] }[] }[] = [];
  for (let index = 0; index < measures; index++) {
    const axis = Math.floor(index / 12) + 1;
    const subAxis = Math.floor((index % 12) / 4) + 1;
    axes[axis - 1] ??= { id: `${axis}`, title: AXES[(axis - 1) % AXES.length] ?? '', children: [] };
    const parent = axes[axis - 1];
    if (parent === undefined) continue;
    parent.children[subAxis - 1] ??= { id: `${axis}.${subAxis}`, title: `Domaine ${axis}.${subAxis}`, children: [] };
    parent.children[subAxis - 1]?.children.push(oneMeasure(`${axis}.${subAxis}.${(index % 4) + 1}`, index));
  }
  return { id: '', title: 'Climat Air Énergie', children: axes };
}

const AXES = [
  'Planification territoriale',
  'Patrimoine de la collectivité',
  'Approvisionnement en énergie, eau et assainissement',
  'Mobilité',
  'Organisation interne',
  'Coopération et communication',
];

function oneMeasure(id: string, index: number): Sample {
  const subActions = [1, 2, 3, 4].map(number => ({
    id: `${id}.${number}`,
    title: `Sous-action ${number} de la mesure ${id}`,
    children: [1, 2, 3, 4].map(task => ({
      id: `${id}.${number}.${task}`,
      title: `Tâche ${task} : organiser, suivre et évaluer ce qui est engagé`,
      points: 0.25 + (index % 5) / 10,
    })),
  }));
  return { id, title: `Mesure ${id} : agir avec les habitants et les entreprises du territoire`, children: subActions };
}

/** The simulation of a sample under statuses. */
export function simulation(
  sample: Sample,
  statuses: Statuses = {},
  referentialLabel = 'Climat Air Énergie',
): Simulation {
  const rows: SimulationRow[] = [];
  const level = (id: string): number => (id === '' ? 0 : id.split('.').length);
  const visit = (action: Sample, depth: number, overridden: boolean): WireScore => {
    const kind = KINDS[Math.min(level(action.id), 5)] ?? 'task';
    const takesStatus = kind === 'sub-action' || kind === 'task';
    const status = takesStatus ? (statuses[action.id] ?? null) : null;
    const index = rows.length;
    const children = action.children ?? [];
    // Room is kept for the parent, which stands before its children but sums them.
    rows.push(undefined as unknown as SimulationRow);
    const scores = children.map(child => visit(child, depth + 1, overridden || status !== null));
    const points = pointsOf(action);
    const potential = children.length > 0 ? sum(scores.map(score => score.potential)) : points;
    const score = status !== null || children.length === 0 ? scoreOf(status, potential) : addUp(scores);
    const { id, title } = action;
    rows[index] = { id, title, kind, depth, category: null, points, takesStatus, status, overridden, score };
    return score;
  };
  visit(sample, 0, false);
  return { revision: 1, referential: 'file:///cae', referentialLabel, scope: sample.id, rows };
}

function pointsOf(action: Sample): number {
  return action.points ?? sum((action.children ?? []).map(pointsOf));
}

function scoreOf(status: WireStatus | null, potential: number): WireScore {
  const none = { done: 0, planned: 0, notDone: 0, notFilled: 0, potential, concerned: true };
  switch (status) {
    case null:
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
    potential: sum(scores.map(score => score.potential)),
    concerned: scores.some(score => score.concerned),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
