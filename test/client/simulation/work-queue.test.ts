import { deepEqual, equal } from 'node:assert/strict';
import { type Work, workQueue } from '../../../client/src/simulation/work-queue.ts';

describe('the queue of a scenario', () => {
  it('does one thing at a time, changes in their order and ahead of refreshes', async () => {
    const { queue, steps, work, settled } = fixture();
    queue.refresh(work('refresh 1'));
    queue.refresh(work('refresh 2'));
    queue.change(work('change 1'));
    queue.change(work('change 2'));
    await settled(4);
    deepEqual(steps, [
      ...['> refresh 1', '< refresh 1', '> change 1', '< change 1'],
      ...['> change 2', '< change 2', '> refresh 2', '< refresh 2'],
    ]);
  });

  it('adds a refresh that waits already no second time, but one that has begun once more', async () => {
    const { queue, steps, work, settled } = fixture();
    const refresh = work('refresh');
    queue.change(work('change'));
    queue.refresh(refresh);
    queue.refresh(refresh);
    await settled(2);
    queue.refresh(refresh);
    queue.refresh(refresh);
    await settled(4);
    equal(steps.filter(step => step === '< refresh').length, 3);
  });

  it('tells when the changes so far are made, and waits neither for later ones nor for refreshes', async () => {
    const { queue, steps, work, settled } = fixture();
    queue.change(work('change 1'));
    queue.refresh(work('refresh'));
    const made = queue.changesMade().then(() => steps.push('made'));
    queue.change(work('change 2'));
    await made;
    await settled(3);
    equal(steps.indexOf('made') > steps.indexOf('< change 1'), true);
    equal(steps.indexOf('made') < steps.indexOf('< change 2'), true);
    equal(steps.indexOf('made') < steps.indexOf('> refresh'), true);
  });

  it('goes on after a failure', async () => {
    const { queue, steps, errors, work, settled } = fixture();
    queue.change(async () => {
      throw new Error('no');
    });
    queue.change(work('change'));
    await settled(1);
    deepEqual(errors, ['Error: no']);
    deepEqual(steps, ['> change', '< change']);
  });
});

function fixture() {
  const steps: string[] = [];
  const errors: string[] = [];
  const queue = workQueue(error => errors.push(String(error)));
  const work =
    (name: string): Work =>
    async () => {
      steps.push(`> ${name}`);
      await Promise.resolve();
      steps.push(`< ${name}`);
    };
  const settled = async (count: number): Promise<void> => {
    while (steps.filter(step => step.startsWith('<')).length < count) await Promise.resolve();
    // The queue itself takes note of the end one step later.
    for (let tick = 0; tick < 5; tick++) await Promise.resolve();
  };
  return { queue, steps, errors, work, settled };
}
