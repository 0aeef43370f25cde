import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import {
  type CompletionList,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { type ClientSetup, type LspClient, withServer } from '../../kit/lsp.ts';
import { settleAll } from '../../kit/lsp-rest.ts';
import { createShownTrees } from '../../kit/shown-trees.ts';
import { type OpenTexts, openTexts, reopen } from '../sessions/documents.ts';
import { whatIsShown } from '../sessions/seen.ts';
import { chosen, edited, piecesOf, placeIn, type Round, round } from './edits.ts';
import { type Asked, askedAt, unasked } from './requests.ts';

/** What is exercised, and how long. */
export interface Exercise {
  /** A folder of référentiels, in which nothing is written. */
  readonly corpus: string;
  readonly seed: number;
  /** Tells after each round whether there is to be another. */
  readonly goesOn: (rounds: number) => boolean;
  readonly transport?: ClientSetup['transport'];
  /** Hears of each answer, and how long it took in milliseconds. */
  readonly heard?: (asked: Asked, took: number) => void;
}

/**
 * Opens a corpus over a real connection, types into its documents at random while everything is asked at random places, and compares
 * after each round all answers with those of a server that is new and has the same documents open.
 * @throws AssertionError naming the seed and the round, where something differs or a request fails for a fault of the server
 */
export async function exercise({ corpus, seed, goesOn, transport, heard = () => undefined }: Exercise): Promise<void> {
  const files = filesIn(corpus);
  const pieces = piecesOf(files.map(({ text }) => text));
  const setup: ClientSetup = { folders: [pathToFileURL(corpus).href], ...(transport && { transport }) };
  await withServer(setup, async client => {
    assert.deepEqual(unasked(client.initialized.capabilities), [], 'capabilities that nothing is asked of');
    const trees = createShownTrees(client);
    await client.settle();
    for (let rounds = 0; goesOn(rounds); rounds++) {
      const [played] = fc.sample(round, { seed: seed + rounds, numRuns: 1 });
      assert(played);
      const texts = openTexts(client);
      await typeAndAsk(client, texts, played, files, pieces);
      await settleAll(client);
      const places = placesOf(texts, played);
      const seen = await whatIsSeen(client, places, trees.look, heard);
      await withServer(setup, async fresh => {
        await fresh.settle();
        reopen(fresh, texts.all);
        await settleAll(fresh);
        const anew = await whatIsSeen(fresh, places, createShownTrees(fresh).look, () => undefined);
        assert.deepEqual(
          seen,
          anew,
          `seed ${seed}, round ${rounds}: an older server tells something else than a new one`,
        );
      });
      for (const uri of [...texts.all.keys()]) texts.close(uri);
      await client.settle();
    }
  });
}

interface CorpusFile {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

function filesIn(corpus: string): readonly CorpusFile[] {
  const names = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:md|yml)$/.test(name));
  return names.sort().map(name => ({
    uri: pathToFileURL(join(corpus, name)).href,
    languageId: name.endsWith('.md') ? 'markdown' : 'yaml',
    text: readFileSync(join(corpus, name), 'utf8'),
  }));
}

/** A place at which everything is asked. */
interface Place {
  readonly uri: string;
  readonly position: Position;
}

async function typeAndAsk(
  client: LspClient,
  texts: OpenTexts,
  { documents, edits, places }: Round,
  files: readonly CorpusFile[],
  pieces: readonly string[],
): Promise<void> {
  for (const document of documents) {
    const { uri, languageId, text } = chosen(files, document);
    if (!texts.all.has(uri)) texts.open(uri, languageId, text);
  }
  const { capabilities } = client.initialized;
  const meanwhile: Promise<unknown>[] = [];
  for (const [at, edit] of edits.entries()) {
    const uri = chosen([...texts.all.keys()], edit.document);
    await texts.change(uri, edited(texts.all.get(uri)?.text ?? '', edit, pieces), edit.whole);
    const place = placeOf(texts, uri, chosen(places, at));
    // What is typed next may overtake the question: nobody waits for the answer.
    meanwhile.push(answerTo(client, chosen(askedAt(capabilities, place.uri, place.position), edit.from)));
  }
  await Promise.all(meanwhile);
}

function placesOf(texts: OpenTexts, { places }: Round): readonly Place[] {
  return places.map(place => placeOf(texts, chosen([...texts.all.keys()], place), place));
}

function placeOf(texts: OpenTexts, uri: string, place: number): Place {
  const text = texts.all.get(uri)?.text ?? '';
  const before = text.slice(0, placeIn(text, place)).split(/\r\n|\n|\r/);
  return { uri, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

async function whatIsSeen(
  client: LspClient,
  places: readonly Place[],
  trees: () => Promise<unknown>,
  heard: (asked: Asked, took: number) => void,
): Promise<unknown> {
  const capabilities: ServerCapabilities = client.initialized.capabilities;
  const answers: unknown[] = [];
  for (const { uri, position } of places) {
    for (const asked of askedAt(capabilities, uri, position)) {
      const from = performance.now();
      const answer = await answerTo(client, asked);
      heard(asked, performance.now() - from);
      answers.push({ asked, answer: lasting(asked.method === COMPLETION ? unordered(answer) : answer) });
    }
  }
  return { answers, shown: lasting(whatIsShown(client)), trees: await trees() };
}

/** An answer, or why there is none where that is the caller's doing. */
async function answerTo({ connection }: LspClient, { method, params }: Asked): Promise<unknown> {
  try {
    return await connection.sendRequest(method, params);
  } catch (error) {
    if (!(error instanceof ResponseError) || !REFUSALS.includes(error.code)) throw error;
    return { refused: error.message };
  }
}

const REFUSALS: readonly number[] = [
  LSPErrorCodes.RequestFailed,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ServerCancelled,
];

const COMPLETION = 'textDocument/completion';

/**
 * A server remembers what was chosen and proposes it first, also where an edit only looks so: what remains comparable of a list is what
 * is in it, where it is whole.
 */
function unordered(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('items' in answer)) return answer;
  const { isIncomplete, items } = answer as CompletionList;
  if (isIncomplete) return isIncomplete;
  return items.map(({ sortText: _, preselect: __, ...item }) => item).sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** Without what counts the questions or the edits of one server. */
function lasting(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer ?? null, (key, value) => (COUNTED.includes(key) ? undefined : value)));
}

const COUNTED: readonly string[] = ['version', 'resultId', 'revision'];
