import { equal } from 'node:assert/strict';
import { profileInShort } from '../../../server/src/core/skeletons/profile-in-short.ts';
import { profile } from '../scoring/support.ts';

describe('a collectivité in a few words', () => {
  it('is what it is and what it answers, a population by the bound that says most', () =>
    equal(
      profileInShort(profile({ type: ['EPCI'], population: ['moins_de_50000', 'moins_de_20000'] }, { plu: 'NON' })),
      'EPCI, moins_de_20000, plu = NON',
    ));

  it('has inhabitants where a population is a number', () => {
    equal(profileInShort(profile({ population: ['1000'] })), '1\u202f000 habitants');
    equal(profileInShort(profile({ population: ['200000'] })), '200\u202f000 habitants');
    equal(profileInShort(profile({ population: ['900'] })), '900 habitants');
  });

  it('is any where nothing is said', () => equal(profileInShort(profile({})), 'collectivité quelconque'));
});
