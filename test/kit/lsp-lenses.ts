/** What tests ask of the lenses above titles. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LensesParams, lensesNotification } from '../../server/src/protocol/simulation.ts';
import { block, measure } from './disk.ts';
import { type LspClient, withServer } from './lsp.ts';
import { lensesOf } from './lsp-requests.ts';
import { EXAMPLE, exampleScenario, KEY } from './lsp-simulation.ts';

/** One of its measures. */
export const MEASURE = `${KEY}/2.1.1.md`;
/** A scenario that nobody has saved. */
export const UNTITLED = 'untitled:essai.scenario.yml';
/** Lenses of scores and none beside. */
export const SIMULATION_ALONE = { pointLenses: false, citationLenses: false, aroundLenses: false };

/** A client that has a measure of the example open, and a scenario of it. */
export function withExample(test: (client: LspClient) => Promise<void>, initializationOptions?: object): Promise<void> {
  const options = { aids: SIMULATION_ALONE, ...initializationOptions };
  return withServer({ folders: [EXAMPLE], initializationOptions: options }, async client => {
    client.open(MEASURE, readFileSync(fileURLToPath(MEASURE), 'utf8'));
    client.open(UNTITLED, exampleScenario('commune_rurale.scenario.yml'), 'yaml');
    await test(client);
  });
}

/** What the lenses of a document say. */
export async function titles(client: LspClient, uri = MEASURE): Promise<(string | undefined)[]> {
  return (await lensesOf(client, uri)).map(({ command }) => command?.title);
}

/** Tells the server which simulation is shown. */
export function tell({ connection }: LspClient, simulation: LensesParams['simulation']): void {
  void connection.sendNotification(lensesNotification, { simulation });
}

/** Two measures of a référentiel of their own. */
export const FILES = {
  'cae.md': `# R\n${block('id: ""\nreferentiel: cae')}`,
  '1.1.1.md': measure('1.1.1', 'Un texte.', [60, 40]),
  '1.1.2.md': measure('1.1.2', 'Un autre.', [60, 40]),
};
