import assert from 'node:assert/strict';
import { type Workspace, withFiles } from '../../server/src/core/index/workspace.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { codeLenses } from '../../server/src/lsp/handlers/code-lens.ts';
import { aidsOf } from '../../server/src/lsp/options/aids.ts';
import { NO_OPTIONS } from '../../server/src/lsp/options/options.ts';
import { simulated } from '../../server/src/lsp/scenarios/simulator.ts';
import { exampleWorkspace, scenarioFrom } from '../core/scoring/support.ts';
import { MEASURE, tell, titles, UNTITLED, withExample } from '../kit/lsp-lenses.ts';
import { lensesOf } from '../kit/lsp-requests.ts';
import { KEY } from '../kit/lsp-simulation.ts';

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
        assert.deepEqual([second?.command?.command, second?.command?.arguments], ['autre.montre', [KEY, '2.1.1.1']]);
      },
      { lensCommands: { points: 'autre.montre' } },
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
