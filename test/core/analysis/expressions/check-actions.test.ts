import assert from 'node:assert/strict';
import {
  type ActionExpressions,
  checkActions,
} from '../../../../server/src/core/analysis/expressions/check-actions.ts';
import type { Known } from '../../../../server/src/core/analysis/expressions/known.ts';
import { textOf } from '../../../../server/src/core/text/span.ts';

const KNOWN: Known = {
  questions: new Map([
    ['ecole', { type: 'binaire', choices: [] }],
    ['gestion', { type: 'choix', choices: ['gestion_a', 'gestion_b'] }],
    ['part', { type: 'proportion', choices: [] }],
    ['vague', { type: undefined, choices: [] }],
  ]),
  actions: new Set(['te_1', 'te_1.1']),
  indicators: new Map([
    ['eau_1', { hasTarget: true, hasLimit: false }],
    ['eau_2', { hasTarget: false, hasLimit: true }],
  ]),
};

function row(cells: Partial<ActionExpressions>, action = 'te_1'): ActionExpressions {
  return { action, rules: {}, indicators: [], ...cells };
}

/** The faults of rows, each with its text in the cell. */
function faultsIn(rows: readonly ActionExpressions[], referential = 'te'): readonly string[] {
  const cells = new Map(
    rows.flatMap(({ action, rules, exprScore = '' }) =>
      [...Object.entries(rules), ['exprScore', exprScore]].map(([column, text]) => [`${action} ${column}`, text]),
    ),
  );
  return checkActions(rows, referential, KNOWN).map(({ code, action, column, span }) => {
    const text = textOf(cells.get(`${action} ${column}`) ?? '', span);
    return text === '' ? `${column}: ${code}` : `${column}: ${code} “${text}”`;
  });
}

function inRule(text: string, referential?: string): readonly string[] {
  return faultsIn([row({ rules: { desactivation: text } })], referential).map(fault =>
    fault.replace('desactivation: ', ''),
  );
}

describe('the checks of the formulas of actions', () => {
  for (const [text, faults] of [
    ['', []],
    ['reponse(ecole, Oui) ou reponse(gestion, gestion_b) ou reponse(part) > 0.5', []],
    ['reponse(ecole)', []],
    ['reponse(Ecole, OUI)', ['formula-question “Ecole”']],
    ['reponse(ecole, VRAI)', ['formula-choice “VRAI”']],
    ['reponse(ecole, (OUI))', ['formula-choice “(OUI)”']],
    ['reponse(gestion, Gestion_a)', ['formula-choice “Gestion_a”']],
    ['reponse(part, 0.5)', ['formula-choice “0.5”']],
    ['reponse(vague, x)', []],
    ['identite(type, EPCI) et identite(localisation, dom)', []],
    ['identite(population, MOINS_DE_3000)', []],
    ['identite(population, moins_de_1000)', ['formula-value “moins_de_1000”']],
    ['identite(Type, EPCI)', ['formula-property “Type”']],
    ['identite(type, syndicat)', ['formula-value “syndicat”']],
    ['score(te_1.1) > 0.5', []],
    ['score(te_1.2)', ['formula-action “te_1.2”']],
    ['referentiel(xx)', []],
    // Of a chain of comparisons, the platform sees the first.
    ['1 < 2 < score(te_9)', []],
    [
      'si score(te_9) alors identite(x, y) sinon reponse(z)',
      ['formula-question “z”', 'formula-property “x”', 'formula-action “te_9”'],
    ],
    ['reponse(z) +', ['formula-syntax “+”']],
  ] as const) {
    it(`tell what leads nowhere: ${text}`, () => assert.deepEqual(inRule(text), faults));
  }

  it('take a syndicat for a type in CAE and ECi alone', () => {
    assert.deepEqual(inRule('identite(type,syndicat)', 'cae'), []);
    assert.deepEqual(inRule('identite(type,syndicat)', 'te-test'), ['formula-value “syndicat”']);
  });

  it('come in the order of the importer', () => {
    const faults = faultsIn([
      row({
        rules: { desactivation: 'reponse(a)', reduction: 'si', score: 'score(b)' },
        exprScore: 'cible(eau_2)',
        indicators: [{ text: 'eau_9', span: { start: 0, end: 5 } }],
      }),
      row({ rules: { reduction: ')' }, exprScore: 'val(' }, 'te_1.1'),
    ]);
    assert.deepEqual(faults, [
      'reduction: formula-syntax “si”',
      'reduction: formula-syntax “)”',
      'score: formula-action “b”',
      'desactivation: formula-question “a”',
      'exprScore: formula-syntax “(”',
      'indicateurs: indicator-unknown',
      'exprScore: indicator-target-missing “eau_2”',
    ]);
  });

  it('tell an unknown indicator once, and look for those of formulas in lower case', () => {
    const list = [{ text: 'EAU_1', span: { start: 0, end: 5 } }];
    const rows = [
      row({ exprScore: 'val(EAU_1) + val(eau_9) + limite(eau_9)', indicators: list }),
      row({ exprScore: 'val(EAU_9)' }),
    ];
    assert.deepEqual(faultsIn(rows), ['exprScore: indicator-unknown', 'indicateurs: indicator-unknown']);
    assert.deepEqual(
      checkActions(rows, 'te', KNOWN).map(({ platform }) => platform),
      [
        `L'indicateur "eau_9" référencé dans expression "val(EAU_1) + val(eau_9) + limite(eau_9)" de l'action te_1 n'existe pas`,
        `L'indicateur "EAU_1" référencé dans liste indicateurs de l'action te_1 n'existe pas`,
      ],
    );
  });

  it('ask for the targets and limits that are used', () => {
    assert.deepEqual(faultsIn([row({ exprScore: 'val(eau_2) / cible(eau_1) + limite(eau_1) + limite(eau_2)' })]), [
      'exprScore: indicator-target-missing “eau_1”',
    ]);
  });

  it('quote the rule as it is imported', () => {
    const [fault] = checkActions([row({ rules: { score: 'identite(type, syndicat) 1' } })], 'eci', KNOWN);
    assert.equal(
      fault?.platform,
      `L'expression de score "identite(soustype, syndicat) 1" de l'action te_1 contient une erreur de syntaxe : NotAllInputParsedException: Redundant input, expecting EOF but found: 1 (1:30)`,
    );
    assert.deepEqual(fault?.span, { start: 25, end: 26 });
  });
});
