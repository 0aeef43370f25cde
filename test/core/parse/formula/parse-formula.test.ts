import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Formula } from '../../../../server/src/core/model/formula.ts';
import { parseFormula } from '../../../../server/src/core/parse/formula/parse-formula.ts';
import { DEPTH_LIMIT } from '../../../../server/src/core/parse/tokens.ts';
import { span, textOf } from '../../../../server/src/core/text/span.ts';
import { printFormula } from '../../../kit/print-formula.ts';
import { formulaText } from './formulas.ts';

describe('reading formulas', () => {
  it('keeps the place of everything', () => {
    const text = 'si reponse(q, NON)\n  alors 2/12';
    const formula = read(text);
    assert.equal(formula.kind, 'conditional');
    assert.ok(formula.kind === 'conditional' && formula.condition.kind === 'answer');
    assert.equal(textOf(text, formula.span), text);
    assert.equal(textOf(text, formula.condition.span), 'reponse(q, NON)');
    assert.equal(textOf(text, formula.condition.question.span), 'q');
    assert.equal(textOf(text, formula.consequence.span), '2/12');
  });

  it('counts places from the start of the text around it', () => {
    const text = '### Désactivation\n```formule\nreponse(q, NON)\n```\n';
    const start = text.indexOf('reponse');
    const { formula, faults } = parseFormula(text, span(start, text.indexOf('```\n', start)));
    assert.deepEqual(faults, []);
    assert.equal(textOf(text, formula.span), 'reponse(q, NON)');
  });

  it('gives « et » precedence over « ou », and products over sums', () => {
    assert.equal(shape(read('a ou b et c ou d')), '(a ou (b et c) ou d)');
    assert.equal(shape(read('1 + 2 * 3 - 4')), '(1 + (2 * 3) - 4)');
  });

  it('gives a sinon to the nearest si', () => {
    assert.equal(shape(read('si a alors si b alors 1 sinon 2 sinon 3')), 'si a {si b {1} {2}} {3}');
    assert.equal(shape(read('si a alors 1 sinon si b alors 2')), 'si a {1} {si b {2}}');
  });

  it('needs no space between a number and the keyword behind it', () => {
    assert.equal(shape(read('si a alors 0sinon 0.5')), 'si a {0} {0.5}');
  });

  it('takes a sign as part of the number that it touches', () => {
    assert.equal(shape(read('1-2')), '(1 - 2)');
    assert.equal(shape(read('1 - -2')), '(1 - -2)');
    assert.equal(shape(read('max(-0.5, +1)')), 'max(-0.5, 1)');
  });

  it('allows spaces and line ends between any two words', () => {
    assert.equal(shape(read('reponse\n(trafic,\u00a0NON)')), 'reponse(trafic, NON)');
    assert.equal(shape(read('min (score(cae_1.2.3), 2 / 10)')), 'min(score(cae_1.2.3), (2 / 10))');
  });

  it('reads what can be read around a fault', () => {
    const faulty = parseFormula('si reponse(a, OUI) reponse(b, OUI) alors 1 sinon 2');
    assert.equal(shape(faulty.formula), 'si reponse(a, OUI) {1} {2}');
    assert.equal(faulty.faults.length, 1);
  });

  const faults: readonly (readonly [string, string])[] = [
    ['', '0-0 unexpected-end expected=operand'],
    ['  \n', '3-3 unexpected-end expected=operand'],
    ['si a', '3-4 unexpected-end expected=alors'],
    ['si a alors', '5-10 unexpected-end expected=operand'],
    ['reponse(', '7-8 unexpected-end expected=name'],
    ['reponse(a', '8-9 unexpected-end expected=)'],
    ['reponse(a, b', '11-12 unexpected-end expected=)'],
    ['identite(type)', '13-14 unexpected expected=, found=)'],
    ['a b', '2-3 unexpected expected=end found=b'],
    ['1 +', '2-3 unexpected-end expected=operand'],
    ['1 + + 2', '4-5 unexpected expected=operand found=+'],
    ['(1 + 2) * 3', '0-1 unexpected expected=operand found=('],
    ['reponse(a) > 1', '11-12 unexpected expected=end found=>'],
    ['si a alors 0,5', '11-14 decimal-comma expected=0.5 found=0,5'],
    ['score(1.2.3)', '6-11 unexpected expected=name found=1.2.3'],
    [
      'identité(type, EPCI)',
      '0-8 unknown-function found=identité known=identite,reponse,score,min,max suggestion=identite',
    ],
    ['Si a alors 1', '0-2 keyword-case expected=si found=Si'],
    ['a OU b', '2-4 keyword-case expected=ou found=OU'],
    ['1e999', '0-5 too-large found=1e999'],
    ['reponse(a, b, c)', '12-13 unexpected expected=) found=,'],
  ];
  it('reads on behind the end of a formula', () =>
    assert.deepEqual(faultsOf('1 reponse(, OUI) ) foo(2)'), [
      '2-9 unexpected expected=end found=reponse',
      '10-11 unexpected expected=name found=,',
      '19-22 unknown-function found=foo known=identite,reponse,score,min,max',
    ]));

  for (const [text, expected] of faults) {
    it(`finds the fault of « ${text.replace('\n', '\\n')} »`, () => assert.deepEqual(faultsOf(text), [expected]));
  }

  it('reads long chains and says where nesting is too deep', () => {
    assert.deepEqual(faultsOf(Array(20_000).fill('1').join(' + ')), []);
    assert.deepEqual(faultsOf(`${'min(1, '.repeat(100)}2${')'.repeat(100)}`), []);
    for (const opening of ['min(', 'si a alors ', 'si a alors 1 sinon ']) {
      const { faults } = parseFormula(opening.repeat(100_000));
      assert.deepEqual(
        faults.map(({ variant }) => variant),
        ['too-deep'],
      );
      assert.equal(faults[0]?.args['limit'], DEPTH_LIMIT);
    }
  });

  it('never throws, whatever the text', () => {
    const word = fc.constantFrom(
      'si',
      'alors',
      'sinon',
      'et',
      'ou',
      'reponse',
      'min',
      '(',
      ')',
      ',',
      '*',
      '-',
      '1.5',
      'VRAI',
      'x',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map(words => words.join(' ')),
    );
    fc.assert(
      fc.property(text, written => {
        const { formula, faults } = parseFormula(written);
        printFormula(formula);
        for (const { span: at } of faults) assert.ok(at.start >= 0 && at.start <= at.end && at.end <= written.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads whatever the grammar allows', () => {
    fc.assert(
      fc.property(formulaText, text => assert.deepEqual(faultsOf(text), [])),
      { numRuns: 300 },
    );
  });

  it('reads what is printed as the same formula, and prints that alike', () => {
    fc.assert(
      fc.property(formulaText, text => {
        const formula = read(text);
        const printed = printFormula(formula);
        assert.deepEqual(shape(read(printed)), shape(formula));
        assert.equal(printFormula(read(printed)), printed);
      }),
      { numRuns: 300 },
    );
  });
});

function read(text: string): Formula {
  const { formula, faults } = parseFormula(text);
  assert.deepEqual(faults, []);
  return formula;
}

function faultsOf(text: string): string[] {
  return parseFormula(text).faults.map(({ span: at, variant, args }) => {
    const shown = Object.keys(args)
      .sort()
      .map(key => `${key}=${args[key]}`);
    return [`${at.start}-${at.end}`, variant, ...shown].join(' ');
  });
}

/** A formula with its structure in sight. */
function shape(formula: Formula): string {
  switch (formula.kind) {
    case 'conditional': {
      const rest = formula.alternative ? ` {${shape(formula.alternative)}}` : '';
      return `si ${shape(formula.condition)} {${shape(formula.consequence)}}${rest}`;
    }
    case 'and':
    case 'or':
      return `(${formula.operands.map(shape).join(formula.kind === 'and' ? ' et ' : ' ou ')})`;
    case 'arithmetic': {
      const [first, ...rest] = formula.operands.map(shape);
      return `(${[first, ...rest.map((operand, at) => `${formula.operators[at]} ${operand}`)].join(' ')})`;
    }
    case 'min':
    case 'max':
      return `${formula.kind}(${shape(formula.left)}, ${shape(formula.right)})`;
    default:
      return printFormula(formula);
  }
}
