import assert from 'node:assert/strict';
import type { KnownChanges } from '../../../client/src/changes/current-comparison.ts';
import { createMeantRow, rowsByKey } from '../../../client/src/changes/meant-row.ts';
import { changeNodes } from '../../../client/src/changes/nodes.ts';
import { change, measure } from './sample.ts';

/** The rows of an answer with two changes; each answer makes them anew. */
function answered() {
  const measures = [measure([change(), change({ fingerprint: 'fedcba987654' })])];
  const known: KnownChanges = {
    kind: 'changes',
    revision: 1,
    measures,
    scenarioTitle: null,
    impacts: [],
    unreadable: [],
  };
  const rows = rowsByKey(changeNodes(known));
  const [, first, second] = rows.values();
  assert(first && second);
  return { rows, first, second };
}

describe('the row of the view of changes that a command means', () => {
  it('is the one that was selected, while VS Code fetches all anew and knows of none', () => {
    const [old, now] = [answered(), answered()];
    const meant = createMeantRow();
    meant.selected([old.first]);
    assert.equal(meant.among(now.rows, []), now.first);
  });

  it('is the one that VS Code knows to be selected, as it is now', () => {
    const [old, now] = [answered(), answered()];
    const meant = createMeantRow();
    meant.selected([old.first]);
    assert.equal(meant.among(now.rows, [old.second]), now.second);
  });

  it('is never the one before, where another was clicked meanwhile', () => {
    const { rows, first, second } = answered();
    const meant = createMeantRow();
    meant.selected([first]);
    meant.selected([]);
    assert.equal(meant.among(rows, []), undefined);
    meant.clicked(second);
    assert.equal(meant.among(rows, []), second);
  });

  it('is none where it is gone', () => {
    const { rows, first } = answered();
    const meant = createMeantRow();
    meant.selected([first]);
    assert.equal(meant.among(new Map([...rows].filter(([key]) => key !== first.key)), []), undefined);
  });
});
