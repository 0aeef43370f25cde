import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Folder, inFolder } from '../../kit/disk.ts';
import { type LspClient, withServer } from '../../kit/lsp.ts';
import { atRest, MARKER_FOLDER, settleAll } from '../../kit/lsp-rest.ts';
import type { Attack } from '../attack.ts';
import { reopen } from './documents.ts';
import { createViews, type Views, whatIsAnswered, whatIsShown } from './seen.ts';
import { rounds } from './steps.ts';
import { START } from './texts.ts';
import { createWorld, FIRST_ROOTS, type World } from './world.ts';

/** Random sessions over a real connection, which look at every moment as if the server had just been started. */
export const randomSessions: Attack = {
  name: 'a random session shows and answers what a new server does on the same texts',
  runs: 30,
  property: () =>
    fc.asyncProperty(rounds, played =>
      inFolder({ ...START, [`${MARKER_FOLDER}/1.1.1.md`]: '' }, folder =>
        withServer({ folders: FIRST_ROOTS.map(root => folder.uri(root)) }, async client => {
          const world = createWorld(client, folder);
          const views = createViews(client);
          for (const steps of played) {
            for (const step of steps) await world.play(step);
            await atRest(client, folder, steps.length);
            await compare(client, folder, world, views);
          }
        }),
      ),
    ),
};

async function compare(client: LspClient, folder: Folder, world: World, views: Views): Promise<void> {
  const seen = await whatIsSeen(client, folder, world, views);
  await withServer({ folders: world.roots() }, async fresh => {
    reopen(fresh, world.documents.all);
    await settleAll(fresh);
    assert.deepEqual(seen, await whatIsSeen(fresh, folder, world, createViews(fresh)));
  });
}

async function whatIsSeen(client: LspClient, folder: Folder, world: World, views: Views): Promise<unknown> {
  const names = world.names();
  const trees = await views.trees();
  const simulations = names
    .filter(name => name.endsWith('.yml'))
    .flatMap(name => trees.map(({ referential }) => views.look(folder.uri(name), { referential, scope: '' })));
  return {
    trees,
    simulations: await Promise.all(simulations),
    answers: await whatIsAnswered(client, folder, names),
    shown: whatIsShown(client),
  };
}
