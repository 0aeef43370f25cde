import type {
  Connection,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { stackOf } from '../../../../l10n/said-by.ts';
import type { ClientSupport } from '../proto/client-support.ts';
import { shownOf } from '../proto/diagnostic-support.ts';
import { pathOf } from '../proto/uris.ts';
import type { Answer } from '../session/answers.ts';
import { whenQuiet } from '../turns/when-quiet.ts';
import type { Lifecycle } from '../wire/lifecycle.ts';
import type { Log } from '../wire/log.ts';
import type { Published } from './publisher.ts';

/** How diagnostics reach the client: it is told, or asks. */
export interface Delivery {
  /** The diagnostics of a document from now on; a client that has left is told nothing. */
  readonly send: (published: Published) => Promise<void>;
  /** Answers a client that asks; these have all been sent that is so by now. */
  readonly serve: (answer: Answer, tells: Tells) => void;
}

export interface Tells {
  /** What can wait comes later. */
  readonly tell: () => Promise<unknown>;
  readonly tellAll: () => Promise<unknown>;
}

/** The last diagnostics of a document, under a name of their own. */
interface Kept extends Published {
  readonly resultId: string;
}

export function createDelivery(
  connection: Connection,
  { hasEnded }: Lifecycle,
  support: () => ClientSupport,
  log: Log,
): Delivery {
  const { diagnostics: asked } = connection.languages;
  // By path: a client may write a URI in two ways. Documents without any are left out.
  const kept = new Map<string, Kept>();
  // Those that somebody waits for need not be asked for again.
  const awaited: string[] = [];
  let sent = 0;
  const askAgain = whenQuiet(async () => {
    if (hasEnded()) return;
    try {
      await asked.refresh();
    } catch (error) {
      log.error(`diagnostics: ${stackOf(error)}`);
    }
  });

  const reportOf = (path: string, previous: string | undefined): DocumentDiagnosticReport => {
    const { resultId, diagnostics } = kept.get(path) ?? NOTHING;
    return resultId === previous ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items: diagnostics };
  };
  return {
    async send({ diagnostics, ...others }) {
      if (hasEnded()) return;
      const shown = support().diagnostics;
      const published: Published = { ...others, diagnostics: shownOf(diagnostics, shown) };
      const path = pathOf(published.uri);
      if (published.diagnostics.length === 0) kept.delete(path);
      else kept.set(path, { ...published, resultId: String(++sent) });
      if (!support().pulls) return connection.sendDiagnostics(shown.versions ? published : withoutVersion(published));
      if (support().refreshes.diagnostics && !awaited.includes(path)) askAgain();
    },
    serve(answer, { tell, tellAll }) {
      const document = async ({ textDocument, previousResultId }: DocumentDiagnosticParams) => {
        const path = pathOf(textDocument.uri);
        awaited.push(path);
        try {
          await tell();
        } finally {
          awaited.splice(awaited.indexOf(path), 1);
        }
        return reportOf(path, previousResultId);
      };
      const workspace = async ({
        previousResultIds,
      }: WorkspaceDiagnosticParams): Promise<WorkspaceDiagnosticReport> => {
        await tellAll();
        const previous = new Map(previousResultIds.map(({ uri, value }) => [pathOf(uri), { uri, value }]));
        const paths = new Set([...kept.keys(), ...previous.keys()]);
        return {
          items: [...paths].map(path => ({
            uri: previous.get(path)?.uri ?? kept.get(path)?.uri ?? path,
            version: kept.get(path)?.version ?? null,
            ...reportOf(path, previous.get(path)?.value),
          })),
        };
      };
      asked.on(answer('diagnostics', (_, params: DocumentDiagnosticParams) => document(params)));
      asked.onWorkspace(
        answer('diagnostics of all files', (_, params: WorkspaceDiagnosticParams) => workspace(params)),
      );
    },
  };
}

function withoutVersion({ uri, diagnostics }: Published): Published {
  return { uri, diagnostics };
}

const NOTHING = { resultId: '0', diagnostics: [] };
