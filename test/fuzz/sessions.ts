import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FileChangeType } from 'vscode-languageserver/node';
import { type Folder, inFolder, measure } from '../kit/disk.ts';
import { type LspClient, withServer } from '../kit/lsp.ts';
import { isLookedFor } from '../kit/lsp-lines.ts';
import { definitionAt, hoverAt, outlineOf, referencesAt, symbolsOf, treeLines } from '../kit/lsp-requests.ts';
import type { Attack } from './attack.ts';

/** Three files that cite one another, in two folders. */
const NAMES = ['a/1.1.1.md', 'a/1.1.2.md', 'b/1.1.1.md'] as const;
type Name = (typeof NAMES)[number];

/** What may be put into a text below its first block, which keeps the file one of ours. */
const PIECES = [
  'Voir la 1.1.1. ',
  'Voir la 1.1.2. ',
  'Voir la 1.1.2.1. ',
  '\n## Actions\n### Volet\n```yaml\nid: 1.1.1.1\npoints: 40\n```\n',
  '\n### Volet\n```yaml\nid: 1.1.2.1\npoints: 100\n```\n',
  '\n```\n',
  '```yaml\n',
  '\n## Contexte et enjeux\n',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> autre\n',
  '\r\n',
  '🌍',
  'é',
  'id: 1.1.1\n',
  '<!--',
  '-->',
  '# ',
  '> - ```\n',
  '\u001b[31m',
  '__proto__: 1\n',
];

/** What a `referentiel.json` may say, faults included. */
const SETTINGS = [
  '{}',
  '{ "rules": { "reference-unknown": "off", "points-sum": "warning" } }',
  '{ "ignore": ["b"] }',
  '{ "referentials": { "a": { "name": "cae", "measureLevel": 3 } } }',
  '{ "rules": ',
  '[[[[',
];

type Step =
  | { readonly kind: 'open' | 'close' | 'delete' | 'ask'; readonly name: Name }
  | {
      readonly kind: 'edit';
      readonly name: Name;
      readonly from: number;
      readonly length: number;
      readonly piece: string;
    }
  | { readonly kind: 'save' | 'write'; readonly name: Name; readonly piece: string }
  | { readonly kind: 'settings'; readonly name: Name; readonly piece: string };

const name = fc.constantFrom(...NAMES);
const piece = fc.constantFrom(...PIECES);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('open' as const, 'close' as const), name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('delete' as const, 'ask' as const), name }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('save' as const, 'write' as const), name, piece }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('settings' as const), name, piece: fc.constantFrom(...SETTINGS) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), name, from: fc.nat(200), length: fc.nat(30), piece }),
  },
);

/** Random sessions over a real connection, which end as if the server had just been started. */
export const randomSessions: Attack = {
  name: 'a random session ends in the diagnostics and the tree of a new server on the last texts',
  runs: 40,
  property: () =>
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), steps =>
      inFolder(Object.fromEntries(NAMES.map(path => [path, START])), folder =>
        withServer({ folders: [folder.uri()] }, async client => {
          const open = await run(client, folder, steps);
          await quiet(client, folder);
          const seen = await whatIsSeen(client);
          await withServer({ folders: [folder.uri()] }, async fresh => {
            for (const [uri, text] of open) fresh.open(uri, text);
            await fresh.settle();
            assert.deepEqual(seen, await whatIsSeen(fresh));
          });
        }),
      ),
    ),
};

const START = measure('1.1.1', 'Texte.\n');
// Below the first block, which is never touched.
const FROM = START.indexOf('Texte');

/** Plays the steps; tells the documents that are open at the end, by URI. */
async function run(client: LspClient, folder: Folder, steps: readonly Step[]): Promise<ReadonlyMap<string, string>> {
  const open = new Map<string, string>();
  const gone = new Set<string>();
  for (const step of steps) {
    const uri = folder.uri(step.name);
    const text = open.get(uri);
    switch (step.kind) {
      case 'open':
        if (text === undefined && !gone.has(uri)) open.set(uri, START);
        if (text === undefined && !gone.has(uri)) client.open(uri, START);
        break;
      case 'close':
        if (open.delete(uri)) client.close(uri);
        break;
      case 'edit':
        if (text !== undefined) open.set(uri, edit(client, uri, text, step));
        break;
      case 'ask':
        await askAll(client, uri);
        break;
      case 'settings':
        await folder.write('referentiel.json', step.piece);
        client.watched(FileChangeType.Changed, folder.uri('referentiel.json'));
        break;
      case 'save':
      case 'write':
        gone.delete(uri);
        await folder.write(step.name, step.kind === 'save' ? (text ?? START) : START + step.piece);
        client.watched(FileChangeType.Changed, uri);
        break;
      case 'delete':
        // Of an open document, a new server could not know that there was a file.
        if (text !== undefined) break;
        gone.add(uri);
        await folder.write(step.name, '');
        await folder.remove(step.name);
        client.watched(FileChangeType.Deleted, uri);
        break;
    }
  }
  return open;
}

/** Everything that an editor asks; whatever is answered, it is no error. */
async function askAll(client: LspClient, uri: string): Promise<void> {
  const at = [5, 12] as const;
  await Promise.all([
    treeLines(client),
    outlineOf(client, uri),
    symbolsOf(client, '1.1'),
    hoverAt(client, uri, at),
    definitionAt(client, uri, at),
    referencesAt(client, uri, at, true),
  ]);
}

function edit(client: LspClient, uri: string, text: string, { from, length, piece }: Step & { kind: 'edit' }): string {
  const start = between(text, FROM + (from % (text.length - FROM + 1)));
  const end = between(text, Math.min(text.length, start + length));
  client.change(uri, { range: { start: positionOf(text, start), end: positionOf(text, end) }, text: piece });
  return text.slice(0, start) + piece + text.slice(end);
}

// No position stands between CR and LF.
function between(text: string, offset: number): number {
  return text.slice(offset - 1, offset + 1) === '\r\n' ? offset + 1 : offset;
}

function positionOf(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** Resolves when the changes of the disk told so far are taken in: one more, told last, shows. */
async function quiet(client: LspClient, folder: Folder): Promise<void> {
  await folder.write('last/1.1.1.md', measure('1.1.1', '', [1]));
  client.watched(FileChangeType.Created, folder.uri('last/1.1.1.md'));
  const uri = folder.uri('last/1.1.1.md');
  await client.until('the last file', () => client.shown().get(uri)?.some(isLookedFor) ?? false);
  await client.settle();
}

async function whatIsSeen(client: LspClient): Promise<unknown> {
  const shown = [...client.shown()].filter(([, diagnostics]) => diagnostics.length > 0);
  return { tree: await treeLines(client), shown: Object.fromEntries(shown) };
}
