import { measureFile } from '../../kit/referential.ts';
import { checkRefusal, checkRename, checkRenameable } from '../../kit/renaming.ts';

const AXIS = `//- 1.md\n${measureFile('1\n  1.1\n  1.2')}`;
const ONE = (id: string, prose = '') => `//- ${id}.md\n${measureFile(`${id}\n  ${id}.1\n  ${id}.2`)}${prose}`;
const TWO = (id: string, title = 'B') => `//- ${id}.md\n# ${title}\n\`\`\`yaml\nid: ${id}\n\`\`\`\n`;
const withCursor = (text: string, at: string) => text.replace(at, `<|>${at}`);

describe('a rename', () => {
  it('is of an id, wherever it stands, and of the file that bears it', () => {
    const before = AXIS + ONE('1.1.1', 'Voir 1.1.1.2.\n') + TWO('1.1.2');
    const after = AXIS + ONE('1.1.3', 'Voir 1.1.3.2.\n') + TWO('1.1.2');
    checkRename(withCursor(before, '1.1.1\n```'), '1.1.3', after);
    checkRename(before.replace('id: 1.1.1\n', 'id<|>: 1.1.1\n'), ' 1.1.3 ', after);
    checkRename(`${before}Voir <|>1.1.1.\n`, '1.1.3', `${after}Voir 1.1.3.\n`);
  });

  it('is asked for with the prefix of its référentiel or without', () => {
    const root = '//- cae.md\n# R\n```yaml\nid: ""\nreferentiel: cae\n```\n';
    const rule = (id: string) => `//- r.md\n# R\n\`\`\`yaml\naction_id: cae_${id}\n\`\`\`\n`;
    const before = root + ONE('1.1.1') + rule('<|>1.1.1');
    checkRename(before, 'cae_1.1.3', root + ONE('1.1.3') + rule('1.1.3'));
    checkRefusal(before, 'eci_1.1.3', 'other-prefix');
  });

  it('writes nothing where the name is the one there is', () => {
    const before = `${AXIS}${ONE('1.1.1', 'Voir 1.1.1.2 et <|>1.1.1.\n')}${TWO('1.1.2')}`;
    checkRename(before, '1.1.1', before.replace('<|>', ''));
    const titled = `${AXIS}//- 1.1.1.md\n# <|>Le titre\n\`\`\`yaml\nid: 1.1.1\n\`\`\`\nVoir 1.1.1 : le titre.\n`;
    checkRename(titled, 'Le titre', titled.replace('<|>', ''));
  });

  it('marks the id alone', () => {
    checkRenameable('//- 1.1.1.md\n# T\n```yaml\nid<|>: "<|1.1.1|>"\n```\n');
    checkRenameable(`${TWO('1.1.1')}//- r.md\n# R\n\`\`\`yaml\naction_id: cae<|>_<|1.1.1|>\n\`\`\`\n`);
    const cited = (text: string) =>
      `${TWO('1.1.1')}//- r.md\n# R\n\`\`\`yaml\naction_id: cae_1.1.1\n\`\`\`\nVoir ${text}.\n`;
    checkRenameable(cited('<|>cae_<|1.1.1|>'));
    checkRenameable(cited('ca<|>e_<|1.1.1|>'));
    checkRenameable(cited('cae<|>-1.1.1'));
    checkRenameable('//- 1.1.1.md\n# <|T<|>itre|>\n```yaml\nid: 1.1.1\n```\n');
    checkRenameable('//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\npoints: <|>20\n```\n');
  });

  it('reaches the actions that an indicator takes part in the score of', () => {
    const indicator = (id: string) =>
      `//- indicateurs/i.md\n# Déchets\n\`\`\`yaml\nid: i_1\nunite: kg\nactions: [cae_1.1.2]\nparticipation_score:\n  - cae_${id}\n\`\`\`\n`;
    const before = AXIS + ONE('1.1.1') + TWO('1.1.2') + indicator('1.1.1.2');
    const after = AXIS + ONE('1.1.1').replaceAll('1.1.1.2', '1.1.1.7') + TWO('1.1.2') + indicator('1.1.1.7');
    checkRename(withCursor(before, '1.1.1.2'), '1.1.1.7', after);
    checkRename(before.replace('cae_1.1.1.2', 'cae_1.1<|>.1.2'), '1.1.1.7', after);
  });

  it('is refused where the id is none, or does not fit the platform', () => {
    const before = AXIS + withCursor(ONE('1.1.1'), '1.1.1\n```') + TWO('1.1.2');
    for (const text of ['', '1.1.x', '1,1,3', '1.1.3alter', 'la 1.1.3']) checkRefusal(before, text, 'no-id');
    checkRefusal(before, '1.1.03', 'leading-zero');
    const of2026 = before.replace('id: 1.1.2\n', 'identifiant: 1.1.2\nlabels: [te_cae]\n');
    checkRefusal(
      `${of2026}//- t.md\n# R\n\`\`\`yaml\nidentifiant: ""\nreferentiel: te_de_notre_territoire\n\`\`\`\n`,
      '1.1.1234alter',
      'id-too-long',
    );
  });

  it('is refused where it would break the tree', () => {
    const before = AXIS + withCursor(ONE('1.1.1'), '1.1.1\n```') + TWO('1.1.2');
    checkRefusal(before, '1.1.2', 'id-taken');
    checkRefusal(before, '1.1', 'other-level');
    checkRefusal(before, '1.1.1.4', 'other-level');
    checkRefusal(before, '1.3.1', 'no-parent');
    checkRefusal(AXIS + withCursor(ONE('1.1.1'), '1.1.1.1') + TWO('1.1.2'), '1.1.2.1', 'inside-parent');
    checkRefusal('//- r.md\n# R\n```yaml\nid<|>: ""\nreferentiel: cae\n```\n', '1', 'root');
    checkRefusal(`${ONE('1.1.1', 'Voir la mesure <|>1.1.7.\n')}`, '1.1.8', 'undeclared');
  });

  it('may put a measure with a file of its own below another parent', () => {
    checkRename(AXIS + withCursor(ONE('1.1.1'), '1.1.1\n```'), '1.2.1', AXIS + ONE('1.2.1'));
  });

  it('is refused where its file could not have the name, or the id is given twice', () => {
    const before = withCursor(ONE('1.1.1'), '1.1.1\n```');
    checkRefusal(before + TWO('1.1.9').replace('1.1.9.md', '1.1.3.md'), '1.1.3', 'file-exists');
    checkRefusal(before + TWO('1.1.1').replace('1.1.1.md', 'copie.md'), '1.1.3', 'id-twice');
  });

  const MEASURE = (id: string) => `//- ${id}.md\n# M\n\`\`\`yaml\nidentifiant: ${id}\nlabels: [te_cae]\n\`\`\`\n`;
  it('of a measure takes its alternatives along, or leaves them', () => {
    const alternative = (id: string) =>
      `${MEASURE(`${id}alter`)}## Actions\n### S\n\`\`\`yaml\nidentifiant: ${id}alter.1\n\`\`\`\n`;
    const before = withCursor(MEASURE('1.1.1'), '1.1.1\nlabels') + alternative('1.1.1');
    checkRename(before, '1.1.4', MEASURE('1.1.4') + alternative('1.1.4'), true);
    checkRename(before, '1.1.4', MEASURE('1.1.4') + alternative('1.1.1'));
    checkRename(before, '1.1.4alterb', MEASURE('1.1.4alterb') + alternative('1.1.1'));
  });

  it('may be from the scenario that names an action', () => {
    const scenario = (id: string) => `//- s.yml\nStatuts:\n  cae_${id}: fait\n`;
    checkRename(ONE('1.1.1') + scenario('<|>1.1.1'), '1.1.3', ONE('1.1.3') + scenario('1.1.3'));
  });
});

describe('a rename around the measures', () => {
  const block = (formula: string) => `\`\`\`formule\n${formula}\n\`\`\`\n`;
  const files = (question: string, choice: string, indicator: string, key = question, value = choice) => `//- 1.1.1.md
# M
\`\`\`yaml
identifiant: 1.1.1
questions: [${question}, autre]
indicateurs: ${indicator}, te_2
\`\`\`
## Score indicatif
${block(`si reponse(${question}, ${choice}) alors val(${indicator})`)}//- in/questions/q.md
# Q ?
\`\`\`yaml
id: ${question}
type: choix
thematique_id: mobilite
\`\`\`
## Choix
### A
\`\`\`yaml
id: "${choice}"
\`\`\`
### B
\`\`\`yaml
id: b
\`\`\`
# Autre ?
\`\`\`yaml
id: autre
type: binaire
thematique_id: mobilite
\`\`\`
//- in/indicateurs/i.md
# I
\`\`\`yaml
id: ${indicator}
unite: km
\`\`\`
## Calcul
${block('2')}# J
\`\`\`yaml
id: te_2
unite: km
parent: ${indicator}
\`\`\`
## Cible
${block(`si reponse(${question}, ${choice}) alors 1`)}## Calcul
${block(`VAL(${indicator.toUpperCase()})`.replace(/TE_(?=1)/, indicator === 'te_1' ? 'TE_' : 'te_'))}//- r.md
# R
\`\`\`yaml
action_id: te_1.1.1
\`\`\`
## Règles
### Désactivation
${block(`reponse(${question}, ${choice}) ou reponse(autre, OUI)`)}//- s.yml
Réponses: { ${key}: ${value}, autre: OUI }
Indicateurs: { ${indicator}: 12 }
Statuts: {}
//- in/referentiel.json
{"feuille": {"ordre": {"questions": ["autre", "${question}"], "choix": ["${choice}"], "indicateurs": ["${indicator}"], "objectifs": ["${indicator} 2030-01-01"]}}}
`;
  const BEFORE = files('voirie', 'voirie_a', 'te_1');

  it('is of a question in formulas that are half written too', () => {
    const file = (question: string) =>
      `//- q.md\n# Q ?\n\`\`\`yaml\nid: ${question}\ntype: binaire\nthematique_id: eau\n\`\`\`\n//- r.md\n# R\n\`\`\`yaml\naction_id: cae_1.1.1\n\`\`\`\n## Règles\n### Désactivation\n\`\`\`formule\nVRAI) et (reponse(${question}, OUI) ou\n\`\`\`\n`;
    checkRename(file('plu').replace('reponse(plu', 'reponse(p<|>lu'), 'plui', file('plui'));
  });

  it('is of a question, from wherever it is named', () => {
    const after = files('rue', 'voirie_a', 'te_1');
    checkRename(BEFORE.replace('id: voirie\n', 'id: voi<|>rie\n'), 'rue', after);
    checkRename(BEFORE.replace('[voirie,', '[voi<|>rie,'), 'rue', after);
    checkRename(BEFORE.replace('{ voirie:', '{ voi<|>rie:'), 'rue', after);
    checkRename(BEFORE.replace('id: voirie\n', 'id: voi<|>rie\n'), 'voirie', BEFORE);
  });

  it('is of what stands in the order of imported rows', () => {
    const after = files('rue', 'voirie_a', 'te_1');
    checkRename(BEFORE.replace('"autre", "voirie"', '"autre", "voi<|>rie"'), 'rue', after);
    checkRename(BEFORE.replace('["voirie_a"]', '["voirie<|>_a"]'), 'voirie_z', files('voirie', 'voirie_z', 'te_1'));
    const indicator = files('voirie', 'voirie_a', 'te_9').replace('TE_9', 'te_9');
    checkRename(BEFORE.replace('"te_1 2030', '"te<|>_1 2030'), 'te_9', indicator);
    checkRename(BEFORE.replace('["te_1"]', '["te<|>_1"]'), 'te_9', indicator);
    const evidence = (id: string, row = id) =>
      `//- in/preuves/p.md\n# Plan\n\`\`\`yaml\nid: ${id}\nactions: [te_1.1.1]\n\`\`\`\n//- in/referentiel.json\n{"feuille": {"ordre": {"preuves": ["${row}"]}}}\n`;
    checkRename(evidence('plan', 'pl<|>an'), 'pcaet', evidence('pcaet'));
    const action = (id: string, row = id) =>
      `//- in/actions/${id}.md\n# M\n\`\`\`yaml\nidentifiant: ${id}\n\`\`\`\n//- in/referentiel.json\n{"feuille": {"ordre": {"structure": ["${row}"]}}}\n`;
    checkRename(action('1.1.1', '1.<|>1.1'), '1.1.4', action('1.1.4'));
  });

  it('is of a choice, also where it is quoted', () => {
    const before = files('voirie', 'voirie_a', 'te_1', 'voirie', '"voirie_a"');
    const after = files('voirie', 'voirie_z', 'te_1', 'voirie', '"voirie_z"');
    checkRename(before.replace('id: "voirie_a', 'id: "voirie<|>_a'), 'voirie_z', after);
    checkRename(before.replace('{ voirie: "voirie_a', '{ voirie: "voirie<|>_a'), 'voirie_z', after);
  });

  it('writes what YAML would take for a boolean between quotes in a scenario', () => {
    checkRename(BEFORE.replace('id: voirie\n', 'id: voi<|>rie\n'), 'y', files('y', 'voirie_a', 'te_1', '"y"'));
  });

  it('is of an indicator', () => {
    const before = BEFORE.replace('VAL(TE_1)', 'VAL(te_1)');
    const after = files('voirie', 'voirie_a', 'te_9').replace('VAL(TE_9)', 'VAL(te_9)');
    checkRename(before.replace('id: te_1\n', 'id: te<|>_1\n'), 'te_9', after);
    checkRename(before.replace('parent: te_1', 'parent: te<|>_1'), 'te_9', after);
  });

  it('is of evidence, and of its row in the order of an import', () => {
    const evidence = (id: string) =>
      `//- in/preuves/p.md\n# Plan climat\n\`\`\`yaml\nid: ${id}\nactions: [te_1.1.1]\n\`\`\`\n# Bilan\n\`\`\`yaml\nid: bilan\nactions: [te_1.1.1]\n\`\`\`\n//- in/referentiel.json\n{"feuille": {"ordre": {"preuves": ["bilan", "${id}"]}}}\n`;
    checkRename(evidence('pl<|>an').replace('"pl<|>an"', '"plan"'), 'pcaet_v2', evidence('pcaet_v2'));
    const before = evidence('pl<|>an').replace('"pl<|>an"', '"plan"');
    checkRefusal(before, 'bilan', 'id-taken');
    for (const text of ['', 'a b', 'a: b', '-a', 'a'.repeat(51)]) checkRefusal(before, text, 'no-evidence-id');
  });

  it('is refused where formulas could not name it so', () => {
    const question = BEFORE.replace('id: voirie\n', 'id: voi<|>rie\n');
    for (const text of ['', '1a', 'a b', 'si', 'score_1', 'été']) checkRefusal(question, text, 'no-formula-name');
    checkRefusal(question, 'autre', 'id-taken');
    checkRefusal(BEFORE.replace('(autre, OUI', '(autre, O<|>UI'), 'non', 'fixed-answer');
    checkRefusal(BEFORE.replace('id: "voirie_a', 'id: "voirie<|>_a'), 'b', 'id-taken');
    checkRefusal(BEFORE.replace('id: te_1\n', 'id: te<|>_1\n'), 'te_2', 'id-taken');
    checkRefusal(BEFORE.replace('id: te_1\n', 'id: te<|>_1\n'), 'TE_9', 'no-formula-name');
  });
});

describe('a rename of a title', () => {
  const measure = (id: string, title: string, prose = '') =>
    `//- ${id}.md\n# ${title}\n\`\`\`yaml\nid: ${id}\n\`\`\`\n${prose}`;
  const citing = (title: string) =>
    `- Action 1.1.1 : ${title}\n- 1.1.1 « ${title} », puis\n- Voir 1.1.1 (« ${title} »)\n- 1.1.1 : ${title}, en lien avec le reste\n- 1.1.1 et 1.1.2 : Autre\n- 1.1.1 : Tout autre chose\n`;

  for (const title of ['Réduire les déchets du territoire', 'Réduire les (non-)déchets et/ou rejets du territoire']) {
    it(`is of the citations that give it too: ${title}`, () =>
      checkRename(
        measure('1.1.1', `<|>${title}`) +
          measure('1.1.2', 'Autre', citing(title).replace('du territoire\n', 'du  Territoire\n')),
        'Éviter les déchets',
        measure('1.1.1', 'Éviter les déchets') + measure('1.1.2', 'Autre', citing('Éviter les déchets')),
      ));
  }

  it('is of the title alone where it is that of a question', () => {
    const question = (title: string) => `# ${title}\n\`\`\`yaml\nid: q\ntype: binaire\nthematique_id: eau\n\`\`\`\n`;
    checkRename(question('<|>Une régie ?'), 'Une régie de l’eau ?', question('Une régie de l’eau ?'));
  });

  it('is refused where it would be none', () => {
    checkRefusal(measure('1.1.1', '<|>A'), ' ', 'no-title');
    checkRefusal(measure('1.1.1', '<|>A'), 'A\nB', 'no-title');
  });
});
