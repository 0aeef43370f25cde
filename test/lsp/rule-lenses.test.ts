import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LspClient } from '../kit/lsp.ts';
import { titles, UNTITLED, withExample } from '../kit/lsp-lenses.ts';
import { lensesOf } from '../kit/lsp-requests.ts';
import { EXAMPLE, KEY } from '../kit/lsp-simulation.ts';

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
