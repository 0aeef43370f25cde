import { readFileSync } from 'node:fs';
import { type Position, RenameRequest, type WorkspaceEdit } from 'vscode-languageserver/node';
import {
  type RestructureAnswer,
  type RestructureParams,
  restructureRequest,
} from '../../../server/src/protocol/restructure.ts';
import type { Benchmark } from '../benchmark.ts';
import { median } from '../figures.ts';
import { LINEAR } from '../growth.ts';
import { endsOf } from '../open-document.ts';
import type { Session } from '../session.ts';
import type { Editing } from './editing.ts';
import { timed } from './timed.ts';

const ROUNDS = 10;

/** The line of a measure's own id, the first of its file. */
const ID = /^(?:id|identifiant): *["']?\d+\.\d+\.\d+["']?$/;

/** The line of an id in the file of an axis. */
const AXIS_ID = /^(?:id|identifiant): *["']?\d+["']?$/;

/**
 * How long it takes until an editor can show what a measure of another id changes, or an axis with all below it, and what it would be to move a part of it: the
 * scenarios of the workspace are looked at, and every text for links.
 */
export const RESTRUCTURING: readonly Benchmark<Editing>[] = [
  of('rename of a measure', async ({ session, document }) => {
    const { position, id } = ownId(document);
    await rename(session, document.uri, position, id.replace(/\d+$/, '97'));
  }),
  of('rename of an axis', async ({ session, document }) => {
    const uri = new URL(`${ownId(document).id.split('.')[0]}.md`, document.uri);
    const lines = readFileSync(uri, 'utf8').split(/\r\n?|\n/);
    const line = lines.findIndex(text => AXIS_ID.test(text));
    await rename(session, uri.href, { line, character: lines[line]?.search(/\d/) ?? 0 }, '97');
  }),
  of('step of a sub-action among its siblings, foreseen', async ({ session: { connection }, document }) => {
    const wish = { do: 'step', by: 1, id: `${ownId(document).id}.1` } as const;
    const referential = document.uri.slice(0, document.uri.lastIndexOf('/'));
    const params: RestructureParams = { referential, wish, isForeseen: true };
    const answer = await connection.sendRequest<RestructureAnswer>(restructureRequest, params);
    if (answer.kind !== 'foreseen') throw new Error(`${wish.id} cannot be moved: ${JSON.stringify(answer)}`);
  }),
];

function of(name: string, act: (editing: Editing) => Promise<void>): Benchmark<Editing> {
  return {
    name,
    unit: 'ms',
    growth: LINEAR,
    rounds: ROUNDS,
    of: median,
    measure: editing => timed(() => act(editing)),
  };
}

async function rename({ connection }: Session, uri: string, position: Position, newName: string): Promise<void> {
  const params = { textDocument: { uri }, position, newName };
  const edit = await connection.sendRequest<WorkspaceEdit | null>(RenameRequest.method, params);
  if (edit === null) throw new Error(`${uri} holds nothing that can be called ${newName}`);
}

function ownId(document: Editing['document']) {
  const [position = { line: 0, character: 0 }] = endsOf(document, ID);
  const id = /[\d.]+/.exec(document.lines[position.line] ?? '')?.[0] ?? '';
  return { position: { ...position, character: document.lines[position.line]?.indexOf(id) ?? 0 }, id };
}
