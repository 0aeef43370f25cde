import assert from 'node:assert/strict';
import { isCompared } from '../../../client/src/changes/compared.ts';

describe('what was kept of a comparison', () => {
  const kept: Readonly<Record<string, readonly [unknown, boolean]>> = {
    'the last commit': [{ since: { kind: 'committed' }, label: 'le dernier commit' }, true],
    'a commit': [{ since: { kind: 'committed', commit: 'a1b2c3d' }, label: 'main' }, true],
    'a folder': [{ since: { kind: 'folder', uri: 'file:///v', referential: 'file:///w' }, label: 'v' }, true],
    'a folder without a référentiel': [{ since: { kind: 'folder', uri: 'file:///v' }, label: 'v' }, false],
    'a commit that is no text': [{ since: { kind: 'committed', commit: 3 }, label: 'main' }, false],
    'a version of another kind': [{ since: { kind: 'étiquette' }, label: 'v1' }, false],
    'one without a name': [{ since: { kind: 'committed' } }, false],
    nothing: [undefined, false],
  };
  for (const [what, [value, is]] of Object.entries(kept)) {
    it(`is ${is ? 'one' : 'none'}: ${what}`, () => assert.equal(isCompared(value), is));
  }
});
