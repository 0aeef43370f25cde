import { TRANSITION } from '../../../server/src/core/analysis/samples.ts';
import { checkRule } from '../../kit/check.ts';

const block = (keys: string) => `\`\`\`yaml\n${keys}\n\`\`\`\n`;
const question = (keys: string, rest = '') => `# Question ?\n${block(`id: plu\n${keys}`)}${rest}`;
const indicator = (rest: string) =>
  `# Ombre\n${block("id: te_1\nunite: '%'\nparticipation_score: false\nsans_valeur_utilisateur: false")}${rest}`;
const LISTS = `thematiques.md\n# Les jardins\n${block('id: jardins')}//- competences.md\n# Le gaz\n${block('code: 1010')}`;

describe('what the platform of 2026 reads around the measures', () => {
  const of = (code: string, example: string) => checkRule(code, `${TRANSITION}//- q.md\n${example}`);

  it('has dates of objectives, and titles elsewhere below an indicator', () => {
    of('entry-incomplete', indicator('## Objectifs\n### <|01/01/2030|>\n### 2030-01-31\n### <|2030-02-30|>\n'));
    of('entry-incomplete', indicator('## Suivi\n### Chaque année\n'));
  });

  it('has titles of evidence and of choices, and numbers as their places', () => {
    of('entry-incomplete', `#\n${block('id: <|plan|>\nactions: [te_1.1.1]')}`);
    const choices = `## Choix\n### Oui\n${block('id: a\nordonnancement: <|un|>')}###\n${block('id: <|b|>')}`;
    of('entry-incomplete', question('type: choix\nthematique_id: eau\nordonnancement: <|[un|>]', choices));
  });

  it('has the themes and competences of the lists in the folder of a question or above it', () => {
    const keys = 'type: binaire\nthematique_id: <|eau|>\ncompetence_code: <|1006|>';
    of('value-unknown', `${question(keys)}//- ${LISTS}`);
    of('value-unknown', `${question('type: binaire\nthematique_id: jardins\ncompetence_code: 1 010')}//- ${LISTS}`);
  });

  it('has those in use, and any competence, where no such list is near', () => {
    const keys = 'type: binaire\nthematique_id: energie\ncompetence_code: 1006';
    of('value-unknown', `${question(keys)}//- autre/${LISTS.replace('//- ', '//- autre/')}`);
  });

  it('has questions of no theme', () => {
    const rule = '```formule\nreponse(plu, OUI) et reponse(<|autre|>, OUI)\n```\n';
    const rules = `# R\n${block('action_id: te_1.1.1')}## Règles\n### Désactivation\n${rule}`;
    of('formula-question', `${question('type: binaire')}//- r.md\n${rules}`);
  });

  it('has names of several lines, which no title can hold', () =>
    of('key-unknown', `# Plan et bilan\n${block('id: plan\nnom: "Plan\\net bilan"\nactions: [te_1.1.1]')}`));
});
