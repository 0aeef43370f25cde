import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { asMemory } from '../../../client/webview/state/memory.ts';
import { FIRST_PANELS } from '../kit/first-panels.ts';

describe('the memory of the simulation view', () => {
  it('is read back as it was written', () => {
    const memory = {
      shown: { referential: 'file:///cae', scope: '1.1' },
      panels: { ...FIRST_PANELS, explained: '1.1.1', collectivity: true, nextActions: false },
      toggled: { 'file:///cae#1.1': ['1.1.1'] },
      cards: { points: false },
      filters: { text: 'eau', status: 'fait', category: 'bases', changed: true },
      sorting: { by: 'done' as const, descending: false },
      map: '1.1',
      themes: ['energie', ''],
      dock: { beside: 30, below: null },
      scrolled: 120,
    };
    deepEqual(asMemory(JSON.parse(JSON.stringify(memory))), memory);
  });

  it('begins afresh where it cannot be understood', () => {
    deepEqual(
      asMemory({
        toggled: { x: [1] },
        panels: 3,
        cards: { points: 'open' },
        filters: { text: 4 },
        shown: { scope: 1 },
      }),
      asMemory(null),
    );
  });

  it('is always of the right shape', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        const memory = asMemory(value);
        deepEqual(asMemory(memory), memory);
      }),
    );
  });
});
