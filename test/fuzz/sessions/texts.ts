import { block, measure } from '../../kit/disk.ts';

/** A kind of file: where such files may stand, whole texts of it, and what is typed into it. */
export interface Kind {
  readonly languageId: string;
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly pieces: readonly string[];
}

const AROUND = [
  `# Question ?\n${block('id: q_1\ntype: binaire\nthematique_id: eau\nactions: [x_1.1.1]')}`,
  `# Question ?\n${block('id: q_2\ntype: choix\nthematique_id: eau\nactions: [x_1.1.2, x_8]')}## Choix\n### C\n${block('id: q_2_a')}`,
  `# Règle\n${block('action_id: x_1.1.1')}## Règles\n### Désactivation\n\`\`\`formule\nreponse(q_1, OUI)\n\`\`\`\n`,
  `# Règle\n${block('action_id: x_1.1.2')}## Règles\n### Score réalisé\n\`\`\`formule\nmin(score(x_1.1.1), 0.5)\n\`\`\`\n`,
  `# Indicateur\n${block('id: x_1.a\nunite: t\nactions: [x_1.1.1]')}`,
];

const MEASURES = [
  measure('1.1.1', 'Voir la 1.1.2.\n', [60, 40]),
  measure('1.1.1', 'Voir x_1.2.1, 1.1.9 et 7.7.7.\n', [60]),
  measure('1.1.2', '- 1.1.1 : Planifier la rénovation des bâtiments\n', [100]),
  measure('1.2.1', '<!-- referentiel-disable reference-unknown: voulu -->\nVoir 1.1.9.\n', [30, 30]),
  measure('1.1.1', '', [50, 50]).replaceAll('id:', 'identifiant:').replaceAll('points: 50', 'pourcentage: 50'),
  `# Axe\n${block('id: 1')}## Actions\n### Sous-axe\n${block('id: 1.1\npoints: 30')}`,
];

/** What may be typed into any Markdown file: prose, blocks whole and half typed, and what upsets the reading. */
const MARKDOWN_PIECES = [
  'Voir la 1.1.1. ',
  'Voir la 1.1.2.1. ',
  '1',
  '.',
  '60',
  'é',
  '🌍',
  '\r\n',
  '\n',
  '\n```\n',
  '```yaml\n',
  'id: 1.1.1\n',
  'points: 40\n',
  'categorie: Bases\n',
  '\n### Volet\n```yaml\nid: 1.1.2.1\npoints: 100\n```\n',
  '\n### Volet\n```yaml\nid: 1.1.1.3\npoi',
  '\n## Contexte et enjeux\n',
  '# ',
  '> - ```\n',
  '<!--',
  '-->',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> autre\n',
  '\u001b[31m',
  '__proto__: 1\n',
  'reponse(q_1, NON)',
  'score(x_1.1.2)',
];

export const KINDS: readonly Kind[] = [
  {
    languageId: 'markdown',
    names: ['w1/a/1.1.1.md', 'w1/a/1.1.2.md', 'w1/b/1.1.1.md', 'w1/sous/c/1.2.1.md', 'w2/a/1.1.1.md', 'w2/1.md'],
    texts: MEASURES,
    pieces: MARKDOWN_PIECES,
  },
  {
    languageId: 'markdown',
    names: ['w1/questions.md', 'w1/a/regles.md', 'w2/a/indicateurs.md'],
    texts: AROUND,
    pieces: MARKDOWN_PIECES,
  },
  {
    languageId: 'yaml',
    names: ['w1/x.scenario.yml', 'w1/sous/y.yml', 'w2/a/x.scenario.yml'],
    texts: [
      'Test: Une commune\nRéponses:\n  q_1: OUI\nStatuts:\n  x_1.1.1.1: fait\n  x_1.1.1.2: [0.5, 0.5, 0]\n',
      'Statuts: { x_1.1.2.1: programme, x_9.9: fait }\nScores: { x_1.1.2: { point_fait: 1 } }\n',
      'autre: 1\n',
    ],
    pieces: ['  x_1.1.1.1: pas_fait\n', 'Réponses:\n  q_2: q_2_a\n', 'fait', ': ', '[', '1', '\n', 'Statuts:\n', '# '],
  },
  {
    languageId: 'json',
    names: ['w1/referentiel.json', 'w2/referentiel.json'],
    texts: [
      '{}',
      '{ "rules": { "reference-unknown": "off", "points-sum": "warning", "id-duplicate": "information" } }',
      '{ "ignore": ["b"], "referentials": { "a": { "name": "x", "measureLevel": 3 } } }',
      '{ "referentials": { "a": { "name": "x" }, "b": { "name": "y", "measureLevel": 2 } } }',
      '{ "rules": ',
      '[[[[',
    ],
    pieces: ['"a": { "name": "x" }', '"off"', ',', '{', '}', '"', ' '],
  },
  {
    languageId: 'ignore',
    names: ['w1/.gitignore', 'w1/a/.gitignore', 'w2/.gitignore'],
    texts: ['', 'b\n', '1.1.2.md\n', '/a/\n!a\n', '*\n!*/\n!1.1.1.md\n'],
    pieces: ['\n', 'a', '!', '*'],
  },
];

/** What a session begins with. */
export const START: Readonly<Record<string, string>> = {
  'w1/a/1.1.1.md': MEASURES[0] ?? '',
  'w1/a/1.1.2.md': MEASURES[2] ?? '',
  'w1/b/1.1.1.md': MEASURES[1] ?? '',
  'w1/sous/c/1.2.1.md': MEASURES[3] ?? '',
  'w2/a/1.1.1.md': MEASURES[4] ?? '',
  'w1/questions.md': AROUND[0] ?? '',
  'w1/a/regles.md': AROUND[2] ?? '',
  'w1/x.scenario.yml': KINDS[2]?.texts[0] ?? '',
  'w1/referentiel.json': '{ "referentials": { "a": { "name": "x" } } }',
};

/** The folders that may be workspace folders, one inside of another among them. */
export const ROOTS = ['w1', 'w2', 'w1/sous'] as const;

/** Where a file or a folder may be moved. */
export const PLACES = ['w1/a', 'w1/b', 'w1/n', 'w2/a', 'w2/node_modules', 'hors/a'] as const;
