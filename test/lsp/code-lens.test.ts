import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Workspace, withFiles } from '../../server/src/core/index/workspace.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { codeLenses } from '../../server/src/lsp/handlers/code-lens.ts';
import { aidsOf } from '../../server/src/lsp/options/aids.ts';
import { NO_OPTIONS } from '../../server/src/lsp/options/options.ts';
import { simulated } from '../../server/src/lsp/scenarios/simulator.ts';
import { type LensesParams, lensesNotification } from '../../server/src/protocol/simulation.ts';
import { type SurroundingsAnswer, surroundingsRequest } from '../../server/src/protocol/tree.ts';
import { exampleWorkspace, scenarioFrom } from '../core/scoring/support.ts';
import { block, type Folder, measure } from '../kit/disk.ts';
import { type LspClient, withServer, withWorkspace } from '../kit/lsp.ts';
import { lensesOf } from '../kit/lsp-requests.ts';
import { exampleScenario } from '../kit/lsp-simulation.ts';

const EXAMPLE = pathToFileURL(fileURLToPath(new URL('../../referentiel/exemple', import.meta.url))).href;
const KEY = `${EXAMPLE}/actions`;
const MEASURE = `${KEY}/2.1.1.md`;
const UNTITLED = 'untitled:essai.scenario.yml';
const REVEAL = 'autre.montre';
const SIMULATION_ALONE = { pointLenses: false, citationLenses: false, aroundLenses: false };

/** A client that has a measure of the example open, and a scenario of it. */
function withExample(test: (client: LspClient) => Promise<void>, initializationOptions?: object): Promise<void> {
  const options = { aids: SIMULATION_ALONE, ...initializationOptions };
  return withServer({ folders: [EXAMPLE], initializationOptions: options }, async client => {
    client.open(MEASURE, readFileSync(fileURLToPath(MEASURE), 'utf8'));
    client.open(UNTITLED, exampleScenario('commune_rurale.scenario.yml'), 'yaml');
    await test(client);
  });
}

async function titles(client: LspClient, uri = MEASURE): Promise<(string | undefined)[]> {
  return (await lensesOf(client, uri)).map(({ command }) => command?.title);
}

function tell({ connection }: LspClient, simulation: LensesParams['simulation']): void {
  void connection.sendNotification(lensesNotification, { simulation });
}

describe('lenses', () => {
  it('are the points of the actions of a document, at their titles', () =>
    withExample(async client => {
      const [first, second] = await lensesOf(client, MEASURE);
      assert.deepEqual([first?.range.start, second?.range.start.line], [{ line: 0, character: 2 }, 28]);
      assert.equal(first?.command?.title, '10.13 / 15.00 pts · simulation');
    }));

  it('are mere text for a client that has named no command', () =>
    withExample(async client => {
      const [first] = await lensesOf(client, MEASURE);
      assert.deepEqual([first?.command?.command, first?.command?.arguments], ['', undefined]);
    }));

  it('lead to the row of the action by the command that a client has named', () =>
    withExample(
      async client => {
        const [, second] = await lensesOf(client, MEASURE);
        assert.deepEqual([second?.command?.command, second?.command?.arguments], [REVEAL, [KEY, '2.1.1.1']]);
      },
      { lensCommands: { points: REVEAL } },
    ));

  it('are none before a scenario is open, after it is closed, and for other files', () =>
    withExample(async client => {
      assert.deepEqual(await titles(client, UNTITLED), []);
      client.close(UNTITLED);
      assert.deepEqual(await titles(client), []);
    }));

  it('are of the scenario that was opened or changed last', () =>
    withExample(async client => {
      client.open('untitled:b.scenario.yml', 'Statuts:\n  nature_2.1.1: pas_fait\n', 'yaml');
      const [opened] = await titles(client);
      client.change(UNTITLED, 'Statuts:\n  nature_2.1.1: fait\n');
      const [changed] = await titles(client);
      assert.deepEqual([opened, changed], ['0.00 / 15.00 pts · simulation', '15.00 / 15.00 pts · simulation']);
    }));

  it('are none of a scenario that gives no action of the référentiel a status', () =>
    withExample(async client => {
      client.change(UNTITLED, 'Statuts:\n  autre_2.1.1: fait\n');
      assert.deepEqual(await titles(client), []);
    }));

  it('are of what a client says that it shows, and none where that is nothing', () =>
    withExample(async client => {
      client.open('untitled:b.scenario.yml', 'Statuts: {}\n', 'yaml');
      const shown = async (scenario: string, referential: string, scope: string) => {
        tell(client, { scenario, shown: { referential, scope } });
        return (await titles(client))[0];
      };
      assert.deepEqual(
        [
          await shown(UNTITLED, KEY, ''),
          await shown('untitled:b.scenario.yml', KEY, '2.1'),
          await shown(UNTITLED, KEY, '1.1'),
          await shown(UNTITLED, `${KEY}/autre`, ''),
        ],
        ['10.13 / 15.00 pts · simulation', '0.00 / 15.00 pts · simulation', undefined, undefined],
      );
      tell(client, null);
      assert.deepEqual(await titles(client), []);
    }));
});

describe('lenses of rules', () => {
  const RULES = `${EXAMPLE}/personnalisations/nature_1.md`;
  const withRules = (test: (client: LspClient) => Promise<void>, options?: object) =>
    withExample(async client => {
      client.open(RULES, readFileSync(fileURLToPath(RULES), 'utf8'));
      await test(client);
    }, options);

  it('tell at their titles what the rules do in the scenario in use', () =>
    withRules(async client => {
      const [first] = await lensesOf(client, RULES);
      assert.deepEqual(
        [first?.range.start, first?.command?.title],
        [
          { line: 5, character: 4 },
          'reduced to 50% (type is commune, plu: NON), for “Une commune rurale de 3\u00a0000 habitants qui débute”',
        ],
      );
    }));

  it('stand behind the way to all outcomes, which a long one does not push out of sight', () =>
    withRules(
      async client => {
        const [first, second] = await titles(client, RULES);
        assert.equal(first, 'All outcomes');
        assert.match(second ?? '', /reduced to 50%/);
      },
      { lensCommands: { outcomes: 'autre.issues' } },
    ));

  it('are of the text as it is being typed', () =>
    withRules(async client => {
      client.change(RULES, readFileSync(fileURLToPath(RULES), 'utf8').replace('0.5', '0.25'));
      const [title] = await titles(client, RULES);
      assert.match(title ?? '', /reduced to 25%/);
    }));

  it('lead to where the points of the action come from, or to its row where a client shows no more', () =>
    withRules(
      async client => {
        const [first] = await lensesOf(client, RULES);
        assert.deepEqual([first?.command?.command, first?.command?.arguments], ['autre.explique', [KEY, '1.2.1']]);
      },
      { lensCommands: { points: 'autre.montre', why: 'autre.explique' } },
    ));

  it('offer to try the rule while no scenario is in use', () =>
    withRules(
      async client => {
        client.close(UNTITLED);
        const [first] = await lensesOf(client, RULES);
        assert.deepEqual([first?.command?.title, first?.command?.arguments], ['Try it in a scenario', [KEY, '1.2.1']]);
      },
      { lensCommands: { simulate: 'autre.simule' } },
    ));

  it('can be done without', () =>
    withRules(async client => assert.deepEqual(await titles(client, RULES), []), { aids: { ruleLenses: false } }));
});

const AIDS = aidsOf({ citationLenses: false });

describe('the lenses of a document', () => {
  const NAME = 'actions/2.1.1.md';
  const scenario = scenarioFrom('Statuts: { nature_2.1.1: fait }\n');
  const workspace = exampleWorkspace();
  const from = (now: Workspace) => ({
    workspace: now,
    simulated: simulated(now, scenario),
    shown: undefined,
    commands: NO_OPTIONS.lensCommands,
    aids: AIDS,
  });
  const before = codeLenses(from(workspace), NAME);
  const edited = (name: string, edit: (text: string) => string) => {
    const text = edit(workspace.files.get(name)?.text ?? '');
    const now = withFiles(workspace, new Map([[name, parseFile(name, text)]]));
    return codeLenses(from(now), NAME, before);
  };

  it('are not made anew at a keystroke in the prose of another', () => {
    assert.equal(
      edited('actions/2.1.2.md', text => `${text}\nEncore un mot.\n`),
      before,
    );
  });

  it('are made anew where its text is another', () => {
    const { lenses } = edited(NAME, text => text.replace('points: 15', 'points: 14'));
    assert.equal(lenses[0]?.command?.title, '14.00 / 14.00 pts · simulation');
  });
});

const FILES = {
  'cae.md': `# R\n${block('id: ""\nreferentiel: cae')}`,
  '1.1.1.md': measure('1.1.1', 'Un texte.', [60, 40]),
  '1.1.2.md': measure('1.1.2', 'Un autre.', [60, 40]),
};
const SCENARIO = 'untitled:a.scenario.yml';

/** A client that was given the lenses of a document, under a scenario that gives one of its actions a status. */
function withLenses(
  test: (client: LspClient, uri: string, folder: Folder) => Promise<void>,
  refreshSupport = true,
): Promise<void> {
  const opened = async (client: LspClient, folder: Folder): Promise<void> => {
    const uri = folder.uri('1.1.1.md');
    client.open(uri, FILES['1.1.1.md']);
    client.open(SCENARIO, 'Statuts:\n  cae_1.1.1.1: fait\n', 'yaml');
    assert.equal((await titles(client, uri)).length, 3);
    await client.settle();
    await test(client, uri, folder);
  };
  return withWorkspace(FILES, opened, {
    capabilities: { workspace: { codeLens: { refreshSupport } } },
    initializationOptions: { aids: SIMULATION_ALONE },
  });
}

describe('lenses that a client was given', () => {
  it('are to be asked for again when a status changes what they say', () =>
    withLenses(async client => {
      client.change(SCENARIO, 'Statuts:\n  cae_1.1.1.1: pas_fait\n');
      await client.settle();
      assert.equal(client.lensRefreshes(), 1);
    }));

  it('are to be asked for again when a text does', () =>
    withLenses(async (client, uri) => {
      client.change(uri, measure('1.1.1', 'Un texte.', [70, 30]));
      await client.settle();
      assert.equal(client.lensRefreshes(), 1);
    }));

  it('are to be asked for again when the client says that it shows something else', () =>
    withLenses(async client => {
      tell(client, null);
      await client.until('a refresh', () => client.lensRefreshes() > 0);
      assert.equal(client.lensRefreshes(), 1);
    }));

  it('are left as they are at a keystroke in prose', () =>
    withLenses(async (client, uri, folder) => {
      client.change(uri, measure('1.1.1', 'Un long texte.\nDe deux lignes.', [60, 40]));
      client.open(folder.uri('1.1.2.md'), measure('1.1.2', 'Un autre mot.', [60, 40]));
      await client.settle();
      assert.equal(client.lensRefreshes(), 0);
    }));

  it('are left as they are when a scenario changes what it says of other files', () =>
    withLenses(async client => {
      client.change(SCENARIO, 'Statuts:\n  cae_1.1.1.1: fait\n  cae_1.1.2.1: fait\n');
      await client.settle();
      assert.equal(client.lensRefreshes(), 0);
    }));

  it('are to be asked for again once for a burst of changes, and not again before they were', () =>
    withLenses(async client => {
      const write = (...statuses: readonly string[]) => {
        for (const status of statuses) client.change(SCENARIO, `Statuts:\n  cae_1.1.1.1: ${status}\n`);
      };
      await client.together(() => write('pas_fait', 'programme', 'non_concerne'));
      await client.settle();
      write('pas_fait');
      await client.settle();
      assert.equal(client.lensRefreshes(), 1);
    }));

  it('are followed again once they were', () =>
    withLenses(async (client, uri) => {
      for (const status of ['pas_fait', 'non_concerne']) {
        client.change(SCENARIO, `Statuts:\n  cae_1.1.1.1: ${status}\n`);
        await client.settle();
        await lensesOf(client, uri);
      }
      assert.equal(client.lensRefreshes(), 2);
    }));

  it('are followed no more when their document is closed', () =>
    withLenses(async (client, uri) => {
      client.close(uri);
      client.change(SCENARIO, 'Statuts:\n  cae_1.1.1.1: pas_fait\n');
      await client.settle();
      assert.equal(client.lensRefreshes(), 0);
    }));

  it('are not followed for a client that does not ask again', () =>
    withLenses(async client => {
      client.change(SCENARIO, 'Statuts:\n  cae_1.1.1.1: pas_fait\n');
      await client.settle();
      assert.equal(client.lensRefreshes(), 0);
    }, false));
});

describe('lenses without a simulation', () => {
  const commands = { citations: 'autre.cite', simulate: 'autre.simule' };
  const cited = { ...FILES, '1.1.3.md': measure('1.1.3', 'Voir la 1.1.1.2, puis la 1.1.1.2.') };

  it('are what an action weighs, how often it is cited, and the way to a simulation', () =>
    withWorkspace(
      cited,
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        const lenses = await lensesOf(client, uri);
        assert.deepEqual(
          lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command]),
          [
            [0, '100 pts · 50%', ''],
            [0, 'Simulate a score', 'autre.simule'],
            [6, '60 pts · 60%', ''],
            [11, '40 pts · 40%', ''],
            [11, '2 citations', 'autre.cite'],
          ],
        );
        const [, simulate, , , citations] = lenses.map(({ command }) => command?.arguments);
        assert.deepEqual(simulate, [folder.uri(), '1.1.1']);
        assert.deepEqual(citations, [uri, { line: 11, character: 4 }]);
      },
      { initializationOptions: { lensCommands: commands } },
    ));

  it('count the rules, questions and indicators that an action can change by and its evidence, and lead to them', () =>
    withServer(
      { folders: [EXAMPLE], initializationOptions: { lensCommands: { around: 'autre.entoure' } } },
      async client => {
        const around = (await lensesOf(client, MEASURE)).filter(({ command }) => command?.command === 'autre.entoure');
        assert.deepEqual(
          around.map(({ command }) => command?.title),
          ['2 rules · 1 question', '1 piece of evidence'],
        );
        const [uri, , referential, id] = around[0]?.command?.arguments ?? [];
        assert.deepEqual([uri, referential, id], [MEASURE, KEY, '2.1.1']);
        const places = await client.connection.sendRequest<SurroundingsAnswer>(surroundingsRequest, {
          referential,
          id,
        });
        assert.equal(places.length, 3);
      },
    ));

  it('offer no simulation to a client that has none', () =>
    withWorkspace(cited, async (client, folder) => {
      assert(!(await titles(client, folder.uri('1.1.1.md'))).includes('Simulate a score'));
    }));

  it('are to be asked for again when another file cites an action, once', () =>
    withWorkspace(
      cited,
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, cited['1.1.1.md']);
        await lensesOf(client, uri);
        await client.settle();
        client.open(folder.uri('1.1.2.md'), measure('1.1.2', 'Un autre mot.', [60, 40]));
        await client.settle();
        assert.equal(client.lensRefreshes(), 0);
        client.change(folder.uri('1.1.2.md'), measure('1.1.2', 'Voir la 1.1.1.', [60, 40]));
        await client.settle();
        assert.equal(client.lensRefreshes(), 1);
        assert((await titles(client, uri)).includes('1 citation'));
      },
      { capabilities: { workspace: { codeLens: { refreshSupport: true } } } },
    ));
});
