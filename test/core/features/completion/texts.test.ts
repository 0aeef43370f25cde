import assert from 'node:assert/strict';
import { checkChosen, checkCompletion, completionLabels } from '../../../kit/completion.ts';

const QUESTIONS = [
  '//- q/q.md',
  '# La collectivité a-t-elle des écoles ?\n```yaml\nid: ecoles\ntype: binaire\nthematique_id: enfance\n```\n',
  '# Qui tond les pelouses ?\n```yaml\nid: tonte\ntype: choix\nthematique_id: enfance\n```\n## Choix\n### Un service\n```yaml\nid: tonte_a\n```\n### Une entreprise\n```yaml\nid: tonte_b\n```\n',
  '# Quelle part des rues est éclairée ?\n```yaml\nid: rues\ntype: proportion\nthematique_id: enfance\n```\n',
].join('\n');
const MEASURE = '//- m/1.1.1.md\n# Planter\n```yaml\nidentifiant: 1.1.1\n```\n';
const ROOT = '//- m/nature.md\n# Nature\n```yaml\nidentifiant: ""\nreferentiel: nature\n```\n';
const INDICATORS =
  '//- i/i.md\n# Ombre\n```yaml\nid: nature_1.a\nunite: "%"\n```\n## Cible\n```formule\n30\n```\n# Arbres\n```yaml\nid: nature_1.b\nunite: arbre\n```\n';

describe('completion of section titles', () => {
  const sections = (text: string): string => `//- 1.1.1.md\n# Planter\n\`\`\`yaml\nidentifiant: 1.1.1\n\`\`\`\n${text}`;

  it('offers those that are not there yet, in their usual order', () => {
    checkCompletion(sections('## <|>'), [
      '## Description',
      '## Contexte',
      '## Exemples',
      '## Ressources',
      '## Réduction de potentiel',
      "## Périmètre de l'évaluation",
      '## Actions',
    ]);
  });

  it('begins behind those that are there', () => {
    checkCompletion(sections('## Contexte\nTexte.\n## <|>\n'), [
      '## Exemples',
      '## Ressources',
      '## Réduction de potentiel',
      "## Périmètre de l'évaluation",
      '## Actions',
      '## Description',
    ]);
  });

  it('replaces what is written of the title, without a space after its signs as well', () => {
    checkChosen(sections('## Desc<|>riptions'), '## Description', '## Description');
    checkChosen(sections('##<|>'), '## Contexte', '## Contexte');
  });

  it('goes with the action that the level of the title belongs to; tasks have no list of children', () => {
    const child = '## Actions\n### Volet\n```yaml\nidentifiant: 1.1.1.1\n```\n';
    assert.equal(completionLabels(sections(`${child}#### <|>`)).at(-1), '#### Actions');
    const task = `${child}#### Actions\n##### Tâche\n\`\`\`yaml\nidentifiant: 1.1.1.1.1\n\`\`\`\n`;
    assert.equal(completionLabels(sections(`${task}###### <|>`)).at(-1), "###### Périmètre de l'évaluation");
  });

  it('offers the sections of 2026, with the block of the formula', () => {
    const te = sections('## <|>').replace('1.1.1\n```', '1.1.1\nlabels: [te_cae]\n```');
    assert(completionLabels(te).includes('## Preuve'));
    checkChosen(te, '## Score indicatif', '## Score indicatif\n```formule\n\n```');
  });

  it('offers no sections of 2026 around measures of 2023', () => {
    const question =
      '//- q/q.md\n# Une école ?\n```yaml\nid: ecole\ntype: binaire\nthematique_id: enfance\n```\n## <|>';
    checkCompletion(MEASURE + question, ['## Description']);
    assert(completionLabels(question).includes('## Visibilité'));
  });

  it('offers the parts of rules, questions and indicators', () => {
    const rule = (text: string): string => `//- r/r.md\n# Règles\n\`\`\`yaml\naction_id: nature_1.1.1\n\`\`\`\n${text}`;
    checkCompletion(rule('## <|>'), ['## Règles']);
    checkCompletion(rule('## Règles\n### <|>'), [
      '### Désactivation',
      '### Réduction de potentiel',
      '### Score réalisé',
    ]);
    checkCompletion(rule('## Règles\n### Réduction de potentiel\n```formule\n1\n```\n### <|>'), [
      '### Score réalisé',
      '### Désactivation',
    ]);
    checkCompletion(`${QUESTIONS}## <|>`, ['## Description', '## Consignes de justification', '## Visibilité']);
    checkCompletion(`${INDICATORS}## <|>`, ['## Description', '## Calcul', '## Cible', '## Seuil', '## Objectifs']);
  });

  it('says nothing before the signs of a title, nor between them', () => {
    checkCompletion(sections('<|>## Contexte\nTexte.\n'), []);
    checkCompletion(sections('#<|># Contexte\nTexte.\n'), []);
  });

  it('says nothing in a comment or in code', () => {
    checkCompletion(sections('<!--\n## <|>\n-->\n'), []);
    checkCompletion(sections('```sh\n## <|>\n```\n'), []);
  });
});

describe('completion of formulas', () => {
  const rule = (formula: string, title = 'Désactivation', platform = ''): string =>
    `${ROOT}${MEASURE}${platform}${QUESTIONS}${INDICATORS}//- r/r.md\n# Règles\n\`\`\`yaml\naction_id: nature_1.1.1\n\`\`\`\n## Règles\n### ${title}\n\`\`\`formule\n${formula}\n\`\`\`\n`;
  const TE = '//- m/1.1.2.md\n# Arroser\n```yaml\nidentifiant: 1.1.2\nlabels: [te_cae]\n```\n';

  it('offers the functions and words of the language, scores in rules on the score alone', () => {
    checkCompletion(rule('<|>'), ['reponse', 'identite', 'si … alors … sinon …', 'si', 'VRAI', 'FAUX']);
    for (const title of ['Score réalisé', 'Score realise', 'Score réalisé'.normalize('NFD')]) {
      assert.equal(completionLabels(rule('<|>', title))[0], 'score');
    }
    const deactivation = 'Désactivation'.normalize('NFD');
    assert.deepEqual(completionLabels(rule('<|>', deactivation)), completionLabels(rule('<|>')));
    assert(!completionLabels(rule('<|>', 'Désactivation', TE)).includes('referentiel'));
  });

  for (const [formula, expected] of [
    ['si identite(type, EPCI) <|>', ['alors', 'et', 'ou']],
    ['si identite(type, EPCI) a<|> VRAI', ['alors', 'et', 'ou']],
    ['si identite(type, EPCI) e<|> VRAI alors VRAI', ['et', 'ou']],
    ['si VRAI alors VRAI <|>', ['sinon', 'et', 'ou']],
    ['VRAI <|>', ['et', 'ou']],
    ['VRAI et <|>', ['reponse', 'identite', 'VRAI', 'FAUX']],
    ['si <|> alors VRAI', ['reponse', 'identite', 'VRAI', 'FAUX']],
    ['si reponse(rues) <|>', ['alors', 'et', 'ou', '+', '-', '*', '/']],
    ['si VRAI alors VRAI sinon <|>', ['reponse', 'identite', 'si … alors … sinon …', 'si', 'VRAI', 'FAUX']],
  ] as const) {
    it(`offers what the grammar has there, of the kind that is awaited: ${formula}`, () =>
      checkCompletion(rule(formula), expected));
  }

  it('offers numbers where numbers are awaited', () => {
    checkCompletion(rule('si VRAI alors <|>', 'Réduction de potentiel'), [
      'reponse',
      'min',
      'max',
      'si … alors … sinon …',
      'si',
    ]);
    checkCompletion(rule('min(0.5, <|>', 'Réduction de potentiel'), ['reponse', 'min', 'max']);
    checkCompletion(rule('(si reponse(rues) > <|>', 'Réduction de potentiel', TE), ['reponse', 'min', 'max']);
  });

  it('offers the signs that may follow a number', () => {
    const signs = ['+', '-', '*', '/'];
    const compared = ['>', '>=', '<', '<=', '='];
    checkCompletion(rule('si max(reponse(rues), (0.2)) <|>', 'Désactivation', TE), [
      'alors',
      'et',
      'ou',
      ...compared,
      ...signs,
    ]);
    checkCompletion(rule('reponse(rues) > 0.5 <|>', 'Désactivation', TE), ['et', 'ou', ...signs]);
    checkCompletion(rule('si VRAI alors 0.5 <|>', 'Réduction de potentiel', TE), ['sinon', 'et', 'ou', ...signs]);
    checkCompletion(rule('si reponse(plu, OUI) <|>', 'Désactivation', TE), ['alors', 'et', 'ou']);
    const reduced = (formula: string) => completionLabels(rule(formula, 'Réduction de potentiel', TE));
    assert.deepEqual(reduced('si (reponse(rues) <|>'), ['et', 'ou', ...compared, ...signs]);
    assert.deepEqual(reduced('si VRAI et ((reponse(rues) <|>'), ['et', 'ou', ...compared, ...signs]);
    assert.deepEqual(reduced('1 + (reponse(rues) <|>'), ['et', 'ou', ...signs]);
  });

  it('awaits in parentheses of their own what is awaited before them', () => {
    const reduced = (formula: string) => completionLabels(rule(formula, 'Réduction de potentiel', TE));
    for (const word of reduced('si <|>')) assert(reduced('si (<|>').includes(word), word);
    assert.deepEqual(reduced('si VRAI alors (<|>'), reduced('si VRAI alors <|>'));
  });

  it('offers a syndicat as a type where the importer takes it for one', () => {
    const type = (platform: string) => completionLabels(rule('identite(type, <|>', 'Désactivation', platform));
    assert(type('').includes('syndicat'));
    assert.deepEqual(type(TE), ['commune', 'EPCI']);
  });

  it('offers the functions of a computed value behind what an indicator aims at on dates, too', () => {
    const aims = '## Objectifs\n### 2030-01-01\n```formule\n1\n```\n';
    assert(completionLabels(`${INDICATORS}${aims}## Calcul\n\`\`\`formule\n<|>\n\`\`\`\n`).includes('val'));
    assert(!completionLabels(`${INDICATORS}${aims}## Seuil\n\`\`\`formule\n<|>\n\`\`\`\n`).includes('val'));
  });

  it('begins both branches of a condition', () =>
    checkChosen(rule('s<|>'), 'si … alors … sinon …', 'si  alors  sinon '));

  it('offers questions by their ids and words, those asked last first', () => {
    checkCompletion(rule('reponse(<|>'), [
      'ecoles: La collectivité a-t-elle des écoles ?',
      'tonte: Qui tond les pelouses ?',
      'rues: Quelle part des rues est éclairée ?',
    ]);
    assert.deepEqual(completionLabels(rule('reponse(pelouse<|>)')), ['tonte']);
    assert.equal(completionLabels(rule('reponse(tonte, tonte_a) et reponse(<|>)'))[0], 'tonte');
  });

  it('goes on with the answer, unless a question asks for a number', () => {
    checkChosen(rule('reponse(to<|>)'), 'tonte', 'reponse(tonte, )');
    checkChosen(rule('reponse(ru<|>)'), 'rues', 'reponse(rues)');
    checkChosen(rule('reponse(ec<|>, OUI)'), 'ecoles', 'reponse(ecoles, OUI)');
  });

  it('offers the answers to the question', () => {
    checkCompletion(rule('reponse(ecoles, <|>)'), ['OUI', 'NON']);
    checkCompletion(rule('si reponse( tonte ,<|>'), ['tonte_a: Un service', 'tonte_b: Une entreprise']);
    checkCompletion(rule('reponse(rues, <|>)'), []);
  });

  it('offers no answer that the language of 2026 reads as another word', () => {
    const asked = (platform: string) =>
      rule('reponse(tonte, <|>)', 'Désactivation', platform).replaceAll('tonte_b', 'siege');
    checkCompletion(asked(TE), ['tonte_a: Un service']);
    checkCompletion(asked(''), ['tonte_a: Un service', 'siege: Une entreprise']);
    checkCompletion(rule('reponse(ecoles, <|>)', 'Désactivation', TE), ['OUI', 'NON']);
  });

  it('offers the properties of a collectivité and their values, by platform', () => {
    checkCompletion(rule('identite(<|>'), ['type', 'population', 'localisation']);
    checkCompletion(rule('identite(localisation, <|>)'), ['DOM']);
    checkCompletion(rule('identite(<|>', 'Désactivation', TE), [
      'type',
      'soustype',
      'population',
      'localisation',
      'dans_aire_urbaine',
    ]);
    checkChosen(rule('identite(loc<|>)'), 'localisation', 'identite(localisation, )');
  });

  it('offers actions to score()', () => {
    checkCompletion(rule('min(score(<|>', 'Score réalisé'), ['nature_1.1.1: Planter']);
  });

  it('offers functions again in parentheses, and in what min and max compare', () => {
    assert.equal(completionLabels(rule('max(reponse(rues), <|>'))[0], 'reponse');
    assert.equal(completionLabels(rule('(<|>'))[0], 'reponse');
  });

  it('offers indicators in scores by indicators, with targets to cible()', () => {
    const score = (formula: string): string =>
      `${INDICATORS}//- m/1.1.1.md\n# Planter\n\`\`\`yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n\`\`\`\n## Score indicatif\n\`\`\`formule\n${formula}\n\`\`\`\n`;
    assert.deepEqual(completionLabels(score('<|>')).slice(0, 4), ['val', 'opt_val', 'cible', 'limite']);
    checkCompletion(score('val(<|>'), ['nature_1.a: Ombre', 'nature_1.b: Arbres']);
    checkCompletion(score('val(nature_1.a) / cible(<|>'), ['nature_1.a: Ombre']);
  });

  it('leaves out questions that the language of today cannot name', () => {
    const odd = '//- q/odd.md\n# Un siège ?\n```yaml\nid: siege\ntype: binaire\nthematique_id: enfance\n```\n';
    assert(!completionLabels(`${odd}${rule('reponse(<|>', 'Désactivation', TE)}`).includes('siege'));
    assert(completionLabels(`${odd}${rule('reponse(<|>')}`).includes('siege'));
  });
});

describe('completion of a comment that silences a rule', () => {
  const comment = (text: string): string => `//- 1.1.1.md\n# Planter\n\`\`\`yaml\nidentifiant: 1.1.1\n\`\`\`\n${text}`;

  it('offers the word, then the codes with what they are about', () => {
    checkChosen(comment('<!-- ref<|>'), 'referentiel-disable', '<!-- referentiel-disable  -->');
    const labels = completionLabels(comment('<!-- referentiel-disable <|>'));
    assert(labels.includes('points-sum') && !labels.includes('scenario-key') && !labels.includes('disable-unused'));
    checkCompletion(comment('<!-- referentiel-disable <|>'), ['conflict-marker: Unresolved git conflict', '…']);
  });

  it('leaves a place for the reason, and no code twice', () => {
    checkChosen(comment('<!-- referentiel-disable po<|>'), 'points-sum', '<!-- referentiel-disable points-sum: … -->');
    checkChosen(comment('<!-- referentiel-disable po<|> -->'), 'points-sum', '<!-- referentiel-disable points-sum -->');
    assert(!completionLabels(comment('<!-- referentiel-disable points-sum, <|>')).includes('points-sum'));
  });

  it('says nothing behind the colon, nor in another comment', () => {
    checkCompletion(comment('<!-- referentiel-disable points-sum: po<|> -->'), []);
    checkCompletion(comment('<!-- à revoir po<|> -->'), []);
  });

  it('says nothing at once where a comment lists many things that are none', () =>
    checkCompletion(comment(`<!-- ${'oui, , '.repeat(50)}3<|> -->`), []));
});
