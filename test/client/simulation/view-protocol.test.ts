import { equal, match, ok } from 'node:assert/strict';
import { viewPage } from '../../../client/src/page/html.ts';
import { viewScopes } from '../../../client/src/simulation/scopes.ts';
import { isFromView, isToView } from '../../../server/src/protocol/view-guards.ts';
import { sample } from '../tree/sample.ts';

describe('what passes between the extension and the simulation view', () => {
  it('is a message of the protocol, towards the extension', () => {
    const panels = {
      explained: null,
      collectivity: false,
      nextActions: true,
      comparison: true,
      switch: false,
      gains: false,
      plan: null,
    };
    const location = { uri: 'file:///a.md', range: { start: place(0, 1), end: place(0, 2) } };
    const good: readonly unknown[] = [
      { type: 'ready', shown: null, panels, told: false },
      { type: 'ready', shown: { referential: 'k', scope: '' }, panels, told: true },
      { type: 'change', change: { type: 'clear' } },
      { type: 'change', change: { type: 'statuses', statuses: { '1.1': null, '1.2': [0.2, 0.3, 0.5] } } },
      { type: 'change', change: { type: 'answer', question: 'q', answer: null } },
      { type: 'change', change: { type: 'identity', property: 'type', values: ['EPCI'] } },
      { type: 'change', change: { type: 'title', title: 'T' } },
      { type: 'show', shown: { referential: 'k', scope: '' } },
      { type: 'panels', panels },
      { type: 'weigh', questions: ['q', 'r'] },
      { type: 'openAction', id: '1' },
      { type: 'openPlace', location },
      { type: 'openScenario', range: location.range },
      { type: 'compare', with: 'committed' },
      { type: 'compareSide', baseline: { kind: 'scenario', uri: 'file:///a.scenario.yml' }, wish: 'first' },
      { type: 'compareSide', baseline: { kind: 'committed' }, wish: 'remove' },
      { type: 'compareSide', baseline: { kind: 'committed', commit: 'a1b2c3d' }, wish: 'remove' },
      { type: 'document', command: 'saveAs' },
      { type: 'help', step: 'openExample' },
      { type: 'export', format: 'csv' },
      { type: 'export', format: 'html' },
      { type: 'switch', as: 'csv-fr' },
      { type: 'saveDrawn', format: 'svg', name: 'axes', content: '<svg/>' },
    ];
    for (const message of good) ok(isFromView(message), JSON.stringify(message));
    const bad: readonly unknown[] = [
      null,
      'ready',
      {},
      { type: 'ready' },
      { type: 'ready', shown: null, panels },
      { type: 'ready', shown: null, panels: { ...panels, explained: 1 }, told: true },
      { type: 'run', command: 'rm' },
      { type: 'change', change: { type: 'statuses', statuses: { '1': 'perdu' } } },
      { type: 'change', change: { type: 'statuses' } },
      { type: 'change', change: { type: 'answer', question: 'q' } },
      { type: 'change', change: { type: 'erase' } },
      { type: 'show', shown: { referential: 'k' } },
      { type: 'openAction' },
      { type: 'weigh', questions: [1] },
      { type: 'openPlace', location: { ...location, range: { start: place(0, 1) } } },
      { type: 'openScenario', range: { start: place(0, 1) } },
      { type: 'compare', with: 'other' },
      { type: 'compareSide', baseline: { kind: 'committed', commit: 1 }, wish: 'remove' },
      { type: 'compareSide', side: 1, wish: 'remove' },
      { type: 'document', command: 'workbench.action.quit' },
      { type: 'help', step: 'workbench.action.quit' },
      { type: 'export', format: 'pdf' },
      { type: 'switch', as: 'tables' },
      { type: 'saveDrawn', format: 'csv', name: 'axes', content: '' },
    ];
    for (const message of bad) equal(isFromView(message), false, JSON.stringify(message));
  });

  it('is a message of the protocol, towards the view', async () => {
    ok(isToView({ type: 'scopes', scopes: await viewScopes(sample().model) }));
    ok(isToView({ type: 'empty', reason: 'no-server' }));
    for (const message of [undefined, { type: 'setup' }, { type: 'scopes' }, { type: 'simulation', simulation: {} }]) {
      equal(isToView(message), false, JSON.stringify(message));
    }
  });

  it('begins with a page that holds one script and one style sheet, and lets nothing else in', () => {
    const page = viewPage({ title: 'Simulation', language: 'fr', script: 'draw()', style: 'p{}', nonce: 'abc' });
    match(page, /content="default-src 'none'; script-src 'nonce-abc'; style-src 'nonce-abc'; img-src data:">/);
    match(page, /<style nonce="abc">p\{\}<\/style>/);
    match(page, /<script nonce="abc">draw\(\)<\/script>/);
    equal(/unsafe|style=| on\w+=/.test(page), false);
  });
});

function place(line: number, character: number) {
  return { line, character };
}
