import assert from 'node:assert/strict';
import { severitiesAt, withUnreadPlaces } from '../../../server/src/lsp/session/severities.ts';

describe('the severities of a document outside of all folders', () => {
  const chosen = new Map([['/w', new Map([['section-empty', 'off'] as const])]]);
  const of = (folders: typeof chosen) => severitiesAt(folders, 'untitled:Untitled-1').get('section-empty');

  it('are those that all folders agree on', () => {
    assert.equal(of(chosen), 'off');
    assert.equal(of(new Map([...chosen, ['/v', new Map()]])), undefined);
  });

  it('are the same where one of their places is read by nobody', () => {
    const linked = withUnreadPlaces(chosen, ['/w/link']);
    assert.equal(severitiesAt(linked, 'untitled:Untitled-1').get('section-empty'), 'off');
  });
});
