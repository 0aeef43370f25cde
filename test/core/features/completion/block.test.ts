import assert from 'node:assert/strict';
import { checkChosen, checkCompletion, completionLabels } from '../../../kit/completion.ts';

const ROOT = '//- nature.md\n# Nature\n```yaml\nidentifiant: ""\npoints: 100\nreferentiel: nature\n```\n';
const measure = (block: string): string => `//- 1.1.1.md\n# Les arbres\n\`\`\`yaml\n${block}\n\`\`\`\n`;
const subActions = (...blocks: readonly string[]): string =>
  `## Actions\n${blocks.map((block, at) => `### Volet ${at + 1}\n\`\`\`yaml\n${block}\n\`\`\`\n`).join('')}`;

describe('completion of keys', () => {
  it('offers those of the level and the dialect that are not there yet', () => {
    checkCompletion(`${measure('identifiant: 1.1.1\n<|>')}${subActions('identifiant: 1.1.1.1\npourcentage: 100')}`, [
      'points',
      'pourcentage',
      'pointsDOM',
      'climat_pratic_id',
    ]);
    checkCompletion(`${measure('identifiant: 1.1.1\npoints: 12')}${subActions('identifiant: 1.1.1.1\n<|>')}`, [
      'points',
      'pourcentage',
      'categorie',
    ]);
  });

  it('offers those of 2021/22, which knows no « pourcentage »', () => {
    checkCompletion(`${measure('id: 1.1.1\npoints: 12')}${subActions('id: 1.1.1.1\n<|>')}`, ['points', 'categorie']);
  });

  it('offers those of 2026: in TE, points stand on sub-actions alone', () => {
    const te = (text: string): string => text.replaceAll('id:', 'identifiant:');
    checkCompletion(te(`${measure('id: 1.1.1\nlabels: [te_cae]\n<|>')}${subActions('id: 1.1.1.1')}`), [
      'coremeasure',
      'indicateurs',
      'questions',
      'thematique_sgpe',
      'origine',
    ]);
    checkCompletion(te(`${measure('id: 1.1.1\nlabels: [te_cae]')}${subActions('id: 1.1.1.1\n<|>')}`), [
      'points',
      'categorie',
      'coremeasure',
      'indicateurs',
      'questions',
      'labels',
      'adaptation_niveau',
      'origine',
    ]);
  });

  it('offers those of what stands around an entry that has nothing but an id', () => {
    const question = '# Une question\n```yaml\nid: q\ntype: binaire\nthematique_id: eau\n```\n';
    const missing = ['competence_code', 'type', 'thematique_id', 'actions', 'types_concernes', 'ordonnancement'];
    checkCompletion(`//- q/q.md\n${question}# Une autre\n\`\`\`yaml\nid: r\n<|>\n\`\`\`\n`, missing);
    checkCompletion(`//- q/q.md\n${question}//- q/r.md\n# Une autre\n\`\`\`yaml\nid: r\n<|>\n\`\`\`\n`, missing);
  });

  it('says what they mean', () => {
    checkCompletion(`${measure('identifiant: 1.1.1')}${subActions('identifiant: 1.1.1.1\npoints: 1\n<|>')}`, [
      'pourcentage: share of its parent, in per cent',
      'categorie',
    ]);
  });

  it('offers those of the root', () => {
    checkCompletion('//- nature.md\n# Nature\n```yaml\nidentifiant: ""\n<|>\n```\n', ['points', 'referentiel']);
  });

  it('offers those of questions, rules, evidence and indicators', () => {
    checkCompletion(
      '//- q/q.md\n# Une école ?\n```yaml\nid: ecole\ntype: binaire\nthematique_id: enfance\n<|>\n```\n',
      ['competence_code', 'actions', 'types_concernes', 'ordonnancement'],
    );
    checkCompletion('//- p/p.md\n# Plan\n```yaml\nactions: [nature_1.1]\n<|>\n```\n', ['id']);
    const indicator = '//- i/i.md\n# Arbres\n```yaml\nid: i\nunite: arbre\nbor<|>\n```\n';
    const isOffered = (before: string) => completionLabels(before + indicator).includes('borne_min');
    assert(isOffered(measure('identifiant: 1.1.1\nlabels: [te_cae]')));
    assert(!isOffered(measure('identifiant: 1.1.1')), 'the importer of 2023 refuses a key of 2026');
    checkCompletion('//- r/r.md\n# Règles\n```yaml\naction_id: nature_1.1\n<|>\n```\n', []);
  });

  it('writes the colon that is missing, and the brackets of a list', () => {
    checkChosen(`${measure('identifiant: 1.1.1\nclim<|>')}`, 'climat_pratic_id', 'climat_pratic_id: ');
    checkChosen(`${measure('identifiant: 1.1.1\nclim<|>: eau')}`, 'climat_pratic_id', 'climat_pratic_id: eau');
    checkChosen('//- p/p.md\n# Plan\n```yaml\nid: plan\nunite: m²\nact<|>\n```\n', 'actions', 'actions: []');
  });

  it('goes on in a block that YAML cannot read, or that nobody closed', () => {
    checkCompletion(measure('identifiant: 1.1.1\npoints:12\nclim<|>\n\tx: ['), [
      'pourcentage',
      'pointsDOM',
      'climat_pratic_id',
    ]);
    checkCompletion('//- 1.1.1.md\n# Les arbres\n```yaml\nidentifiant: 1.1.1\ncli<|>\n\n## Description\nUn texte.\n', [
      'points',
      'pourcentage',
      'pointsDOM',
      'climat_pratic_id',
    ]);
  });

  it('offers nothing in a comment, nor in a block of another language', () => {
    checkCompletion(measure('identifiant: 1.1.1\n# po<|>'), []);
    checkCompletion(`${measure('identifiant: 1.1.1')}\`\`\`json\npo<|>\n\`\`\`\n`, []);
    checkCompletion(`${measure('identifiant: 1.1.1')}<!--\n\`\`\`yaml\npo<|>\n\`\`\`\n-->\n`, []);
  });
});

describe('completion of values', () => {
  it('offers the categories, whatever is written of one, with the space that is missing', () => {
    const fixture = (block: string): string =>
      `${measure('identifiant: 1.1.1')}${subActions(`identifiant: 1.1.1.1\n${block}`)}`;
    checkCompletion(fixture('categorie: <|>'), ['bases', 'mise en œuvre', 'effets']);
    checkChosen(fixture('categorie: eff<|>bases'), 'effets', 'categorie: effets');
    checkChosen(fixture('categorie:<|>'), 'bases', 'categorie: bases');
    checkChosen(fixture("categorie: 'mi<|>'"), 'mise en œuvre', "categorie: 'mise en œuvre'");
  });

  it('leaves a value readable wherever it is asked for: before quotes, in them, behind them', () => {
    const fixture = (line: string): string => `//- i/i.md\n# Arbres\n\`\`\`yaml\nid: i\n${line}\n\`\`\`\n`;
    checkChosen(fixture('sans_valeur_utilisateur: "FALSE"<|>'), 'true', 'sans_valeur_utilisateur: true');
    checkChosen(fixture('sans_valeur_utilisateur: <|>"FALSE" # non'), 'true', 'sans_valeur_utilisateur: true # non');
    checkChosen(fixture('sans_valeur_utilisateur: "FA<|>LSE"'), 'true', 'sans_valeur_utilisateur: "true"');
  });

  it('quotes what YAML would read otherwise', () => {
    const used =
      '//- i/a.md\n# Part\n```yaml\nid: a\nunite: "%"\n```\n# Mètres\n```yaml\nid: b\nunite: "m d\'eau"\n```\n';
    const fixture = (line: string): string => `${used}//- i/i.md\n# Arbres\n\`\`\`yaml\nid: i\n${line}\n\`\`\`\n`;
    checkChosen(fixture('unite: <|>'), '%', 'unite: "%"');
    checkChosen(fixture('unite: "<|>"'), '%', 'unite: "%"');
    checkChosen(fixture("unite: '<|>'"), '%', "unite: '%'");
    checkChosen(fixture("unite: nombre d<|>'arbres"), '%', 'unite: "%"');
    checkChosen(fixture('unite: <|>'), "m d'eau", "unite: m d'eau");
    checkChosen(fixture("unite: '<|>'"), "m d'eau", "unite: 'm d''eau'");
  });

  it('offers « Nouvelle action » where it is the only origin', () => {
    const fixture = (origins: string): string =>
      `${measure('identifiant: 1.1.1\nlabels: [te_cae]')}${subActions(`identifiant: 1.1.1.1\norigine:${origins}`)}`;
    assert(completionLabels(fixture(' <|>')).includes('Nouvelle action'));
    assert(completionLabels(fixture('\n  - nou<|>')).includes('Nouvelle action'));
    assert(!completionLabels(fixture('\n  - cae_1.1.1.1 (0,5)\n  - <|>')).includes('Nouvelle action'));
  });

  it('offers the themes in use first', () => {
    const other = '//- 1.1.2.md\n# Sols\n```yaml\nidentifiant: 1.1.2\nclimat_pratic_id: eau\n```\n';
    checkCompletion(`${other}${measure('identifiant: 1.1.1\nclimat_pratic_id: <|>')}`, ['eau', 'strategie', '…']);
  });

  it('reckons the next id', () => {
    checkCompletion(
      `${measure('identifiant: 1.1.1')}${subActions('identifiant: 1.1.1.1', 'identifiant: <|>', 'identifiant: 1.1.1.3')}`,
      ['1.1.1.2: the next id'],
    );
    const te = `${measure('identifiant: 1.1.1\nlabels: [te_cae]')}${subActions('identifiant: 1.1.1.1')}`;
    checkCompletion(`${te}#### Actions\n##### Tâche\n\`\`\`yaml\nidentifiant: <|>\n\`\`\`\n`, [
      '1.1.1.1.a: the next id',
    ]);
    checkCompletion('//- 6.5.4.md\n# Les arbres\n```yaml\nidentifiant: <|>\n```\n', ['6.5.4: the next id']);
  });

  it('reckons what the siblings leave of shares and of points', () => {
    const shared = subActions(
      'identifiant: 1.1.1.1\npourcentage: 35',
      'identifiant: 1.1.1.2\npourcentage: <|>',
      'identifiant: 1.1.1.3',
    );
    checkCompletion(`${measure('identifiant: 1.1.1\npoints: 12')}${shared}`, [
      '65: what the siblings leave',
      '32.5: an equal part of what they leave',
    ]);
    const pointed = subActions('identifiant: 1.1.1.1\npoints: 4.5', 'identifiant: 1.1.1.2\npoints: <|>');
    checkCompletion(`${measure('identifiant: 1.1.1\npoints: 12')}${pointed}`, ['7.5: what the siblings leave']);
  });

  it('reckons nothing in a unit that is not that of the siblings', () => {
    const inShares = subActions('identifiant: 1.1.1.1\npourcentage: 35', 'identifiant: 1.1.1.2\npoints: <|>');
    checkCompletion(`${measure('identifiant: 1.1.1\npoints: 12')}${inShares}`, []);
    const inPoints = subActions('identifiant: 1.1.1.1\npoints: 4.5', 'identifiant: 1.1.1.2\npourcentage: <|>');
    checkCompletion(`${measure('identifiant: 1.1.1\npoints: 12')}${inPoints}`, []);
  });

  it('reckons shares in « points » below the measures of 2021/22', () => {
    const blocks = subActions('id: 1.1.1.1\npoints: 35', 'id: 1.1.1.2\npoints: <|>');
    checkCompletion(`${measure('id: 1.1.1\npoints: 12')}${blocks}`, ['65: what the siblings leave']);
  });

  it('reckons what a référentiel lacks of its total for a measure', () => {
    const other = '//- 1.1.2.md\n# Sols\n```yaml\nidentifiant: 1.1.2\npoints: 90\n```\n';
    checkCompletion(`${ROOT}${other}${measure('identifiant: 1.1.1\npoints: <|>')}`, ['10: what the siblings leave']);
  });

  it('offers the closed lists of TE, what a list has left out', () => {
    const te = (block: string): string => measure(`identifiant: 1.1.1\n${block}`);
    checkCompletion(te('labels: [te_cae, <|>]'), ['te_eci']);
    checkCompletion(te('labels:\n  - te_eci\n  - <|>'), ['te_cae']);
    checkCompletion(te('thematique_sgpe: <|>'), ['Mieux planifier', 'Mieux piloter et coopérer', '…']);
    checkCompletion(te('coremeasure: <|>'), ['coremeasure']);
    checkCompletion(`${te('labels: [te_cae]')}${subActions('identifiant: 1.1.1.1\nadaptation_niveau: <|>')}`, [
      'exposition_faible',
      'exposition_partielle',
      'exposition_forte',
    ]);
  });

  it('offers types, themes and those concerned of questions', () => {
    const question = (block: string): string => `//- q/q.md\n# Une école ?\n\`\`\`yaml\nid: ecole\n${block}\n\`\`\`\n`;
    checkCompletion(question('thematique_id: enfance\ntype: <|>'), ['binaire', 'choix', 'proportion']);
    checkCompletion(question('type: binaire\nthematique_id: <|>'), ['agri_alim', 'amenager', '…']);
    checkCompletion(
      `${measure('identifiant: 1.1.1')}${question('type: binaire\nthematique_id: enfance\ntypes_concernes: [commune, <|>]')}`,
      ['EPCI', 'syndicat', 'syndicat_traitement'],
    );
    checkCompletion(question('type: binaire\nthematique_id: enfance\nordonnancement: <|>'), ['1']);
  });

  it('makes ids of titles where nothing but the id is begun, as well', () => {
    const plan = '//- p/p.md\n# Plan\n```yaml\nid: plan\nactions: [nature_1.1]\n```\n';
    checkCompletion(`${plan}# Un rapport\n\`\`\`yaml\nid: <|>\n\`\`\`\n`, ['un_rapport']);
    checkCompletion(`${plan}//- p/r.md\n# Un rapport\n\`\`\`yaml\nid: <|>\n\`\`\`\n`, ['un_rapport']);
  });

  it('makes ids of titles, and letters of choices', () => {
    checkCompletion('//- p/p.md\n# Plan d’actions « Forêt »\n```yaml\nactions: [nature_1.1]\nid: <|>\n```\n', [
      'plan_d_actions_foret',
    ]);
    const choices = '## Choix\n### Oui\n```yaml\nid: ecole_a\n```\n### Non\n```yaml\nid: <|>\n```\n';
    checkCompletion(
      `//- q/q.md\n# Une école ?\n\`\`\`yaml\nid: ecole\ntype: choix\nthematique_id: enfance\n\`\`\`\n${choices}`,
      ['ecole_b'],
    );
  });

  it('offers nothing behind the key of a text of one’s own', () => {
    checkCompletion('//- i/i.md\n# Arbres\n```yaml\nid: nature_1\nunite: "%"\ntitre_long: <|>\n```\n', []);
  });
});
