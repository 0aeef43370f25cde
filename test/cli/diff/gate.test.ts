import assert from 'node:assert/strict';
import { isStopped } from '../../../server/src/cli/diff/gate.ts';
import { change, impact, report } from './reports.ts';

const [breaks, changes, text] = (['breaks-scores', 'changes-scores', 'changes-text'] as const).map(severity =>
  report([change('1.1.1', severity)]),
);

describe('the gate of a comparison', () => {
  for (const [what, told, breaking, changed] of [
    ['what breaks scores', breaks, true, true],
    ['what changes scores', changes, false, true],
    ['what changes text', text, false, false],
    ['a score that is another', report([], [impact('Bourg', 0.4, 0.41)]), false, true],
    ['nothing', report([]), false, false],
  ] as const) {
    it(`stops or lets through ${what}`, () => {
      assert.ok(told);
      const found = ([undefined, 'breaking', 'changed'] as const).map(gate => isStopped(told, gate, 0));
      assert.deepEqual(found, [false, breaking, changed]);
    });
  }

  it('stops at a score that changes by the threshold', () => {
    const told = report([change('1.1.1', 'changes-scores')], [impact('Bourg', 0.4, 0.405)]);
    assert.deepEqual(
      [0.4, 0.5, 0.6].map(threshold => isStopped(told, 'changed', threshold)),
      [true, true, false],
    );
  });

  it('stops at what breaks scores, whatever the threshold', () => {
    const told = report([change('1.1.1', 'breaks-scores')], [impact('Bourg', 0.4, 0.4)]);
    assert.ok(isStopped(told, 'changed', 50));
  });
});
