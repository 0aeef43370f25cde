/** The actions that the tests simulate: a measure, and a whole référentiel of any size. The words are our own. */
import type { Sample, Statuses } from './sample.ts';

/** A measure with three sub-actions, the first two of which have tasks. */
export const measure = action('6.5.1', 'Mobiliser la société civile en développant la concertation', {
  children: [
    action('6.5.1.1', 'Définir une organisation et identifier des axes de travail', {
      category: 'bases',
      children: [
        action('6.5.1.1.1', 'Entretenir la culture de la collaboration sur le territoire', { points: 7 }),
        action('6.5.1.1.2', 'Connaître les différents niveaux d’implication des citoyens', { points: 7 }),
        action(
          '6.5.1.1.3',
          'Formaliser les « règles du jeu » de la concertation : objectifs, pouvoir d’influence des instances, droits et devoirs de chacun',
          { points: 7 },
        ),
        action('6.5.1.1.4', 'Définir des groupes de travail sur des thèmes variés', { points: 7 }),
        action('6.5.1.1.5', 'Institutionnaliser la collaboration entre les habitants et la collectivité', {
          points: 7,
        }),
      ],
    }),
    action('6.5.1.2', 'Conduire une concertation régulière et pérenne', {
      category: 'mise en œuvre',
      children: [
        action('6.5.1.2.1', 'Animer des ateliers trois fois par an', { points: 22.5 }),
        action('6.5.1.2.2', 'Varier les publics et les formats', { points: 22.5 }),
      ],
    }),
    action('6.5.1.3', 'Utiliser les contributions des instances de concertation', { category: 'effets', points: 20 }),
  ],
});

const AXES: readonly (readonly [title: string, domains: readonly string[]])[] = [
  ['Planifier le territoire', ['Stratégie et diagnostic', 'Urbanisme sobre', 'Risques et adaptation']],
  ['Rénover le patrimoine de la collectivité', ['Bâtiments publics', 'Éclairage', 'Énergies de proximité']],
  ['Approvisionner en énergie, en eau et traiter les déchets', ['Réseaux de chaleur', 'Eau potable', 'Déchets']],
  ['Se déplacer autrement', ['Marche et vélo', 'Transports collectifs', 'Livraisons en ville']],
  ['S’organiser en interne', ['Pilotage', 'Achats responsables', 'Formation des agents']],
  ['Coopérer et communiquer', ['Habitants', 'Entreprises locales', 'Monde agricole et forêts']],
];
const MEASURES = [
  'Connaître la situation de départ et la partager avec les acteurs du territoire',
  'Se donner des objectifs chiffrés, suivis chaque année devant le conseil',
  'Agir avec les habitants, les associations et les entreprises de proximité',
  'Investir dans la durée et entretenir ce qui existe',
];
const SUB_ACTIONS: readonly (readonly [title: string, category: string])[] = [
  ['Poser les bases : un élu référent, un budget, un calendrier', 'bases'],
  ['Mettre en œuvre le programme sur tous les sites concernés', 'mise en œuvre'],
  ['Accompagner les usagers dans leurs nouvelles habitudes', 'mise en œuvre'],
  ['Constater les effets : consommations, fréquentation, satisfaction', 'effets'],
];
export const TASKS = [
  'Nommer une personne responsable et lui donner du temps',
  'Tenir à jour un tableau de suivi que tout le monde peut consulter',
  'Présenter chaque année les résultats en réunion publique',
  'Corriger le programme d’après ce qui a été observé sur le terrain, avec les services et les partenaires concernés',
];

/** A whole référentiel: axes, domains, measures, sub-actions and tasks, `measures` times 21 actions. */
export function wholeReferential(measures: number): Sample {
  const perDomain = Math.ceil(measures / (AXES.length * 3));
  let left = measures;
  const axes = AXES.map(([title, domains], axis): Sample => {
    const children = domains.map((domain, place): Sample => {
      const id = `${axis + 1}.${place + 1}`;
      const count = Math.min(left, perDomain);
      left -= count;
      return action(id, domain, {
        children: range(count).map(index => oneMeasure(`${id}.${index + 1}`, index + axis)),
      });
    });
    return action(`${axis + 1}`, title, { children: children.filter(domain => domain.children?.length !== 0) });
  });
  return action('', 'Climat Air Énergie', { children: axes.filter(axis => axis.children?.length !== 0) });
}

/** The share of tasks that have a status. */
const FILLED_IN = 0.6;

/** Statuses of every kind, spread over a référentiel; always the same ones. */
export function someStatuses(sample: Sample): Statuses {
  const statuses: Record<string, Statuses[string]> = {};
  let seed = 7;
  const visit = ({ id, children = [] }: Sample): void => {
    seed = (seed * 16807) % 2147483647;
    const chance = seed / 2147483647;
    if (id.split('.').length === 5 && chance < FILLED_IN) {
      const kind = Math.floor((chance / FILLED_IN) * 10);
      if (kind < 4) statuses[id] = 'fait';
      else if (kind < 6) statuses[id] = 'programme';
      else if (kind < 8) statuses[id] = 'pas_fait';
      else statuses[id] = kind === 8 ? [0.5, 0.25, 0.25] : 'non_concerne';
    }
    children.forEach(visit);
  };
  visit(sample);
  return statuses;
}

function oneMeasure(id: string, index: number): Sample {
  const children = SUB_ACTIONS.map(([title, category], place): Sample => {
    const own = `${id}.${place + 1}`;
    const points = Math.round((0.9 + ((index * 7 + place * 3) % 11) / 10) * 25) / 100;
    return action(own, title, {
      category,
      children: TASKS.map((task, at) => action(`${own}.${at + 1}`, task, { points })),
    });
  });
  return action(id, MEASURES[index % MEASURES.length] ?? '', { children });
}

function action(id: string, title: string, about: Omit<Sample, 'id' | 'title'> = {}): Sample {
  return { id, title, ...about };
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
