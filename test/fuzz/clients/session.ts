import { fileURLToPath } from 'node:url';
import { ErrorCodes, type InitializeResult, type Position, ResponseError } from 'vscode-languageserver/node';
import type { Folder } from '../../kit/disk.ts';
import { inProcess } from '../../kit/lsp-transport.ts';
import { askedAt } from '../exercise/requests.ts';
import type { Answered, Heard, Message, Refusal } from './heard.ts';
import { askedAfter, moreAskedAt } from './more-requests.ts';
import { type Client, paramsOf, written } from './params.ts';
import { type Edit, VISITS } from './texts.ts';

/** The path of a file by its URI, however that is written. */
export function pathIn(uri: string): string {
  return uri.startsWith('file:') ? fileURLToPath(uri) : uri;
}

/** Plays a client in a folder that holds these texts: it opens, asks, edits, asks, saves, asks and closes. */
export async function played(client: Client, folder: Folder, files: Readonly<Record<string, string>>): Promise<Heard> {
  const { connection, stop } = inProcess();
  const texts = new Map(Object.entries(files).map(([name, text]) => [folder.at(name), text]));
  const messages: Message[] = [];
  const answers: Answered[] = [];
  const refusals: Refusal[] = [];
  const shown: Message[] = [];
  const heard = (method: string, params: unknown) => messages.push({ method, params, texts: new Map(texts) });
  connection.onUnhandledNotification(({ method, params }) => void heard(method, params));
  for (const method of ASKED_OF_CLIENTS) {
    connection.onRequest(method, (params: unknown) => {
      heard(method, params);
      return answerOf(client, method, params);
    });
  }
  connection.listen();
  const params = paramsOf(client, folder);
  const ask = async (method: string, asked: unknown): Promise<unknown> => {
    try {
      const result: unknown = await connection.sendRequest(method, asked);
      answers.push({ method, params: asked, result, texts: new Map(texts) });
      return result;
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      refusals.push({ method, code: error.code, message: error.message });
      return null;
    }
  };
  const tell = (method: string, told: unknown) => connection.sendNotification(method, told);
  /** An answer to a question about diagnostics tells that all others were told. */
  const settle = async (uri: string): Promise<void> => {
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    const last = new Map(
      messages.filter(isPublish).map(message => [Reflect.get(Object(message.params), 'uri'), message]),
    );
    for (const { method, params: told } of last.values()) shown.push({ method, params: told, texts: new Map(texts) });
  };
  const visits = client.visits.flatMap(at => VISITS[at] ?? []);
  try {
    const initialized = await connection.sendRequest<InitializeResult>('initialize', params);
    const { capabilities } = initialized;
    if (client.saysInitialized) await tell('initialized', {});
    const askAll = async (uri: string, position: Position): Promise<void> => {
      for (const { method, params: asked } of [
        ...askedAt(capabilities, uri, position),
        ...moreAskedAt(uri, position),
      ]) {
        const result = await ask(method, asked);
        for (const next of askedAfter(method, result)) await ask(next.method, next.params);
      }
    };
    for (const { name, positions, change } of visits) {
      const uri = written(folder.uri(name), client.writes);
      const path = folder.at(name);
      const before = files[name] ?? '';
      await tell('textDocument/didOpen', {
        textDocument: { uri, languageId: client.languageId, version: 1, text: before },
      });
      const [first, then] = client.places.flatMap(at => positions[at % positions.length] ?? []);
      if (first) await askAll(uri, first);
      await settle(uri);
      const { after, part } = edited(before, change, client);
      texts.set(path, after);
      await tell('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [part] });
      if (then) await askAll(uri, then);
      await settle(uri);
      await folder.write(name, after);
      await tell('textDocument/didSave', { textDocument: { uri } });
      await settle(uri);
    }
    for (const { name } of visits) {
      const uri = written(folder.uri(name), client.writes);
      await tell('textDocument/didClose', { textDocument: { uri } });
    }
    await ask('textDocument/noSuchThing', {});
    await ask('workspace/symbol', { query: '' });
    return { params, initialized, messages, answers, refusals, shown };
  } finally {
    await stop();
  }
}

/** What a server may ask. */
const ASKED_OF_CLIENTS: readonly string[] = [
  'client/registerCapability',
  'client/unregisterCapability',
  'window/showMessageRequest',
  'window/showDocument',
  'window/workDoneProgress/create',
  'workspace/applyEdit',
  'workspace/configuration',
  'workspace/workspaceFolders',
  'workspace/codeLens/refresh',
  'workspace/diagnostic/refresh',
  'workspace/foldingRange/refresh',
  'workspace/inlayHint/refresh',
  'workspace/inlineValue/refresh',
  'workspace/semanticTokens/refresh',
];

function isPublish({ method }: Message): boolean {
  return method === 'textDocument/publishDiagnostics';
}

/** An edit at the end of a text, as the client sends it. */
function edited(before: string, { at, text }: Edit, { sendsWhole }: Client): { after: string; part: object } {
  const lines = before.split('\n');
  const start = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
  const after = before.slice(0, start) + text + before.slice(start);
  const place = { line: at, character: 0 };
  return { after, part: sendsWhole ? { text: after } : { range: { start: place, end: place }, text } };
}

function answerOf({ answers }: Client, method: string, params: unknown): unknown {
  if (method !== 'window/showMessageRequest') return null;
  if (answers === 'error') throw new ResponseError(ErrorCodes.MethodNotFound, 'nothing of the kind');
  const actions: unknown = Reflect.get(Object(params), 'actions');
  return answers === 'first' && Array.isArray(actions) ? (actions[0] ?? null) : null;
}
