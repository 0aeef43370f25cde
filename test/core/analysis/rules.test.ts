import assert from 'node:assert/strict';
import { RULES } from '../../../server/src/core/analysis/registry.ts';
import { CODES } from '../../../server/src/core/model/codes.ts';
import { checkRule } from '../../kit/check.ts';

describe('rules', () => {
  for (const rule of RULES) {
    describe(rule.code, () => {
      it('has examples of both kinds', () => {
        assert(rule.bad.length > 0 && rule.good.length > 0);
        assert(rule.bad.every(example => example.includes('<|')));
        assert(!rule.good.some(example => example.includes('<|')));
      });
      rule.bad.forEach((example, at) => {
        it(`finds what is marked in bad example ${at + 1}`, () => checkRule(rule.code, example));
      });
      rule.good.forEach((example, at) => {
        it(`finds nothing in good example ${at + 1}`, () => checkRule(rule.code, example));
      });
    });
  }

  it('are one for each code, in the order of the codes', () => {
    assert.deepEqual(
      RULES.map(({ code }) => code),
      CODES,
    );
  });
});
