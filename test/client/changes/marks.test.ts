import { deepEqual } from 'node:assert/strict';
import { actionMarks, lineMarks, othersBetween } from '../../../client/src/changes/marks.ts';
import type { WireChange } from '../../../server/src/protocol/changes.ts';
import { change, measure, URI } from './sample.ts';

function marked(changes: readonly WireChange[]) {
  const marks = actionMarks([measure(changes)]).get('file:///w') ?? new Map();
  return Object.fromEntries(Array.from(marks, ([id, { changes: own, below }]) => [id, [own.length, below]]));
}

describe('the marks of what has changed', () => {
  it('stand at the lines of the texts of now, one a line, of the worst', () => {
    const text = change({ severity: 'changes-text' });
    const gone = change({ presence: 'removed', after: null });
    const marks = lineMarks([measure([text, change({ severity: 'breaks-scores' }), gone])]).get(URI) ?? [];
    deepEqual(
      marks.map(({ range, severity, changes }) => [range.start.line, severity, changes.length]),
      [[4, 'breaks-scores', 2]],
    );
  });

  it('stand beside an action and, with their number, beside those above it', () => {
    deepEqual(marked([change(), change({ subject: { kind: 'action', id: '1.1.1', title: '' } })]), {
      '1.1.1.2': [1, 0],
      '1.1.1': [1, 1],
      '1.1': [0, 2],
      1: [0, 2],
      '': [0, 2],
    });
  });

  it('are asked for again where they are others, and nowhere else', () => {
    const [old, now] = [
      change(),
      change({ severity: 'changes-text', subject: { kind: 'action', id: '2', title: '' } }),
    ];
    const own = { action: { id: '2', title: '', kind: 'axis' } } as const;
    const before = actionMarks([measure([old])]);
    deepEqual(othersBetween(before, before), []);
    const after = actionMarks([measure([old]), measure([now], own)]);
    deepEqual(new Set(othersBetween(before, after).map(([, id]) => id)), new Set(['2', '']));
  });

  it('stand above what is gone, which has no row', () => {
    deepEqual(marked([change({ presence: 'removed' })]), { '1.1.1': [0, 1], '1.1': [0, 1], 1: [0, 1], '': [0, 1] });
  });
});
