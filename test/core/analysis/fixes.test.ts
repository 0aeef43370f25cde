import assert from 'node:assert/strict';
import { FIX_NAMES } from '../../../server/src/core/analysis/fix.ts';
import { FIXERS } from '../../../server/src/core/analysis/fixes/registry.ts';
import { RULES } from '../../../server/src/core/analysis/registry.ts';
import { checkFix, fixesIn } from '../../kit/fixes.ts';
import { parseFixture } from '../../kit/fixture.ts';
import { workspaceOf } from '../../kit/workspace.ts';

const names = new Set<string>();

describe('the fixes of a rule, on its examples', () => {
  for (const rule of RULES.filter(({ code }) => FIXERS.has(code))) {
    const severities = new Map(rule.offByDefault ? [[rule.code, rule.severity]] : []);
    rule.bad.forEach((example, at) => {
      it(`${rule.code}, example ${at + 1}`, () => {
        const workspace = workspaceOf(parseFixture(example).files);
        for (const proposed of fixesIn(workspace, rule.code, severities)) {
          for (const fix of proposed.fixes) {
            names.add(fix.name);
            checkFix(workspace, proposed, fix, severities);
          }
        }
      });
    });
  }

  it('are of every kind that has words', () =>
    assert.deepEqual(
      FIX_NAMES.filter(name => !names.has(name)),
      [],
    ));
});
