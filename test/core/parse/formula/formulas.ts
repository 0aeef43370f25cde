import fc from 'fast-check';

const name = fc.constantFrom('q1', 'AOM_1', 'cae_1.2.3', 'voirie_1', 'é_ü', '_x');
const number = fc.oneof(
  fc.nat(100).map(String),
  fc.double({ min: -50, max: 50, noNaN: true }).map(value => value.toFixed(2)),
);

const depth = fc.createDepthIdentifier();

/** Texts that the grammar of formulas allows. */
export const formulaText: fc.Arbitrary<string> = fc.letrec<{ statement: string; expression: string; term: string }>(
  tie => {
    const primary = fc.oneof(number, name, fc.constantFrom('VRAI', 'FAUX', 'vrai', 'faux'));
    const call = fc.oneof(
      { depthIdentifier: depth, maxDepth: 3 },
      primary,
      fc.tuple(name, name).map(([property, value]) => `identite(${property}, ${value})`),
      fc.tuple(name, name).map(([question, choice]) => `reponse (${question},${choice})`),
      name.map(question => `reponse(${question})`),
      name.map(action => `score(\n${action} )`),
      fc.tuple(fc.constantFrom('min', 'max'), tie('term'), tie('term')).map(([which, a, b]) => `${which}(${a}, ${b})`),
    );
    const chain = (operand: fc.Arbitrary<string>, ...operators: string[]) =>
      fc
        .tuple(operand, fc.array(fc.tuple(fc.constantFrom(...operators), operand), { maxLength: 2 }))
        .map(([first, rest]) => [first, ...rest.map(([operator, next]) => `${operator} ${next}`)].join(' '));
    return {
      term: chain(chain(call, '*', '/'), '+', '-'),
      expression: chain(chain(tie('term'), 'et'), 'ou'),
      statement: fc.oneof(
        { depthIdentifier: depth, maxDepth: 3 },
        tie('expression'),
        fc
          .tuple(tie('expression'), tie('statement'), fc.option(tie('statement')))
          .map(([condition, then, otherwise]) =>
            otherwise === null ? `si ${condition} alors ${then}` : `si ${condition} alors ${then}\nsinon ${otherwise}`,
          ),
      ),
    };
  },
).statement;
