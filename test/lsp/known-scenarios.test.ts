import assert from 'node:assert/strict';
import { memoryFiles } from '../../server/src/files/memory-files.ts';
import { createKnownScenarios } from '../../server/src/lsp/scenarios/known-scenarios.ts';

const SCENARIO = 'Statuts: {}\n';

describe('the scenarios of a workspace', () => {
  it('are looked for in all folders by edits, and by answers only where something was told of', async () => {
    const texts = new Map([['/w/a.scenario.yml', SCENARIO]]);
    let [revision, looks] = [0, 0];
    const scenarios = { opened: () => [], revision: () => revision };
    const known = createKnownScenarios(memoryFiles(texts), scenarios, async () => {
      looks++;
      return [...texts.keys()];
    });
    const found = async (read: () => Promise<readonly { readonly uri: string }[]>) => {
      const before = looks;
      const uris = (await read()).map(({ uri }) => uri);
      return { uris, looks: looks - before };
    };
    const [a, b] = ['file:///w/a.scenario.yml', 'file:///w/b.scenario.yml'];
    assert.deepEqual(await found(known.told), { uris: [a], looks: 1 });
    assert.deepEqual(await found(known.told), { uris: [a], looks: 0 });
    texts.set('/w/b.scenario.yml', SCENARIO);
    assert.deepEqual(await found(known.now), { uris: [a, b], looks: 1 });
    assert.deepEqual(await found(known.told), { uris: [a, b], looks: 0 });
    texts.delete('/w/a.scenario.yml');
    assert.deepEqual(await found(known.told), { uris: [b], looks: 0 });
    revision++;
    assert.deepEqual(await found(known.told), { uris: [b], looks: 1 });
  });
});
