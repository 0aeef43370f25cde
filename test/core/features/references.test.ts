import { checkDefinition, checkHover, checkReferences } from '../../kit/check.ts';
import { checkRename, checkRenameable } from '../../kit/renaming.ts';
import { measure, QUESTIONS, RULE } from './support.ts';

describe('definition', () => {
  it('of a reference is the title of what it names', () => {
    checkDefinition(
      `//- 1.1.1.md\n${measure('1.1.1', 'Voir 1.1.2<|>.')}//- 1.1.2.md\n${measure('1.1.2').replace('# Mesure 1.1.2', '# <|Mesure 1.1.2|>')}`,
    );
  });

  it('of an id is the title of its own action', () => {
    checkDefinition(measure('1.1.1').replace('# Mesure 1.1.1', '# <|Mesure 1.1.1|>').replace('id: 1', 'id: <|>1'));
  });

  it('of a key is the action that it names', () => {
    checkDefinition(
      `//- actions/r.md\n# Racine\n\`\`\`yaml\nidentifiant: ""\nreferentiel: cae\n\`\`\`\n//- actions/1.1.md\n# <|Une|>\n\`\`\`yaml\nidentifiant: 1.1\n\`\`\`\n//- questions/q.md\n# Q ?\n\`\`\`yaml\nid: q_1\ntype: binaire\nthematique_id: eau\nactions:\n  - cae_1<|>.1\n\`\`\`\n`,
    );
  });

  it('of a reference that leads nowhere is nothing', () => checkDefinition(measure('1.1.1', 'Voir 1.1.9<|>.')));
});

describe('references', () => {
  const plain = (id: string, prose = '') => `# Titre\n\`\`\`yaml\nid: ${id}\n\`\`\`\n${prose}`;
  const citing = `//- 1.1.1.md\n${plain('1.1.1', 'Voir <|1.1.2|> et (<|1.1.2|>).\n')}`;

  it('are all places that name an action', () => {
    checkReferences(`${citing}//- 1.1.2.md\n${plain('<|>1.1.2')}`, false);
  });

  it('begin with the declaration where it is wanted', () => {
    const declared = plain('<|1.1.2|>', 'Voir <|1.1.2|>.\n').replace('# Titre', '# <|>Titre');
    checkReferences(`//- 1.1.2.md\n${declared}`, true);
  });

  it('are told of an action that the prose around the measures names by its number alone', () => {
    const rule = (keys: string, prose: string) => `//- r.md\n# R\n\`\`\`yaml\n${keys}\n\`\`\`\n${prose}\n`;
    const measure = `//- 1.1.2.md\n${plain('<|>1.1.2')}`;
    checkReferences(measure + rule('action_id: <|cae_1.1.2|>', 'La <|1.1.2|>, non la 1.1.3.'), false);
    checkReferences(measure + rule('id: p\nactions: [<|cae_1.1.2|>, eci_1.1]', 'La 1.1.2 de l’un des deux.'), false);
  });
});

describe('a line of `origine: |` is read like prose', () => {
  const CAE = (title: string, id = '1.1.2') =>
    `//- cae/cae.md\n# CAE\n\`\`\`yaml\nidentifiant: ""\nreferentiel: cae\n\`\`\`\n//- cae/1.1.1.md\n# Une\n\`\`\`yaml\nidentifiant: 1.1.1\n\`\`\`\n//- cae/1.1.2.md\n# ${title}\n\`\`\`yaml\nidentifiant: ${id}\n\`\`\`\n`;
  const TE = (lines: string) =>
    `//- te/te.md\n# TE\n\`\`\`yaml\nidentifiant: ""\nreferentiel: te\n\`\`\`\n//- te/1.1.1.md\n# M\n\`\`\`yaml\nidentifiant: 1.1.1\norigine: |\n${lines}\`\`\`\n`;
  const LINES = '  Cae_1.1.1 (0,5)\n    Cae_1<|>.1.2 (0,25)\n';

  it('leads to the action that this line names', () => {
    checkDefinition(CAE('<|Autre|>') + TE(LINES));
    checkDefinition(CAE('<|Autre|>') + TE(LINES).replaceAll('\n', '\r\n'));
    checkDefinition(CAE('Autre') + TE('  cae_1.1.1\n  cae_1.1<|>.9\n'));
  });

  it('shows it', () => checkHover(CAE('Autre') + TE(LINES), ['**1.1.2 Autre**']));

  it('is one of the places that name it', () =>
    checkReferences(CAE('Autre', '<|>1.1.2') + TE('  cae_1.1.1\n  <|cae_1.1.2|> (0,25)\n'), false));

  it('is where it can be renamed, and only what names it is', () => {
    const after =
      CAE('Autre', '1.1.3').replace('cae/1.1.2.md', 'cae/1.1.3.md') + TE(LINES.replace('1<|>.1.2', '1.1.3'));
    checkRename(CAE('Autre') + TE(LINES), '1.1.3', after);
    checkRenameable(CAE('Autre') + TE('  cae_1.1.1\n  cae_<|1<|>.1.2|>\n'));
  });
});

describe('a formula is read like prose', () => {
  it('shows the question that it asks: its text, its type, its choices, how its description begins', () =>
    checkHover(RULE('si reponse(voi<|>rie, voirie_a) alors 1') + QUESTIONS(), [
      '**Le réseau est-il public ?**',
      'voirie · choix',
      'voirie_a En régie',
      'Les voies comptent.',
    ]));

  it('shows the action whose score it asks', () =>
    checkHover(`//- 1.1.1.md\n${measure('1.1.1')}${RULE('min(score(cae_1<|>.1.1), 1)')}`, ['**1.1.1 Mesure 1.1.1**']));

  it('leads to the question that it asks, and to the choice', () => {
    checkDefinition(RULE('si reponse(voirie<|>, voirie_a) alors 1') + QUESTIONS('<|Le réseau est-il public ?|>'));
    checkDefinition(RULE('si reponse(voirie, voirie_a<|>) alors 1') + QUESTIONS('Q', 'voirie', '<|voirie_a|>'));
  });

  it('leads to the action whose score it asks', () =>
    checkDefinition(
      `//- 1.1.1.md\n${measure('1.1.1').replace('# Mesure 1.1.1', '# <|Mesure 1.1.1|>')}${RULE('min(score(<|>cae_1.1.1), 1)')}`,
    ));

  it('is among the references of a question, of a choice, and of an action', () => {
    const asks = RULE('si reponse(<|voirie|>, voirie_a) alors 1');
    checkReferences(QUESTIONS('Q', 'voi<|>rie') + asks, false);
    checkReferences(
      QUESTIONS('Q', '<|voirie|>') +
        RULE('si reponse(voi<|>rie, voirie_a) alors 1').replace('voi<|>rie', '<|voi<|>rie|>'),
      true,
    );
    checkReferences(QUESTIONS('Q', 'voirie', 'voirie<|>_a') + RULE('si reponse(voirie, <|voirie_a|>) alors 1'), false);
    checkReferences(
      `//- 1.1.1.md\n# Mesure\n\`\`\`yaml\nid: 1.1<|>.1\n\`\`\`\n${RULE('score(<|cae_1.1.1|>)').replace('action_id: cae_1.1.1', 'action_id: <|cae_1.1.1|>')}`,
      false,
    );
  });
});
