import assert from 'node:assert/strict';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import {
  carriedFrom,
  type Frozen,
  notFilledShare,
  statusFor,
} from '../../../server/src/core/scoring/switch/carried.ts';
import { continuedIn } from '../../../server/src/core/scoring/switch/continued.ts';
import { switchScenario } from '../../../server/src/core/scoring/switch/switch-scenario.ts';
import type { Switched } from '../../../server/src/core/scoring/switch/switched.ts';
import { referentialFrom, rulesFrom, scenarioFrom, workspaceFrom } from './support.ts';

// Measure 1.1 of 10 points (sub-actions of 4, with tasks of 2 and 2, and of 6), measure 1.2 of 5.
const LEFT = referentialFrom([[[[2, 2], 6], [5]]]);

describe('what an action takes over', () => {
  const done: Frozen = { points: 2, weight: 1, done: 1, planned: 0, notDone: 0 };
  const empty: Frozen = { points: 2, weight: 1, done: 0, planned: 0, notDone: 0 };

  it('is shared by the points and the weights of what it continues', () => {
    assert.deepEqual(carriedFrom(9, [done, { ...empty, weight: 0.5 }]), { done: 6, planned: 0, notDone: 0 });
    // A weight of 0 counts as 1.
    assert.deepEqual(carriedFrom(4, [done, { ...empty, weight: 0 }]), { done: 2, planned: 0, notDone: 0 });
    assert.deepEqual(carriedFrom(4, [{ ...done, points: 0 }]), { done: 0, planned: 0, notDone: 0 });
  });

  it('is a plain status where one share is all of it, and nothing where there is none', () => {
    const status = (...shares: [number, number, number]) => {
      const [f, p, n] = shares;
      return statusFor({ done: f, planned: p, notDone: n }, 1);
    };
    assert.deepEqual(status(0, 0, 0), 'non_renseigne');
    assert.deepEqual([status(0.999, 0.001, 0), status(0, 1, 0), status(0, 0, 1)], ['fait', 'programme', 'pas_fait']);
    // Shares go down to 5 %, and what is left is not done.
    assert.deepEqual(status(0.34, 0.16, 0), [0.3, 0.15, 0.55]);
    assert.deepEqual(status(0.04, 0.02, 0.3), 'pas_fait');
  });

  it('tells the share that was not filled in', () => {
    assert.equal(notFilledShare({ done: 1, planned: 0.5, notDone: 0.5 }, 4), 0.5);
    assert.equal(notFilledShare({ done: 0, planned: 0, notDone: 0 }, 0), 0);
  });
});

describe('a switch', () => {
  it('gives each sub-action and task with origins a status, and says where it comes from', () => {
    const { statuses, before, after } = switched('ref_1.1.1.1: fait, ref_1.1.2: [0.5, 0, 0.5]', {
      '1.1.1.1': ['ref_1.1.1', 'Ref_1.1.2 (0,5)'],
      '1.1.1.2': ['ref_1.2'],
    });
    const [first, second] = statuses;
    // (0.5 × 4 + 0.5 × 6 × 0.5) of 7: half; not done 1.5 of 7; the rest was not filled in.
    assert.deepEqual(first?.status, [0.5, 0, 0.5]);
    assert.equal(Math.round((first?.notFilled ?? 0) * 1000), 286);
    assert.deepEqual(
      first?.origins.map(({ id, weight, done }) => [id, weight, done]),
      [
        ['ref_1.1.1', 1, 0.5],
        ['ref_1.1.2', 0.5, 0.5],
      ],
    );
    assert.equal(second?.status, 'non_renseigne');
    assert.deepEqual([before[0]?.score.done, after.score.done, after.score.potential], [5, 2.5, 10]);
  });

  it('takes what is not concerned, not left or not there for nothing', () => {
    const { statuses } = switched('ref_1.1.2: non_concerne, ref_1.2.1: fait', {
      '1.1.1.1': ['ref_1.1.2', 'autre_1.1', 'ref_9.9'],
      '1.1.1.2': ['ref_1.1.2', 'ref_1.2.1'],
    });
    assert.deepEqual(
      statuses.map(({ status, origins }) => [status, ...origins.map(({ ignored }) => ignored)]),
      [
        ['non_concerne', 'not-concerned', 'not-left', 'unknown'],
        ['fait', 'not-concerned', undefined],
      ],
    );
  });

  it('leaves out what the rules of the other one switch off', () => {
    const rules = rulesFrom('te_1.1.1.1', { Désactivation: 'VRAI' });
    const { statuses } = switched('ref_1.2.1: fait', { '1.1.1.1': ['ref_1.2.1'] }, rules);
    assert.deepEqual(
      statuses.map(({ status }) => status),
      ['non_concerne'],
    );
  });

  it('tells what was said and leads nowhere, and what was said already', () => {
    const { lost, dropped } = switched(
      'ref_1.1.1: fait, ref_1.1.1.1: pas_fait, ref_1.1.2: programme, ref_1.2: [0, 0, 1], te_1.1.1.1: fait',
      { '1.1.1.1': ['ref_1.1.1.2'], '1.1.1.2': ['ref_1.2.1', 'ref_1.1.2'] },
    );
    // That of 1.1.1 is not seen by the task that is continued, and that of 1.1.1.1 did not count.
    assert.deepEqual(lost, ['ref_1.1.1', 'ref_1.2']);
    assert.deepEqual(dropped, ['te_1.1.1.1']);
  });
});

/** A référentiel named `te` of one measure with two sub-actions of 5 points, and what they continue. */
function switched(statuses: string, origins: Readonly<Record<string, readonly string[]>>, rules = ''): Switched {
  const subActions = ['1.1.1.1', '1.1.1.2'].map(id => {
    const lines = (origins[id] ?? []).map(line => `\n  - ${line}`).join('');
    const origin = lines === '' ? '' : `\norigine:${lines}`;
    return `### S\n\`\`\`yaml\nidentifiant: ${id}\npoints: 5${origin}\n\`\`\`\n`;
  });
  const te =
    '//- te/te.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n//- te/1.1.1.md\n# M\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n## Actions\n' +
    subActions.join('');
  const workspace = workspaceFrom(LEFT + te + rules, '2026');
  const [target, left] = ['te', 'ref'].map(name => {
    const tree = workspace.referentials.find(referential => referential.name === name);
    return { name, tree: tree ?? assert.fail(name) };
  });
  assert.ok(target && left);
  return switchScenario({
    prepared: prepareWorkspace(workspace),
    scenario: scenarioFrom(`Statuts: { ${statuses} }`),
    left: [left],
    target,
    continued: continuedIn(target.tree),
  });
}
