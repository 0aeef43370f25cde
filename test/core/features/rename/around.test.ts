import { checkRefusal, checkRename } from '../../../kit/renaming.ts';

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
