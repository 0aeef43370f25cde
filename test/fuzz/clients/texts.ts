import type { Position } from 'vscode-languageserver/node';
import { block, measure } from '../../kit/disk.ts';

/** What is typed at the beginning of a line. */
export interface Edit {
  readonly at: number;
  readonly text: string;
}

const FOLDER = 'à lire (é)/x';

/** A small folder: measures, what stands around them, a scenario and a configuration, with signs of every length. */
export const TEXTS: Readonly<Record<string, string>> = {
  [`${FOLDER}/1.1.1.md`]: `# 🌍 Été à Lyon\n${block('id: 1.1.1')}Né 🌱 : voir la 1.1.2, x_1.1.2 et 1.1.9.\n\n## Actions\n### Volet é\n${block('id: 1.1.1.1\npoints: 60')}Un 🚲 : 1.1.2.\n### Autre\n${block('id: 1.1.1.2\npoints: 30')}`,
  [`${FOLDER}/1.1.2.md`]: measure(
    '1.1.2',
    '<!-- referentiel-disable reference-unknown: voulu -->\n🌱🌱 1.1.1.1, 7.7.7.',
    [50, 60],
  ),
  [`${FOLDER}/1.md`]: `# Axe\n${block('id: 1')}## Actions\n### Sous-axe\n${block('id: 1.1')}`,
  'à lire (é)/questions.md': `# Une question ?\n${block('id: q_1\ntype: binaire\nthematique_id: eau\nactions: [x_1.1.1]')}`,
  'à lire (é)/règles.md': `# Règle 🌍\n${block('action_id: x_1.1.1')}## Règles\n### Réduction\n\`\`\`formule\nsi reponse(q_1, OUI) alors min(score(x_1.1.2), 0.5\n\`\`\`\n`,
  'à lire (é)/essai.scenario.yml': 'Test: Été 🌍\nRéponses:\n  q_1: OUI\nStatuts:\n  x_1.1.1.1: fai\n  x_1.9.9: fait\n',
  'à lire (é)/referentiel.json': '{ "referentials": { "x": { "name": "x" } }, "rules": { "é": "off" } }\n',
};

/** A document that a client opens, where it asks, and what it types in it between its questions. */
export interface Visit {
  readonly name: string;
  readonly positions: readonly Position[];
  readonly change: Edit;
}

const at = (line: number, character: number): Position => ({ line, character });

export const VISITS: readonly Visit[] = [
  {
    name: `${FOLDER}/1.1.1.md`,
    positions: [at(2, 6), at(4, 18), at(6, 18), at(0, 4), at(999, 999), at(10, 6)],
    change: { at: 4, text: 'Voir la 1.1.\n```\n' },
  },
  { name: `${FOLDER}/1.1.2.md`, positions: [at(2, 6), at(5, 12)], change: { at: 5, text: '🚲 1.1.1 ' } },
  { name: 'à lire (é)/règles.md', positions: [at(7, 14), at(8, 40), at(9, 8)], change: { at: 7, text: 'max(\n' } },
  { name: 'à lire (é)/essai.scenario.yml', positions: [at(4, 6), at(3, 4)], change: { at: 2, text: '  \n' } },
  { name: 'à lire (é)/referentiel.json', positions: [at(0, 25), at(1, 3)], change: { at: 0, text: ' ' } },
];
