import { FileChangeType, WorkspaceDiagnosticRequest } from 'vscode-languageserver/node';
import { type Folder, measure } from './disk.ts';
import type { LspClient } from './lsp.ts';

/** The workspace folder, of those of a test, that only `atRest` writes into. */
export const MARKER_FOLDER = 'fin';

/**
 * Resolves when a server has taken in all that it was told, of the disk too, and has published it. Changes of the disk
 * have no answer: one more is made and told last, and when it shows, something before it has been looked at. Whoever reads
 * a whole folder may see it before its turn: it is made as often as `told`, the number of messages of the disk, may need.
 */
export async function atRest(client: LspClient, folder: Folder, told: number): Promise<void> {
  const name = `${MARKER_FOLDER}/1.1.1.md`;
  const uri = folder.uri(name);
  for (let turn = 0; turn <= told; turn++) {
    // Never the same twice in the life of a server.
    const cited = `9.9.${client.published.length + 1}`;
    await folder.write(name, measure('1.1.1', `Voir la ${cited}.`));
    client.watched(FileChangeType.Changed, uri);
    const isShown = () =>
      client
        .shown()
        .get(uri)
        ?.some(({ message }) => String(message).includes(cited)) ?? false;
    await client.until('the problem of the last file', isShown);
  }
  await settleAll(client);
}

/** Resolves when all is read and published that the client sent, what is told once there is time included. */
export async function settleAll(client: LspClient): Promise<void> {
  await client.settle();
  await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
}
