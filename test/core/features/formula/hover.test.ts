import assert from 'node:assert/strict';
import {
  formulaBlock,
  indicator,
  QUESTIONS,
  question,
  rule,
  rule2026,
  rulesFile,
  VOLETS,
  withScore2026,
} from '../../../../server/src/core/analysis/samples.ts';
import { formulaHoverAt } from '../../../../server/src/core/features/formula/hover.ts';
import { hoverOf } from '../../../../server/src/core/features/hover.ts';
import { subjectAt } from '../../../../server/src/core/features/subject/subject.ts';
import { readScenario } from '../../../../server/src/core/parse/scenario/read-scenario.ts';
import { textOf } from '../../../../server/src/core/text/span.ts';
import { triedIn } from '../../../../server/src/lsp/scenarios/simulator.ts';
import { sayFormulaHover } from '../../../../server/src/words/formula-hover.ts';
import { sayHover } from '../../../../server/src/words/hover.ts';
import { PLAIN_TEXT } from '../../../../server/src/words/markup.ts';
import { onlyMark, parseFixture } from '../../../kit/fixture.ts';
import { workspaceOf } from '../../../kit/workspace.ts';

const TOWN =
  'Test: Ville\nCollectivité: { type: [commune], population: [moins_de_5000] }\nRéponses: { plu: OUI, part: 0.25 }\nIndicateurs: { te_1: 3 }\nStatuts: {}\n';

/** What is said at the cursor of a formula, for a commune that answers OUI to `plu` and 0.25 to `part`; and on which text it is. */
function checkFormulaHover(fixture: string, expected: string | undefined, on?: string, town = TOWN): void {
  const parsed = parseFixture(fixture);
  const { file: path, span } = onlyMark(parsed);
  const workspace = workspaceOf(parsed.files);
  const file = workspace.files.get(path);
  assert(file);
  const scenario = readScenario('ville.scenario.yml', town, true);
  assert(scenario);
  const found = formulaHoverAt(workspace, file, span.start, triedIn(workspace, scenario));
  assert.equal(found && sayFormulaHover(found, PLAIN_TEXT), expected);
  if (on !== undefined) assert.equal(found && textOf(file.text, found.span), on);
}

/** What the word at the cursor means, without a scenario in use. */
function checkMeaning(fixture: string, expected: string | undefined): void {
  const parsed = parseFixture(fixture);
  const { file: path, span } = onlyMark(parsed);
  const workspace = workspaceOf(parsed.files);
  const file = workspace.files.get(path);
  assert(file);
  const found = formulaHoverAt(workspace, file, span.start, undefined);
  assert.equal(found && sayFormulaHover(found, PLAIN_TEXT), expected);
}

const TARGETED = indicator('te_5', `## Cible\n${formulaBlock('si identite(type, commune) alors 12')}`);

const in2023 = (formula: string, title = 'Réduction de potentiel') => QUESTIONS + rulesFile(rule(title, formula));
const in2026 = (formula: string) => QUESTIONS + rule2026('Réduction de potentiel', formula);

describe('hover in a formula', () => {
  it('tells what a function gives, and what it gives in the scenario in use', () =>
    checkFormulaHover(
      in2023('si rep<|>onse(plu, OUI) alors reponse(part)'),
      'reponse\nwhat was answered to a question\n\nFor “Ville”: reponse(plu, OUI) = VRAI',
      'reponse',
    ));

  it('tells what a keyword does, and what it gives there', () => {
    checkFormulaHover(
      in2023('s<|>i reponse(plu, OUI) alors reponse(part)'),
      'si\na condition: what follows “alors” where it holds, else what follows “sinon”\n\nFor “Ville”: si reponse(plu, OUI) alors reponse(part) = 0.25',
    );
    checkFormulaHover(
      in2023('si reponse(plu, OUI) e<|>t identite(type, EPCI) alors 1'),
      'et\nholds where both conditions do; it binds more tightly than “ou”\n\nFor “Ville”: reponse(plu, OUI) et identite(type, EPCI) = FAUX',
    );
  });

  for (const [formula, value] of [
    ['1 - reponse(part) <|>* 2', 'For “Ville”: reponse(part) * 2 = 0.5'],
    ['(reponse(part) <|>= 0.5)', 'For “Ville”: reponse(part) = 0.5 = FAUX'],
    ['min(1, re<|>ponse(part))', 'reponse\nwhat was answered to a question\n\nFor “Ville”: reponse(part) = 0.25'],
    [
      'identite(dans_<|>aire_urbaine, oui)',
      'dans_aire_urbaine\nwhether it lies in an urban area\noui, non\n\nFor “Ville”: identite(dans_aire_urbaine, oui) = FAUX',
    ],
    ['reponse(vo<|>irie)', 'For “Ville”: reponse(voirie) = no value'],
  ] as const) {
    it(`tells the value of the smallest part, in the language of 2026: ${formula}`, () =>
      checkFormulaHover(in2026(formula), value));
  }

  for (const [formula, said] of [
    [
      'si identite(ty<|>pe, commune) alors 1',
      'type\nwhat kind of collectivité it is\ncommune, EPCI, syndicat, syndicat_traitement',
    ],
    [
      'si identite(population, moins_de_<|>20000) alors 1',
      'moins_de_20000\nhow many inhabitants it has: fewer than 20,000 inhabitants',
    ],
    ['si identite(localisation, D<|>OM) alors 1', 'DOM\nwhere it lies: overseas'],
    ['si identite(type, com<|>une) alors 1', undefined],
    ['si identite(sous<|>type, pole) alors 1', undefined],
    ['si VR<|>AI alors 1', 'VRAI\nholds for everybody'],
    ['si reponse(plu, OU<|>I) alors 1', undefined],
    ['si OU<|>I alors 1', undefined],
  ] as const) {
    it(`tells what a word means, in the language of 2023: ${formula}`, () => checkMeaning(in2023(formula), said));
  }

  for (const [formula, said] of [
    ['identite(SOUSTYPE, pole) ou identite(soustype, po<|>LE)', 'pole\nwhat kind of EPCI it is: pole'],
    ['identite(localisation, Metro<|>pole)', 'Metropole\nwhere it lies: in metropolitan France'],
    // Whatever is not written DOM means metropolitan France.
    ['identite(localisation, do<|>m)', 'Metropole\nwhere it lies: in metropolitan France'],
    ['identite(dans_aire_urbaine, no<|>n)', 'non\nwhether it lies in an urban area: outside urban areas'],
    ['(fa<|>ux)', 'FAUX\nholds for nobody'],
    ['max(no<|>n, 1)', 'NON\nthe same as FAUX'],
    ['referentiel(te<|>_1.2.3)', 'te\nin version 1.2.3 or a later one'],
    ['referentiel(ca<|>e)', 'cae'],
  ] as const) {
    it(`tells what a word means, in the language of 2026: ${formula}`, () => checkMeaning(in2026(formula), said));
  }

  it('counts an answer to what is not asked for nothing, in a rule of 2026', () =>
    checkFormulaHover(
      `${QUESTIONS.replace('id: plu\ntype: binaire', 'id: plu\ntype: binaire\ntypes_concernes: [EPCI]')}${rule2026('Désactivation', 'reponse(pl<|>u, OUI)')}`,
      'For “Ville”: reponse(plu, OUI) = FAUX',
    ));

  for (const [formula, said] of [
    ['va<|>l(te_1) / 4', 'val\nthe value of an indicator\n\nFor “Ville”: val(te_1) = 3'],
    ['val(te_1) <|>/ 4', 'For “Ville”: val(te_1) / 4 = 0.75'],
    ['val(te_1) / ci<|>ble(te_5)', 'cible\nthe target of an indicator\n\nFor “Ville”: cible(te_5) = 12'],
    ['val(te_1) <|>/ cible(te_5)', 'For “Ville”: val(te_1) / cible(te_5) = 0.25'],
    ['val(te_1) + va<|>l(te_5)', 'val\nthe value of an indicator\n\nFor “Ville”: val(te_5) = no value'],
    // The platform looks at none of it as long as no indicator has a value.
    ['opt_va<|>l(te_5)', 'opt_val\nthe value of an indicator, or 0'],
  ] as const) {
    it(`tells what indicators give in a score: ${formula}`, () =>
      checkFormulaHover(`${withScore2026(formula)}//- j.md\n${TARGETED}`, said));
  }

  const TREE = (dialect: string) =>
    `//- cae.md\n# C\n\`\`\`yaml\nidentifiant: ""\nreferentiel: cae\n${dialect}\`\`\`\n//- 1.1.1.md\n# M\n\`\`\`yaml\nidentifiant: 1.1.1\npoints: 10\n\`\`\`\n## Actions\n### S\n\`\`\`yaml\nidentifiant: 1.1.1.1\n\`\`\`\n### T\n\`\`\`yaml\nidentifiant: 1.1.1.2\n\`\`\`\n`;
  const HALF = TOWN.replace('Statuts: {}', 'Statuts: { cae_1.1.1.1: fait }');
  const capping = (formula: string) => rulesFile(rule('Score réalisé', formula));

  it('tells the score that a rule on it sees, and what the parts around make of it', () => {
    checkFormulaHover(
      TREE('') + capping('min(sco<|>re(cae_1.1.1), 0.3)'),
      'score\nthe share realised of an action\n\nFor “Ville”: score(cae_1.1.1) = 0.5',
      'score',
      HALF,
    );
    checkFormulaHover(
      TREE('') + capping('mi<|>n(score(cae_1.1.1), 0.3)'),
      'min\nthe lesser of two\n\nFor “Ville”: min(score(cae_1.1.1), 0.3) = 0.3',
      'min',
      HALF,
    );
  });

  it('reads twice what a rule on the score of 2026 gives, as its platform does: parentheses are lost', () => {
    const below = VOLETS.replaceAll(/identifiant: (1\.1\.1\.\d)\n/g, 'identifiant: $1\npoints: 1\n');
    const said = (value: string) => `For “Ville”: ${value}`;
    const half = HALF.replace('cae_', 'te_');
    const of = (formula: string) => rule2026('Score réalisé', formula, below);
    checkFormulaHover(of('(score(te_1.1.1) - 0.1) <|>* 2'), said('(score(te_1.1.1) - 0.1) * 2 = 0.3'), undefined, half);
    checkFormulaHover(of('score(te_1.1.1) <|>= 0.5'), undefined, undefined, half);
  });

  it('tells no value of scores elsewhere, nor where the formula cannot be read', () => {
    checkFormulaHover(in2023('min(sco<|>re(cae_1.1.1), 1)'), 'score\nthe share realised of an action');
    checkFormulaHover(in2023('si repo<|>nse(plu, OUI) 1'), 'reponse\nwhat was answered to a question');
    checkFormulaHover(in2023('va<|>l(te_1)'), undefined);
  });

  it('tells whether the référentiel at hand is one: that of a target or a limit alone is known', () => {
    const target = indicator('te_5', `## Cible\n${formulaBlock('si refe<|>rentiel(cae) alors 12')}`);
    const said = (value: string) =>
      `referentiel\nwhether the formula is read for this référentiel, in this version or a later one\n\nFor “Ville”: referentiel(cae) = ${value}`;
    checkFormulaHover(`${TREE('')}//- i.md\n${target}`, said('VRAI'), 'referentiel');
    checkFormulaHover(in2026('si refe<|>rentiel(cae) alors 0.5'), said('FAUX'), 'referentiel');
  });

  it('tells of a question when it is asked, of whom, and what reads it', () => {
    const asked = question(
      'id: autre\ntype: binaire\ntypes_concernes: [commune]',
      '## Visibilité\n```formule\nreponse(plu,\n  OUI)\n```\n',
    );
    const parsed = parseFixture(`//- q.md\n${asked}${in2023('si reponse(au<|>tre, OUI) alors 1')}`);
    const { file, span } = onlyMark(parsed);
    const workspace = workspaceOf(parsed.files);
    const subject = subjectAt(workspace, file, span.start);
    const found = subject && hoverOf(workspace, subject);
    assert.equal(
      found && sayHover(found, PLAIN_TEXT),
      'Question ?\nautre · binaire\n\nOUI\nNON\n\nAsked of: commune.\nVisibility: reponse(plu, OUI)\nRead by cae_1.1.1.',
    );
  });
});
