import fc from 'fast-check';
import { checkTable } from '../../../kit/outcome-tables.ts';
import { formulas, hidings, questionsFrom } from '../../../kit/random-formulas.ts';
import { programFrom } from '../support.ts';

describe('the table of a random formula', () => {
  for (const platform of ['2023', '2026'] as const) {
    for (const role of ['deactivation', 'reduction'] as const) {
      it(`holds for whatever collectivité: ${role}, ${platform}`, () => {
        fc.assert(
          fc.property(formulas(platform), hidings(platform), (text, hiding) => {
            checkTable({ role, program: programFrom(text, platform), text }, questionsFrom(hiding), 1000);
          }),
          { numRuns: 25 },
        );
      });
    }
  }

  it('holds for whatever collectivité: score, 2026', () => {
    fc.assert(
      fc.property(formulas('2026'), hidings('2026'), (inner, hiding) => {
        const text = `min(score(te_1.1), (${inner}))`;
        checkTable({ role: 'score', program: programFrom(text, '2026'), text }, questionsFrom(hiding), 1000);
      }),
      { numRuns: 25 },
    );
  });
});
