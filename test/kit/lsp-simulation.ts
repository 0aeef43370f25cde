import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lineIndex, offsetAt } from '../../server/src/core/text/line-index.ts';
import {
  type EditScenarioAnswer,
  editScenarioRequest,
  type ScenarioChange,
  type SimulateParams,
  type Simulation,
  type SimulationRow,
  simulateRequest,
} from '../../server/src/protocol/simulation.ts';
import { type LspClient, withServer } from './lsp.ts';

/** The folder that ships. */
export const EXAMPLE = pathToFileURL(fileURLToPath(new URL('../../referentiel/exemple', import.meta.url))).href;
/** The key of the référentiel in it. */
export const KEY = `${EXAMPLE}/actions`;

/** All of it. */
export const WHOLE = { referential: KEY, scope: '' };
/** The scenario in it of a rural commune. */
export const RURAL = exampleScenario('commune_rurale.scenario.yml');

/** Runs a test on a server that has this folder. */
export function withExample(test: (client: LspClient) => Promise<void>): Promise<void> {
  return withServer({ folders: [EXAMPLE] }, test);
}

/** A scenario that a client has open, and what it shows of it. */
export interface OpenScenario {
  readonly uri: string;
  /** Its text as it is now. */
  readonly text: () => string;
  /** Replaces its text. */
  readonly write: (text: string) => void;
  readonly simulate: (more?: Partial<SimulateParams>) => Promise<Simulation | null>;
  /** Asks for the edits of a change, and makes them. */
  readonly change: (change: ScenarioChange, more?: Partial<SimulateParams>) => Promise<EditScenarioAnswer>;
}

/** Opens a scenario and shows a scope of it. */
export function openScenario(
  client: LspClient,
  uri: string,
  text: string,
  shown: SimulateParams['shown'],
): OpenScenario {
  let version = 1;
  let current = text;
  client.open(uri, text, 'yaml');
  const params = (more: Partial<SimulateParams> = {}): SimulateParams => {
    return { scenario: uri, shown, previous: null, baseline: null, ...more };
  };
  const write = (next: string): void => {
    current = next;
    version = client.change(uri, next);
  };
  return {
    uri,
    text: () => current,
    write,
    simulate: more => client.connection.sendRequest<Simulation | null>(simulateRequest, params(more)),
    async change(change, more) {
      const asked = { simulate: params(more), version, change };
      const answer = await client.connection.sendRequest<EditScenarioAnswer>(editScenarioRequest, asked);
      const lines = lineIndex(current);
      const edits = answer.edits.map(({ range, newText }) => {
        return { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end), newText };
      });
      edits.sort((a, b) => b.start - a.start);
      write(edits.reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), current));
      return answer;
    },
  };
}

/** The text of a scenario that ships. */
export function exampleScenario(name: string): string {
  const url = new URL(`../../referentiel/exemple/scenarios/${name}`, import.meta.url);
  return readFileSync(fileURLToPath(url), 'utf8');
}

/** A row of a whole simulation by the id of its action. */
export function rowOf(simulation: Simulation | null, id: string): SimulationRow {
  const row = simulation?.rows?.find(found => found.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

/** The rows that a client shows when it holds some and gets a delta. */
export function rowsAfter(rows: readonly SimulationRow[], delta: Simulation): readonly SimulationRow[] {
  const changed = [...rows];
  for (const { at, state } of delta.changes) {
    const row = rows[at];
    if (row === undefined) throw new RangeError(`no row ${at}`);
    changed[at] = { ...row, ...state };
  }
  return changed;
}
