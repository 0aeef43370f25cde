import assert from 'node:assert/strict';
import { memoryFiles } from '../../server/src/files/memory-files.ts';
import { createKnownScenarios, type ReadScenarios } from '../../server/src/lsp/scenarios/known-scenarios.ts';

const SCENARIO = 'Statuts: {}\n';

describe('the scenarios of a workspace', () => {
  it('are looked for in all folders by edits, and by answers only where something was told of', async () => {
    const texts = new Map([['/w/a.scenario.yml', SCENARIO]]);
    let [revision, looks, listings] = [0, 0, 0];
    const scenarios = { opened: () => [], revision: () => revision };
    const yamlFiles = async () => {
      listings++;
      return [...texts.keys()];
    };
    const known = createKnownScenarios(memoryFiles(texts), scenarios, { yamlFiles, looks: () => looks });
    const found = async (read: ReadScenarios) => {
      const before = listings;
      const uris = (await read()).map(({ uri }) => uri);
      return { uris, listings: listings - before };
    };
    const [a, b] = ['file:///w/a.scenario.yml', 'file:///w/b.scenario.yml'];
    assert.deepEqual(await found(known.told), { uris: [a], listings: 1 });
    assert.deepEqual(await found(known.told), { uris: [a], listings: 0 });
    texts.set('/w/b.scenario.yml', SCENARIO);
    assert.deepEqual(await found(known.now), { uris: [a, b], listings: 1 });
    assert.deepEqual(await found(known.told), { uris: [a, b], listings: 0 });
    texts.delete('/w/a.scenario.yml');
    assert.deepEqual(await found(known.told), { uris: [a, b], listings: 0 });
    for (const happens of [() => revision++, () => looks++]) {
      happens();
      assert.deepEqual(await found(known.told), { uris: [b], listings: 1 });
    }
  });
});
