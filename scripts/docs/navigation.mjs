import { posix } from 'node:path';

/** What stands beside the pages, in the order in which one learns. */
const FIRST = [
  { text: 'Référentiel', link: '/' },
  { text: 'Tutoriel', link: '/tutoriel' },
];
const REFERENCE = [
  { text: 'Le format', link: '/format' },
  { text: 'Le score', link: '/score' },
  { text: 'Les feuilles et TE', link: '/feuilles' },
  { text: 'Ligne de commande et JSON', link: '/commandes' },
  { text: 'Autres éditeurs', link: '/editeurs' },
  { text: 'Intégration continue', link: '/integration-continue' },
  { text: 'Paquet npm', link: '/npm' },
  { text: 'API', link: '/api' },
  { text: 'Les règles', link: '/regles/' },
];

/** What rules are about, by the first word of their codes. */
const KINDS = [
  { fr: 'Identifiants', en: 'Ids', words: ['id', 'entry', 'file', 'root', 'level'] },
  { fr: 'Poids', en: 'Weights', words: ['points', 'weight', 'coremeasure'] },
  { fr: 'Métadonnées', en: 'Metadata', words: ['yaml', 'key', 'value', 'category', 'theme', 'climate', 'label'] },
  { fr: 'Renvois et origines', en: 'References and origins', words: ['reference', 'origin', 'alternative'] },
  { fr: 'Formules', en: 'Formulas', words: ['formula', 'rule'] },
  { fr: 'Autour des mesures', en: 'Around the measures', words: ['question', 'evidence', 'indicator', 'adaptation'] },
  { fr: 'Scénarios', en: 'Scenarios', words: ['scenario'] },
  { fr: 'Réglages et approbations', en: 'Settings and approvals', words: ['settings', 'review', 'disable'] },
];
const OTHERS = { fr: 'Textes et titres', en: 'Texts and titles' };

/** @param {import('./pages.mjs').Pages} pages */
export function sidebarsOf({ texts, tasks }) {
  const manual = tasks.map(({ page, title }) => ({ text: title, link: linkOf(page) }));
  const whole = [{ items: FIRST }, { text: 'Manuel', items: manual }, { text: 'Référence', items: REFERENCE }];
  const codes = [...texts.keys()]
    .filter(page => /^regles\/(?!index)/.test(page))
    .map(page => posix.basename(page, '.md'));
  return {
    '/': whole,
    '/regles/': [{ text: 'Les règles', link: '/regles/' }, ...rulesIn('fr', codes)],
    '/en/': [
      {
        items: [
          { text: 'Référentiel', link: '/en/' },
          { text: 'The rules', link: '/en/rules/' },
        ],
      },
      ...rulesIn('en', codes),
    ],
  };
}

/**
 * @param {'fr' | 'en'} language
 * @param {readonly string[]} codes
 */
function rulesIn(language, codes) {
  const folder = language === 'fr' ? '/regles' : '/en/rules';
  const item = (/** @type {string} */ code) => ({ text: code, link: `${folder}/${code}` });
  const kindOf = (/** @type {string} */ code) =>
    KINDS.find(({ words }) => words.includes(code.split('-')[0] ?? '')) ?? OTHERS;
  return [...KINDS, OTHERS].map(kind => ({
    text: kind[language],
    items: codes.filter(code => kindOf(code) === kind).map(item),
  }));
}

/** @param {string} page */
function linkOf(page) {
  return `/${page.replace(/(index)?\.md$/, '')}`;
}
