import { equal, match, ok } from 'node:assert/strict';
import { simulationPage } from '../../../client/src/simulation/html.ts';
import { viewScopes } from '../../../client/src/simulation/scopes.ts';
import { treeModel } from '../../../client/src/tree/model.ts';
import { isFromView, isToView } from '../../../server/src/protocol/view.ts';
import { answer } from '../tree/sample.ts';

describe('what passes between the extension and the simulation view', () => {
  it('is a message of the protocol, towards the extension', () => {
    const good: readonly unknown[] = [
      { type: 'ready' },
      { type: 'clearStatuses' },
      { type: 'setStatus', id: '1.1', status: null },
      { type: 'setStatus', id: '1.1', status: [0.2, 0.3, 0.5] },
      { type: 'showScope', referential: 'k', scope: '' },
      { type: 'reveal', id: '1' },
    ];
    for (const message of good) ok(isFromView(message), JSON.stringify(message));
    const bad: readonly unknown[] = [
      null,
      'ready',
      {},
      { type: 'run', command: 'rm' },
      { type: 'setStatus', id: 1, status: 'fait' },
      { type: 'setStatus', id: '1', status: 'perdu' },
      { type: 'setStatus', id: '1' },
      { type: 'showScope', referential: 'k' },
      { type: 'reveal' },
    ];
    for (const message of bad) equal(isFromView(message), false, JSON.stringify(message));
  });

  it('is a message of the protocol, towards the view', () => {
    ok(isToView({ type: 'scopes', scopes: viewScopes(treeModel(answer, uri => uri)) }));
    ok(isToView({ type: 'empty', reason: 'no-server' }));
    for (const message of [undefined, { type: 'setup' }, { type: 'scopes' }, { type: 'simulation', simulation: {} }]) {
      equal(isToView(message), false, JSON.stringify(message));
    }
  });

  it('begins with a page that lets in one script and one style sheet', () => {
    const page = simulationPage({
      language: 'fr',
      source: 'https://v',
      script: 'https://v/s.js',
      style: 'https://v/s.css',
      nonce: 'abc',
    });
    match(page, /content="default-src 'none'; script-src 'nonce-abc'; style-src https:\/\/v">/);
    match(page, /<script nonce="abc" src="https:\/\/v\/s.js">/);
    equal(/unsafe|style=| on\w+=/.test(page), false);
  });

  it('offers every référentiel and its actions down to the measures', () => {
    const scopes = viewScopes(treeModel(answer, uri => uri));
    equal(scopes.map(scope => scope.scope).join(' '), ' 6 6.5 6.5.1');
    equal(scopes[0]?.label, 'Climat Air Énergie');
    equal(scopes[3]?.label, '6.5.1  Titre 6.5.1');
  });
});
