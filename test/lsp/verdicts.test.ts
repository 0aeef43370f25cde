import assert from 'node:assert/strict';
import {
  type ApplyWorkspaceEditParams,
  ApplyWorkspaceEditRequest,
  FileChangeType,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readReview } from '../../server/src/core/parse/review/read-review.ts';
import { type ChangesAnswer, changesRequest, type WireChange } from '../../server/src/protocol/changes.ts';
import { type ReviewAnswer, type ReviewParams, reviewRequest } from '../../server/src/protocol/review.ts';
import { committedNotification } from '../../server/src/protocol/simulation.ts';
import { type Folder, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';

const FILE = 'referentiel.review.json';
const COMMIT = 'a1b2c3d';
const capabilities = {
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const, 'rename' as const] },
  },
};
const BEFORE = { '1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.', [40, 60]), '1.1.2.md': measure('1.1.2', 'Le réseau.') };
const AFTER = { ...BEFORE, '1.1.1.md': measure('1.1.1', 'Voir la 1.1.2 aussi.', [30, 70]) };

/** A session whose files are compared with how they were before. */
function compared(
  files: Readonly<Record<string, string>>,
  test: (client: LspClient, folder: Folder) => Promise<void>,
): Promise<void> {
  return withWorkspace(
    files,
    async (client, folder) => {
      const then = Object.entries(BEFORE).map(([name, text]) => ({ uri: folder.uri(name), text }));
      await client.connection.sendNotification(committedNotification, { commit: COMMIT, files: then });
      await test(client, folder);
    },
    { capabilities },
  );
}

async function changes(client: LspClient): Promise<readonly WireChange[]> {
  const params = { since: { kind: 'committed', commit: COMMIT }, scenario: null, anew: false };
  const answer = await client.connection.sendRequest<ChangesAnswer>(changesRequest, params);
  assert(answer.kind === 'changes');
  return answer.measures.flatMap(one => one.changes);
}

async function states(client: LspClient): Promise<readonly string[]> {
  return (await changes(client)).map(({ text, review }) => `${text.replace(/[:·] .*/, '').trim()}: ${review.state}`);
}

/** Says something of changes, and gives what the server had the client do, which is done on the disk. */
async function said(client: LspClient, folder: Folder, params: Partial<ReviewParams>) {
  const edits: ApplyWorkspaceEditParams[] = [];
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, edit => {
    edits.push(edit);
    return { applied: true };
  });
  const all = { verdict: 'approve', fingerprints: [], by: null, note: null, ...params };
  const answer = await client.connection.sendRequest<ReviewAnswer>(reviewRequest, all);
  return { answer, edits, text: (before: string) => textAfter(edits[0], before), uri: folder.uri(FILE) };
}

function textAfter(edit: ApplyWorkspaceEditParams | undefined, before: string): string {
  const own = (edit?.edit.documentChanges ?? []).flatMap(change => ('edits' in change ? change.edits : []));
  return TextDocument.applyEdits(TextDocument.create('', 'json', 1, before), own as TextEdit[]);
}

function approvedIn(text: string): readonly string[] {
  return readReview(text)
    .approvals.map(({ fingerprint }) => fingerprint)
    .sort();
}

describe('what reviewers say of changes', () => {
  it('is written into a new file, and is told of each change from then on', () =>
    compared(AFTER, async (client, folder) => {
      const [first, ...others] = await changes(client);
      assert(first && others.length > 0);
      const { answer, edits, text, uri } = await said(client, folder, {
        fingerprints: [first.fingerprint],
        by: 'Claire',
      });
      assert.deepEqual(answer, { kind: 'written', uris: [uri] });
      assert.deepEqual(edits[0]?.edit.documentChanges?.[0], { kind: 'create', uri });
      await folder.write(FILE, text(''));
      client.watched(FileChangeType.Created, uri);
      await client.settle();
      const [now, ...rest] = await changes(client);
      assert.equal(now?.review.state, 'approved');
      assert.match(now.review.told, /^approved on [A-Z][a-z]+ \d+, \d{4} by Claire$/);
      assert.notEqual(rest.length, 0);
      assert(rest.every(({ review }) => review.state === 'open'));
    }));

  it('is suspect once what the subject cites is typed into, and can be approved again or withdrawn', () =>
    compared(AFTER, async (client, folder) => {
      const all = (await changes(client)).map(({ fingerprint }) => fingerprint);
      const written = (await said(client, folder, { fingerprints: all })).text('');
      const uri = folder.uri(FILE);
      client.open(uri, written, 'json');
      await client.settle();
      assert.deepEqual(await states(client), ['text: approved', '1.1.1.1: approved', '1.1.1.2: approved']);
      client.open(folder.uri('1.1.2.md'), measure('1.1.2', 'Le réseau de bus.'));
      assert.equal((await states(client))[0], 'text: suspect');
      const again = await said(client, folder, { fingerprints: all.slice(0, 1) });
      const change = again.edits[0]?.edit.documentChanges?.[0];
      assert(change && 'textDocument' in change);
      assert.equal(change.textDocument.version, 1);
      client.change(uri, again.text(written));
      assert.equal((await states(client))[0], 'text: approved');
      const { text } = await said(client, folder, { verdict: 'withdraw', fingerprints: all });
      client.change(uri, text(again.text(written)));
      assert((await states(client)).every(state => state.endsWith(': open')));
    }));

  it('is refused of what is shown no more, and where git left a conflict among the approvals', () =>
    compared({ ...AFTER, [FILE]: '<<<<<<< HEAD\n=======\n>>>>>>> autre\n' }, async (client, folder) => {
      const [first] = await changes(client);
      for (const [fingerprint, reason] of [
        ['0123456789ab', /^What was shown has changed meanwhile/],
        [first?.fingerprint ?? '', /^referentiel\.review\.json: Git left a conflict here/],
      ] as const) {
        const { answer, edits } = await said(client, folder, { fingerprints: [fingerprint] });
        assert(answer.kind === 'refused');
        assert.match(answer.message, reason);
        assert.equal(answer.place?.uri, fingerprint === first?.fingerprint ? folder.uri(FILE) : undefined);
        assert.deepEqual(edits, []);
      }
    }));

  it('is written beside the approvals that a merge has brought since, though nobody told of them', () =>
    compared(AFTER, async (client, folder) => {
      const [first, second] = (await changes(client)).map(({ fingerprint }) => fingerprint);
      assert(first !== undefined && second !== undefined);
      const merged = (await said(client, folder, { fingerprints: [first] })).text('');
      await folder.write(FILE, merged);
      const { edits, text } = await said(client, folder, { fingerprints: [second] });
      assert(edits[0]?.edit.documentChanges?.every(change => 'edits' in change));
      assert.deepEqual(approvedIn(text(merged)), [first, second].sort());
    }));

  it('is reckoned again where its text has become another while the editor was to write it', () =>
    compared(AFTER, async (client, folder) => {
      const [first, second] = (await changes(client)).map(({ fingerprint }) => fingerprint);
      assert(first !== undefined && second !== undefined);
      const written = (await said(client, folder, { fingerprints: [first] })).text('');
      const uri = folder.uri(FILE);
      client.open(uri, '', 'json');
      await client.settle();
      const edits: ApplyWorkspaceEditParams[] = [];
      client.connection.onRequest(ApplyWorkspaceEditRequest.type, edit => {
        edits.push(edit);
        if (edits.length === 1) client.change(uri, written);
        return { applied: edits.length > 1 };
      });
      const params: ReviewParams = { verdict: 'approve', fingerprints: [second], by: null, note: null };
      const answer = await client.connection.sendRequest<ReviewAnswer>(reviewRequest, params);
      assert.deepEqual(answer, { kind: 'written', uris: [uri] });
      assert.deepEqual(approvedIn(textAfter(edits[1], written)), [first, second].sort());
    }));

  it('never makes a change of what approvals find: both sides are judged alike', () =>
    compared(
      {
        ...BEFORE,
        [FILE]:
          '{"0a1b2c3d4e5f": {"subject": "1.1.1", "change": "text", "date": "2026-01-31", "cites": {"1.1.2": {"text": ""}}}}',
      },
      async client => assert.deepEqual(await changes(client), []),
    ));
});
