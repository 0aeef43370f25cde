/** What the panels of the view get, made up for the tests. */

import type { Collectivity, WireQuestion, WireStake } from '../../../server/src/protocol/collectivity.ts';
import type { WireAsked, WireExplanation, WirePiece, WireTrait } from '../../../server/src/protocol/explanation.ts';
import type { WireLocation } from '../../../server/src/protocol/language.ts';
import type { NextActions, WireGain, WirePlan } from '../../../server/src/protocol/plan.ts';
import type { WireExpectation } from '../../../server/src/protocol/simulation.ts';
import type { ViewComparison } from '../../../server/src/protocol/view.ts';
import { TASKS } from './samples.ts';

/** Some place in a text. */
export function place(line: number): WireLocation {
  return {
    uri: 'file:///cae/2.2.1.md',
    range: { start: { line, character: 0 }, end: { line, character: 12 } },
  };
}

/** Why an action has its score: a step of each mechanism, which need not fit together. */
export function explanation(id: string, title: string): WireExplanation {
  const score = { done: 0.4, planned: 0.2, notDone: 0.4, notFilled: 0.6, capped: 0, potential: 1.6 };
  const told = { ...score, concerned: true, deactivated: false };
  return {
    id,
    title,
    score: told,
    steps: [
      {
        mechanism: 'share',
        after: 3.2,
        parent: 12.8,
        text: 'Cette sous-action vaut 25 % de la mesure.',
        location: place(12),
      },
      {
        mechanism: 'reduction',
        before: 3.2,
        after: 1.6,
        rule: { pieces: RULE, questions: [COMPETENCE, OWNERS], identity: [TYPE] },
        text: 'La mesure est réduite de moitié : réponse « Non » à eclairage_1, qui porte sur la compétence.',
        location: place(31),
      },
      {
        mechanism: 'redistribution',
        before: 1.2,
        after: 1.6,
        from: [{ id: `${id}.9`, points: 0.8 }],
        receivers: 2,
        text: 'La tâche voisine n’est pas concernée : ses points vont aux deux autres.',
        location: null,
      },
      {
        mechanism: 'roll-up',
        score: told,
        children: [
          { id: `${id}.1`, title: 'Décider', score: { ...told, potential: 1, notFilled: 0 } },
          { id: `${id}.2`, title: 'Faire', score: { ...told, done: 0, planned: 0, notDone: 0, potential: 0.6 } },
        ],
        text: 'Une tâche sur quatre est faite, ce qui donne 0,40 point sur 1,60, soit 25 %.',
        location: place(48),
      },
      {
        mechanism: 'capping',
        before: 0.5,
        after: 0.25,
        rule: {
          pieces: [{ text: 'score(cae_1.2.3)', turn: 'gives', location: place(63) }],
          questions: [PART],
          identity: [],
        },
        text: 'La règle « Score réalisé » fait passer la part réalisée de 50 % à 25 %.',
        location: place(61),
      },
    ],
  };
}

const RULE: readonly WirePiece[] = [
  { text: 'si ', turn: null, location: null },
  { text: 'reponse(eclairage_1, NON)', turn: 'holds', location: place(33) },
  { text: '\nalors ', turn: null, location: null },
  { text: '6/12', turn: 'gives', location: place(34) },
];
const TYPE: WireTrait = {
  property: 'type',
  values: [
    { value: 'commune', held: true },
    { value: 'EPCI', held: false },
  ],
  outcomes: [
    { values: ['commune'], done: 0.4, potential: 1.6 },
    { values: ['EPCI'], done: 0.8, potential: 3.2 },
    { values: [], done: 0.4, potential: 1.6 },
  ],
};
const COMPETENCE: WireAsked = {
  id: 'eclairage_1',
  text: 'La collectivité a-t-elle la compétence de l’éclairage public ?',
  type: 'binaire',
  answer: 'NON',
  counts: true,
  location: place(3),
  outcomes: [
    { answer: 'OUI', title: 'OUI', done: 0.8, potential: 3.2 },
    { answer: 'NON', title: 'NON', done: 0.4, potential: 1.6 },
    { answer: null, title: '', done: 0.4, potential: 1.6 },
  ],
};
const OWNERS: WireAsked = {
  ...COMPETENCE,
  id: 'foret_1',
  text: 'À qui appartiennent les forêts de la commune ?',
  type: 'choix',
  answer: null,
  outcomes: [
    { answer: 'foret_1_a', title: 'À la commune, pour plus de la moitié de leur surface', done: 0, potential: 0 },
    { answer: 'foret_1_b', title: 'À des propriétaires privés', done: 0.4, potential: 1.6 },
    { answer: null, title: '', done: 0.4, potential: 1.6 },
  ],
};
const PART: WireAsked = {
  ...COMPETENCE,
  id: 'eau_2',
  text: 'Quelle part des abonnés dessert la régie de l’eau ?',
  type: 'proportion',
  answer: '0.25',
  outcomes: [
    { answer: '0', title: '0', done: 0, potential: 1.6 },
    { answer: '0.5', title: '0.5', done: 0.8, potential: 1.6 },
    { answer: '1', title: '1', done: 1.6, potential: 1.6 },
    { answer: null, title: '', done: 0.4, potential: 1.6 },
  ],
};

/** Gains of tasks that the samples have. */
export const nextActions: NextActions = {
  gains: Array.from({ length: 8 }, (_, index) => gain(index)),
};

function gain(index: number): WireGain {
  const id = `${(index % 6) + 1}.2.1.${(index % 4) + 1}.${(index % 3) + 1}`;
  return { id, title: TASKS[index % TASKS.length] ?? '', gain: 2.7 - index * 0.15, effort: 1 };
}

/** A plan for the third star, with one action that is wanted and one that is left out. */
export const plan: WirePlan = {
  share: 0.5,
  missing: 30.6,
  left: 0,
  reached: true,
  proved: true,
  effort: 16,
  actions: Array.from({ length: 14 }, (_, index) => ({ ...gain(index), by: index === 0 ? gain(0).id : null })),
  excluded: [{ ...gain(15), by: '4.2' }],
};

/** A collectivité of 3,000 inhabitants with questions of the three kinds. */
export function collectivity(
  answers: Readonly<Record<string, string>> = {},
  types: readonly string[] = ['commune'],
): Collectivity {
  const population = [5000, 10_000, 20_000, 50_000, 100_000].map(limit => ({
    value: `moins_de_${limit}`,
    held: answers['population'] !== 'none',
  }));
  return {
    identity: [
      {
        property: 'type',
        values: ['commune', 'EPCI', 'syndicat', 'syndicat_traitement'].map(value => ({
          value,
          held: types.includes(value),
        })),
      },
      { property: 'population', values: [...population, { value: 'plus_de_100000', held: false }] },
      { property: 'localisation', values: [{ value: 'DOM', held: false }] },
    ],
    questions: QUESTIONS.map(question => ({ ...question, answer: answers[question.id] ?? null })),
  };
}

const THEMES: Readonly<Record<string, WireQuestion['theme']>> = {
  eclairage: { id: 'energie', title: 'Énergie' },
  eau: { id: 'eau_assainissement', title: 'Eau et assainissement' },
  foret: { id: 'foret', title: 'Forêts' },
};

const QUESTIONS: readonly WireQuestion[] = [
  question('eclairage_1', 'La collectivité a-t-elle la compétence de l’éclairage public ?', {
    actions: [
      {
        id: '2.2.1',
        title: 'Agir avec les habitants',
        rule: 'reduction',
        effect: 'factor',
        value: 0.5,
        fraction: { over: 6, under: 12 },
      },
      {
        id: '2.2.1.2',
        title: 'Mettre en œuvre le programme',
        rule: 'deactivation',
        effect: 'none',
        value: null,
        fraction: null,
      },
    ],
  }),
  question('eau_2', 'Quelle part des abonnés dessert la régie de l’eau ?', {
    type: 'proportion',
    choices: [],
    actions: [
      { id: '3.2.1', title: 'Investir dans la durée', rule: 'score', effect: 'score', value: 0.4, fraction: null },
    ],
  }),
  question('foret_1', 'À qui appartiennent les forêts de la commune ?', {
    type: 'choix',
    choices: [
      { id: 'foret_1_a', title: 'À la commune, pour plus de la moitié de leur surface' },
      { id: 'foret_1_b', title: 'À des propriétaires privés' },
      { id: 'foret_1_c', title: 'Il n’y en a pas' },
    ],
    actions: [
      {
        id: '6.3.1',
        title: 'Agir avec le monde agricole',
        rule: 'deactivation',
        effect: 'deactivated',
        value: null,
        fraction: null,
      },
    ],
  }),
  question('velo_1', 'La collectivité gère-t-elle sa voirie ?'),
];

/** Two sides, to one of which a question was answered. */
export function comparison(question: string): ViewComparison {
  const side = { title: null, found: true, stars: 1 };
  const input = { kind: 'answer', name: question, title: 'Question', values: ['Oui', null], location: null } as const;
  return {
    sides: [side, side],
    rows: [],
    inputs: [input],
    names: ['Avant', 'Essai'],
    baselines: [{ kind: 'committed' }, null],
  };
}

/** What each question decides on, of such a collectivité: points that are easy to tell apart. */
export function stakesOf({ questions }: Collectivity): readonly WireStake[] {
  return questions.map(({ id, type, choices, answer }, at) => {
    const answers = type === 'proportion' ? ['0', '0.5', '1'] : choices.map(choice => choice.id);
    const points = answers.map((_, place) => -place * (at + 1));
    const now = points[answers.indexOf(answer ?? '')] ?? 0;
    return {
      question: id,
      answer,
      potential: Math.max(...points) - Math.min(...points),
      done: 0,
      options: answers.map((option, place) => ({ answer: option, potential: (points[place] ?? 0) - now, done: 0 })),
    };
  });
}

/** A yes-or-no question without an answer, unless it is said to be another. */
function question(id: string, text: string, about: Partial<WireQuestion> = {}): WireQuestion {
  const choices = ['OUI', 'NON'].map(choice => ({ id: choice, title: choice }));
  return {
    id,
    text,
    theme: THEMES[id.split('_')[0] ?? ''] ?? null,
    type: 'binaire',
    choices,
    answer: null,
    concerned: true,
    counts: true,
    location: place(3),
    actions: [],
    ...about,
  };
}

/** Scores that a scenario expects of an action, some of which are missed by a little: the potential is as it should be. */
export function expectations(id: string, count: number, met: number): readonly WireExpectation[] {
  return EXPECTED.slice(0, count).map(([field, expected, actual], at) => {
    const isMet = at >= count - met;
    const figure = isMet ? expected : actual;
    const difference = typeof figure === 'number' && typeof expected === 'number' ? figure - expected : null;
    return {
      action: `cae_${id}`,
      id,
      field,
      expected,
      actual: figure,
      difference,
      met: isMet,
      isAcceptable: true,
      range: place(at).range,
    };
  });
}

const EXPECTED: readonly (readonly [WireExpectation['field'], number | boolean, number | boolean])[] = [
  ['point_fait', 3.3, 3.146],
  ['desactive', true, false],
  ['point_programme', 0.25, 0],
  ['point_potentiel', 12, 12],
];
