import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  formulasRequest,
  outcomesRequest,
  type WireFormulas,
  type WireOutcomes,
} from '../../server/src/protocol/outcomes.ts';
import { scenarioFrom } from '../core/scoring/support.ts';
import type { LspClient } from '../kit/lsp.ts';
import { EXAMPLE, RURAL, withExample } from '../kit/lsp-simulation.ts';

const RULES = `${EXAMPLE}/personnalisations/nature_1.md`;

function ask({ connection }: LspClient, about: string): Promise<WireOutcomes | null> {
  return connection.sendRequest(outcomesRequest, { about });
}

describe('the outcomes of rules, over LSP', () => {
  it('are a table for each formula about an action, and where it is written', () =>
    withExample(async client => {
      const told = await ask(client, '1.2.1');
      const [formula] = told?.formulas ?? [];
      assert.deepEqual(
        [
          told?.about,
          told?.title !== '',
          formula?.title,
          formula?.location?.uri,
          formula?.columns.map(({ name }) => name),
        ],
        ['nature_1.2.1', true, 'Réduction de potentiel', RULES, ['plu', 'type']],
      );
      assert.deepEqual(
        formula?.rows.map(({ cells, outcome, kind }) => [...cells, outcome, kind]),
        [
          ['OUI or unanswered', '–', 'potential unchanged', 'nothing'],
          ['NON', 'commune', 'reduced to 50%', 'effect'],
          ['NON', 'any other', 'reduced to 30%', 'effect'],
        ],
      );
    }));

  it('are of the text as it is being typed', () =>
    withExample(async client => {
      client.open(RULES, readFileSync(fileURLToPath(RULES), 'utf8').replace('0.5', '0.25'));
      const told = await ask(client, 'nature_1.2.1');
      assert.equal(told?.formulas[0]?.rows[1]?.outcome, 'reduced to 25%');
    }));

  it('mark the row of the scenario in use', () =>
    withExample(async client => {
      client.open('untitled:essai.scenario.yml', RURAL, 'yaml');
      const told = await ask(client, 'nature_1.2.1');
      assert.deepEqual(
        told?.formulas[0]?.rows.map(({ isCurrent }) => isCurrent),
        [false, true, false],
      );
    }));

  it('hold a scenario for each row', () =>
    withExample(async client => {
      const told = await ask(client, 'nature_1.2.1');
      const { title, traits, answers } = scenarioFrom(told?.formulas[0]?.rows[2]?.scenario ?? '');
      assert.deepEqual(
        [title, traits.map(({ value }) => value), answers.map(({ question, answer }) => [question, answer])],
        ['nature_1.2.1: reduced to 30%', ['EPCI'], [['plu', 'NON']]],
      );
    }));

  it('are none of what no formula is about', () =>
    withExample(async client => assert.equal(await ask(client, 'nature_9.9'), null)));

  it('are known by what they are about', () =>
    withExample(async client => {
      const told = await client.connection.sendRequest<readonly WireFormulas[]>(formulasRequest, {});
      assert.deepEqual(
        told.map(({ about, sections }) => [about, sections.length]),
        [
          ['nature_1.2.1', 1],
          ['nature_1.2.2', 1],
          ['nature_2.1.1', 2],
          ['nature_2.1.2', 1],
          ['nature_2.1.2.2', 1],
          ['nature_2.2.1.3', 1],
          ['nature_2.2.2', 1],
        ],
      );
    }));
});
