import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { createSession, type Session } from '../../../server/src/lsp/session/session.ts';
import { measure } from '../../kit/disk.ts';

const PATH = '/w/README.md';
const URI = pathToFileURL(PATH).href;
const TEXT = '# Lisez-moi\n';

function newSession(): Session {
  return createSession({ changed: () => undefined, counts: () => true, log: { error: assert.fail } });
}

describe('a document that is closed while its folder is read', () => {
  it('is what its file says, and not what was typed into it and given up', () => {
    const session = newSession();
    session.reading(new Set(['/w']));
    session.gather(new Map([['/w/1.1.2.md', measure('1.1.2')]]));
    session.open(URI, 'markdown', 1, TEXT);
    session.change(URI, 2, [{ text: measure('1.1.1') }]);
    assert.equal(session.workspace().files.get(PATH)?.kind, 'measure');
    session.close(URI);
    session.gather(new Map([[PATH, TEXT]]));
    session.reading(new Set());
    assert.equal(session.workspace().files.get(PATH), undefined);
    assert.equal(session.workspace().files.size, 1);
  });
});

describe('a document that is opened again at once', () => {
  it('is no edit of what was typed into it before and given up', () => {
    const session = newSession();
    session.saved(new Map([[PATH, TEXT]]));
    session.reading(new Set());
    session.open(URI, 'markdown', 1, TEXT);
    session.change(URI, 2, [{ text: measure('1.1.1') }]);
    assert.equal(session.workspace().files.get(PATH)?.kind, 'measure');
    session.close(URI);
    session.open(URI, 'markdown', 1, TEXT);
    session.change(URI, 2, [{ text: `${TEXT}\nEncore.\n` }]);
    assert.equal(session.isTorn(PATH, TEXT), false);
  });
});
