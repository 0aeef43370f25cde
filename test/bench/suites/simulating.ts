import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CodeLens, CodeLensRequest } from 'vscode-languageserver/node';
import { type SimulateParams, type Simulation, simulateRequest } from '../../../server/src/protocol/simulation.ts';
import type { Benchmark, Suite } from '../benchmark.ts';
import { FLAT } from '../growth.ts';
import { openDocument } from '../open-document.ts';
import { asked } from './asking.ts';
import { type Editing, startEditing, stopEditing } from './editing.ts';
import { KINDS, stroke } from './strokes.ts';
import { typed } from './typing.ts';

/** A file that is typed into beside the view of a scenario. */
interface Simulating extends Editing {
  /** Asks for the scores as a view does that holds the answer before. */
  readonly simulate: () => Promise<void>;
}

/** How long it takes from a keystroke to its diagnostics and to the scores of a scenario that is open, and how long its lenses take. */
export const SIMULATING: Suite<Simulating> = {
  async open(place) {
    const editing = await startEditing(place);
    if (place.scenario === undefined) throw new Error(`${place.folder} has no scenario`);
    const { uri } = await openDocument(editing.session, place.scenario, 'yaml');
    const shown = { referential: pathToFileURL(dirname(place.file)).href, scope: '' };
    let previous: string | null = null;
    const simulate = async (): Promise<void> => {
      const params: SimulateParams = { scenario: uri, shown, previous, baseline: null };
      const answer: Simulation | null = await editing.session.connection.sendRequest(simulateRequest, params);
      if (answer === null) throw new Error(`${uri} has no scores for ${shown.referential}`);
      previous = answer.resultId;
    };
    await simulate();
    // Followed from now on.
    await lenses(editing);
    return { ...editing, simulate };
  },
  close: stopEditing,
  benchmarks: [
    ...KINDS.map(
      (kind): Benchmark<Simulating> =>
        typed(kind, ', a scenario beside it', async ({ document, simulate }, round) => {
          const toDiagnostics = await stroke(document, kind, round);
          const before = performance.now();
          await simulate();
          return toDiagnostics + performance.now() - before;
        }),
    ),
    asked('lenses, a scenario beside it', FLAT, lenses),
  ],
};

/** What stands above the titles of the document. */
async function lenses({ session, document: { uri } }: Editing): Promise<void> {
  const found = await session.connection.sendRequest<CodeLens[]>(CodeLensRequest.method, { textDocument: { uri } });
  if (found.length === 0) throw new Error(`${uri} has no lenses`);
}
