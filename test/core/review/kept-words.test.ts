import assert from 'node:assert/strict';
import { fingerprintOf } from '../../../server/src/core/changes/fingerprint.ts';
import { keptWords } from '../../../server/src/core/review/kept-words.ts';

const TEXT = '1. Le **réseau** de l’agglomération\n- 10,5 % (voir `2.1`) –\u00a0fin.';

describe('the words that approvals keep', () => {
  it('are those of version 1 of the file, for good', () => {
    assert.equal(keptWords(TEXT).join(' '), "Le réseau de l ' agglomération 10 , 5 % ( voir 2 . 1 ) fin .");
    assert.equal(fingerprintOf(keptWords(TEXT)), 'ac50d5e598b2');
  });

  it('are the same in another layout', () => {
    assert.deepEqual(keptWords("2) Le réseau de\nl'agglomération\n\n* 10,5 % (voir 2.1) — fin."), keptWords(TEXT));
  });
});
