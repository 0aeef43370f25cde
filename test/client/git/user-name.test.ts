import assert from 'node:assert/strict';
import { userNameOf } from '../../../client/src/git/user-name.ts';

const fails = () => Promise.reject(new Error('git config failed'));
const told = (name: string) => () => Promise.resolve(name);

describe('who commits', () => {
  for (const [what, here, everywhere, expected] of [
    ['is named by the repository first', told('Claire\n'), told('Camille'), 'Claire'],
    ['is named for all repositories, as most people are', told(''), told('Camille\n'), 'Camille'],
    ['is named so where Git fails for what it is not told', fails, told('Camille'), 'Camille'],
    ['is nobody where nobody is named', told(''), fails, null],
  ] as const)
    it(what, async () => {
      assert.equal(await userNameOf({ getConfig: here, getGlobalConfig: everywhere }), expected);
    });

  it('is nobody without a repository', async () => {
    assert.equal(await userNameOf(null), null);
  });
});
