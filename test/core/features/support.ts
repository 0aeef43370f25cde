import { readFileSync } from 'node:fs';

/** A measure of 30 points, some prose below it. */
export const measure = (id: string, prose = '') =>
  `# Mesure ${id}\n\`\`\`yaml\nid: ${id}\npoints: 30\n\`\`\`\n## Description\nLe texte de ${id} bis.\n${prose}`;
/** The measure that ships. */
export const seed = readFileSync(new URL('../../../referentiel/mesures/6.5.1.md', import.meta.url), 'utf8');

/** A question with one choice. */
export const QUESTIONS = (title = 'Le réseau est-il public ?', id = 'voirie', choice = 'voirie_a') =>
  `//- questions.md\n# ${title}\n\`\`\`yaml\nid: ${id}\ntype: choix\nthematique_id: mobilite\nactions: [cae_1.1.1]\n\`\`\`\n## Description\nLes voies comptent.\n## Choix\n### En régie\n\`\`\`yaml\nid: ${choice}\n\`\`\`\n`;
/** A rule on the score of cae_1.1.1. */
export const RULE = (formula: string) =>
  `//- regles.md\n# R\n\`\`\`yaml\naction_id: cae_1.1.1\n\`\`\`\n## Règles\n### Score réalisé\n\`\`\`formule\n${formula}\n\`\`\`\n`;
