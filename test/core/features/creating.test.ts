import { checkCreating } from '../../kit/creating.ts';

const block = (yaml: string) => `\`\`\`yaml\n${yaml}\n\`\`\`\n`;
const AXIS = `//- mesures/1.md\n# Axe\n${block('identifiant: 1')}## Actions\n### Sous-axe\n${block('identifiant: 1.1')}`;
const MEASURE = (prose: string) =>
  `//- mesures/1.1.1.md\n# Mesure\n${block('identifiant: 1.1.1\npoints: 10')}## Description\n${prose}\n## Actions\n### Volet\n${block('identifiant: 1.1.1.1\npourcentage: 100')}`;
const RULE = (formula: string) =>
  `//- personnalisations/r.md\n# R\n${block('action_id: cae_1.1.1')}## Règles\n### Réduction de potentiel\n\`\`\`formule\n${formula}\n\`\`\`\n`;
const ROOT = `//- mesures/cae.md\n# CAE\n${block('identifiant: ""\nreferentiel: cae')}`;
const OTHERS = `${ROOT}${AXIS}${MEASURE('Texte.')}`;
const CHOICE = `### En régie\n${block('id: voirie_a')}`;
const QUESTION = `//- questions/q.md\n# Question ?\n${block('id: voirie\ntype: choix\nthematique_id: mobilite\nactions: [cae_1.1.1]')}## Choix\n${CHOICE}`;

describe('what is cited and missing', () => {
  it('is created as a measure file of its own', () =>
    checkCreating(`${ROOT}${AXIS}${MEASURE('Voir la mesure 1.1<|>.2.')}`, 'action 1.1.2', {
      'mesures/1.1.2.md': `# Titre à écrire\n${block('identifiant: 1.1.2\npoints: 0')}## Description\n`,
    }));

  it('is created in the text of its parent, the title to be written', () =>
    checkCreating(`${ROOT}${AXIS}${MEASURE('Voir la sous-action 1.1.1<|>.2.')}`, 'action 1.1.1.2', {
      'mesures/1.1.1.md': `…## Actions\n### Volet\n${block('identifiant: 1.1.1.1\npourcentage: 100')}\n### <|Titre à écrire|>\n${block('identifiant: 1.1.1.2\npourcentage: 0')}#### Description\n`,
    }));

  it('is created with the levels above it', () =>
    checkCreating(`${ROOT}${AXIS}${MEASURE('Voir la mesure 1.2<|>.1.')}`, 'action 1.2.1', {}));

  it('is created alone where nothing stands above measures: that is how excerpts are made', () =>
    checkCreating(
      `//- mesures/6.5.1.md\n# Mesure\n${block('id: 6.5.1')}Évalué dans la 5.1<|>.4.\n## Actions\n### Volet\n${block('id: 6.5.1.1\npoints: 100')}`,
      'action 5.1.4',
      { 'mesures/5.1.4.md': `# Titre à écrire\n${block('id: 5.1.4')}## Description\n` },
    ));

  it('is a question that a rule asks, about the action of the rule', () =>
    checkCreating(`${OTHERS}${RULE('si reponse(vel<|>o, OUI) alors 0.5')}`, 'question velo', {
      'questions/cae.md': `# Titre à écrire\n${block('id: velo\ntype: binaire\nthematique_id: agri_alim\nactions: [cae_1.1.1]')}## Description\n`,
    }));

  it('is a choice of a question', () =>
    checkCreating(`${OTHERS}${QUESTION}${RULE('si reponse(voirie, voirie<|>_b) alors 0.5')}`, 'choice voirie_b', {
      'questions/q.md': `…## Choix\n${CHOICE}\n### <|Titre à écrire|>\n${block('id: voirie_b')}`,
    }));

  it('is a choice behind the others, before the sections that follow them', () => {
    const visibility = '## Visibilité\n```formule\nVRAI\n```\n';
    checkCreating(
      `${OTHERS}${QUESTION}${visibility}${RULE('si reponse(voirie, voirie<|>_b) alors 0.5')}`,
      'choice voirie_b',
      { 'questions/q.md': `…## Choix\n${CHOICE}\n### <|Titre à écrire|>\n${block('id: voirie_b')}${visibility}` },
    );
  });

  it('is a rule that asks a question', () =>
    checkCreating(`${OTHERS}${QUESTION.replace('id: voirie\n', 'id: voir<|>ie\n')}`, 'rule cae_1.1.1', {
      'personnalisations/cae.md': `# Réduction de potentiel\n${block('action_id: cae_1.1.1')}## Règles\n### Réduction de potentiel\n\`\`\`formule\nsi reponse(voirie, voirie_a) alors 1\n\`\`\`\n`,
    }));

  it('is an action that a key names', () =>
    checkCreating(`${OTHERS}${QUESTION.replace('[cae_1.1.1]', '[cae_1.1.1<|>.2]')}`, 'action 1.1.1.2', {}));

  it('is no rule where no formula can name the question', () =>
    checkCreating(`${OTHERS}${QUESTION.replace('id: voirie\n', 'id: si<|>non\n')}`, null));

  it('is nothing where the problem is another', () =>
    checkCreating(`//- 1.1.1.md\n# Mesure\n${block('identifiant: 1.1.1\ncouleur<|>: bleu')}`, null));
});
