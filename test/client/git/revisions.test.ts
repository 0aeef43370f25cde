import { deepEqual, equal, ok } from 'node:assert/strict';
import { BRANCH, REMOTE_BRANCH, TAG } from '../../../client/src/git/git-api.ts';
import { commitNamed, revisionsOf } from '../../../client/src/git/revisions.ts';

describe('the revisions that one may compare with', () => {
  it('are branches, those of others behind one’s own, and tags, with their commits', async () => {
    const refs = [
      { type: TAG, name: 'v1', commit: 'c' },
      { type: REMOTE_BRANCH, name: 'origin/main', commit: 'b' },
      { type: BRANCH, name: 'main', commit: 'a' },
      { type: REMOTE_BRANCH, name: 'origin/HEAD' },
    ];
    const { named } = await revisionsOf({ getRefs: async () => refs, log: async () => [] });
    deepEqual(
      named.map(({ kind, name }) => [kind, name]),
      [
        ['branch', 'main'],
        ['branch', 'origin/main'],
        ['tag', 'v1'],
      ],
    );
  });

  it('are named by words, and what names none is told in one line', async () => {
    const asked: string[] = [];
    const repository = {
      getCommit: async (ref: string) => {
        asked.push(ref);
        if (ref !== 'main') throw new Error('fatal: bad revision');
        return { hash: 'a1b2c3d', message: '' };
      },
    };
    const named = (words: string, isShallow = false) => commitNamed(repository, words, async () => isShallow);
    deepEqual(await named(' main '), { commit: 'a1b2c3d' });
    const unknown = await named('mian');
    ok('obstacle' in unknown && unknown.obstacle.includes('mian'));
    const shallow = await named('v1', true);
    ok('obstacle' in shallow && shallow.obstacle.includes('shallow'));
    ok('obstacle' in (await named('--output=x')));
    equal(asked.includes('--output=x'), false);
  });
});
