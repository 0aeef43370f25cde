import { equal, rejects } from 'node:assert/strict';
import { unanswered } from '../../../client/src/server/unanswered.ts';

const NEVER = new Promise<string>(() => undefined);

describe('what is on its way', () => {
  it('is the answer, or what went wrong', async () => {
    const { wait } = unanswered();
    equal(await wait(Promise.resolve('oui')), 'oui');
    await rejects(wait(Promise.reject(new Error('non'))), { message: 'non' });
  });

  it('is given up where who was asked has gone', async () => {
    const { wait, giveUp } = unanswered();
    const answers = [wait(NEVER), wait(NEVER)];
    giveUp(new Error('parti'));
    for (const answer of answers) await rejects(answer, { message: 'parti' });
  });

  it('is asked of others afterwards', async () => {
    const { wait, giveUp } = unanswered();
    giveUp(new Error('parti'));
    equal(await wait(Promise.resolve('oui')), 'oui');
  });
});
