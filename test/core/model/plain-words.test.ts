import assert from 'node:assert/strict';
import { folded, plainWords } from '../../../server/src/core/model/plain-words.ts';

describe('words as they are compared', () => {
  for (const [text, plain] of [
    ['Élaborer un plan (phase 2)', 'elaborer un plan phase 2'],
    ['Mettre en œuvre, au cœur de l’île', 'mettre en oeuvre au coeur de l ile'],
    ['Émissions de CO₂', 'emissions de co2'],
    ['CAE_1.2.3', 'cae_1.2.3'],
  ] as const) {
    it(`are without case, accents and signs, beside ids: ${text}`, () => assert.equal(plainWords(text), plain));
  }

  it('are without the signs of ids where there are none', () =>
    assert.equal(folded('CAE_1.2.3 : mobilité'), 'cae 1 2 3 mobilite'));
});
