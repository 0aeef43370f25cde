import assert from 'node:assert/strict';
import { calledIn, referentialCalled } from '../../../server/src/core/index/called.ts';

/** What référentiels are called by their folders, some with a name: each finds its own again. */
function checkCalled(expected: readonly (readonly [folder: string, name: string | undefined, called: string])[]): void {
  const referentials = expected.map(([folder, name]) => ({ folder: `/ws${folder}`, name }));
  for (const [at, own] of referentials.entries()) {
    const called = calledIn({ referentials }, own);
    assert.equal(called, expected[at]?.[2]);
    assert.equal(referentialCalled({ referentials }, called), own);
  }
}

describe('several référentiels of one name, or none', () => {
  it('are called by their folders', () =>
    checkCalled([
      ['/ancien', 'cae', 'ancien'],
      ['/nouveau', 'cae', 'nouveau'],
    ]));

  it('are called by both where folders have the names of years', () =>
    checkCalled([
      ['/cae/2022', 'cae', 'cae_2022'],
      ['/cae/2023', 'cae', 'cae_2023'],
    ]));

  it('are called by more of the path where the ends are alike', () =>
    checkCalled([
      ['/2022/cae', 'cae', 'cae_2022_cae'],
      ['/2023/cae', 'cae', 'cae_2023_cae'],
      ['/a/mesures', undefined, 'a_mesures'],
      ['/b/mesures', undefined, 'b_mesures'],
    ]));

  it('are told apart where one stands in the folder of the other', () =>
    checkCalled([
      ['', 'cae', 'cae'],
      ['/cae', 'cae', 'cae_cae'],
      ['/cae/2023', 'cae', 'cae_2023'],
    ]));

  it('have the name of no other', () =>
    checkCalled([
      ['/x/cae', undefined, 'x_cae'],
      ['/x/te', undefined, 'te'],
      ['/y', 'cae', 'cae'],
    ]));
});
