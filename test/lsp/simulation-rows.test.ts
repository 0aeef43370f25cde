import assert from 'node:assert/strict';
import { simulate, type TextFaults } from '../../server/src/lsp/handlers/simulate.ts';
import { uriOf } from '../../server/src/lsp/proto/uris.ts';
import { createSimulationResults } from '../../server/src/lsp/scenarios/simulation-results.ts';
import { simulated } from '../../server/src/lsp/scenarios/simulator.ts';
import { exampleWorkspace, scenarioFrom } from '../core/scoring/support.ts';

const workspace = exampleWorkspace();
const [referential] = workspace.referentials;
const SHOWN = { referential: uriOf(referential?.folder ?? ''), scope: '' };
const FAULTS: TextFaults = { problems: 0, firstProblem: null, unreadable: false };

describe('the rows of a simulation after a click', () => {
  it('are made anew only where something changed: the action and those above it', () => {
    const before = simulate(under('Statuts: { nature_1.1.1.1.1: fait }'), FAULTS, { shown: SHOWN, revision: 1 });
    assert.ok(before);
    const now = under('Statuts: { nature_1.1.1.1.1: fait, nature_2.2.1.2.1: pas_fait }');
    const after = simulate(now, FAULTS, { shown: SHOWN, revision: 2, previous: before });
    const fresh = after?.rows.filter((row, at) => row !== before.rows[at]).map(({ id }) => id);
    assert.deepEqual(fresh, ['', '2', '2.2', '2.2.1', '2.2.1.2', '2.2.1.2.1']);
    assert.deepEqual(after?.rows, simulate(now, FAULTS, { shown: SHOWN, revision: 2 })?.rows);
  });

  it('are made anew where what they are compared with changed', () => {
    const now = under('Statuts: {}');
    const other = under('Statuts: { nature_1.1.1.1.1: fait }');
    const before = simulate(now, FAULTS, { shown: SHOWN, revision: 1 });
    assert.ok(before);
    const after = simulate(now, FAULTS, { shown: SHOWN, revision: 1, baseline: other, previous: before });
    assert.deepEqual(after?.rows, simulate(now, FAULTS, { shown: SHOWN, revision: 1, baseline: other })?.rows);
  });

  it('let a status of a measure be changed, where a scenario sets one: it counts', () => {
    const takes = (text: string) => {
      const rows = simulate(under(text), FAULTS, { shown: SHOWN, revision: 1 })?.rows ?? [];
      return rows.find(({ id }) => id === '1.1.1')?.takesStatus;
    };
    assert.deepEqual([takes('Statuts: {}'), takes('Statuts: { nature_1.1.1: fait }')], [false, true]);
  });

  it('are told as what differs, by the answer that the view holds', () => {
    const results = createSimulationResults();
    const before = simulate(under('Statuts: {}'), FAULTS, { shown: SHOWN, revision: 1 });
    assert.ok(before);
    const { resultId } = results.answer('a', before, null);
    const held = results.held('a', SHOWN, resultId);
    const after = simulate(under('Statuts: { nature_2.2.1.2.1: fait }'), FAULTS, {
      shown: SHOWN,
      revision: 2,
      previous: held,
    });
    assert.ok(after);
    const delta = results.answer('a', after, resultId);
    assert.equal(delta.rows, null);
    assert.deepEqual(
      delta.changes.map(({ at }) => after.rows[at]?.id),
      ['', '2', '2.2', '2.2.1', '2.2.1.2', '2.2.1.2.1'],
    );
    assert.equal('basis' in delta, false);
  });
});

function under(text: string) {
  return simulated(workspace, scenarioFrom(text));
}
