import { readFile } from 'node:fs/promises';
import { FileChangeType } from 'vscode-languageserver/node';
import type { Folder } from '../../kit/disk.ts';
import type { LspClient } from '../../kit/lsp.ts';
import { MARKER_FOLDER } from '../../kit/lsp-rest.ts';
import { type OpenTexts, openTexts } from './documents.ts';
import { whatIsAnswered } from './seen.ts';
import type { Step } from './steps.ts';
import { KINDS, type Kind, START } from './texts.ts';

/** The disk, the editor and the workspace folders of a session. */
export interface World {
  readonly documents: OpenTexts;
  /** The names of the files there are, those of the marker left out. */
  readonly names: () => readonly string[];
  /** The URIs of the workspace folders. */
  readonly roots: () => readonly string[];
  readonly play: (step: Step) => Promise<void>;
}

export const FIRST_ROOTS = [MARKER_FOLDER, 'w1'] as const;

/** A session that begins with the files of `START` and the folders of `FIRST_ROOTS`. */
export function createWorld(client: LspClient, folder: Folder): World {
  const files = new Set(Object.keys(START));
  const documents = openTexts(client);
  let roots: readonly string[] = FIRST_ROOTS;

  const opened = (): readonly string[] => [...documents.all.keys()];
  const names = (): readonly string[] => [...files].sort();
  const folders = (): readonly string[] => {
    const all = new Set(names().map(name => name.slice(0, name.lastIndexOf('/'))));
    return [...all].filter(name => name.includes('/'));
  };
  const belowOf = (place: string): readonly string[] => names().filter(name => `${name}/`.startsWith(`${place}/`));

  // What is half typed into a file that does not count is nothing to the server: it must not begin to count like that.
  const complete = async (): Promise<void> => {
    for (const [uri, { clear }] of [...documents.all]) await documents.change(uri, clear, false);
  };
  const write = async (name: string, text: string): Promise<void> => {
    if (!name.endsWith('.md')) await complete();
    const type = files.has(name) ? FileChangeType.Changed : FileChangeType.Created;
    files.add(name);
    await folder.write(name, text);
    client.watched(type, folder.uri(name));
  };
  const closeBelow = (place: string): void => {
    for (const name of belowOf(place)) documents.close(folder.uri(name));
  };

  const plays: { readonly [Kind in Step['kind']]: (step: Step & { kind: Kind }) => Promise<void> } = {
    async open({ at }) {
      const name = chosen(names(), at);
      const kind = name === undefined ? undefined : kindOf(name);
      if (name === undefined || kind?.languageId === 'ignore' || documents.all.has(folder.uri(name))) return;
      documents.open(folder.uri(name), kind?.languageId ?? '', await readFile(folder.at(name), 'utf8'));
    },
    async close({ at }) {
      const uri = chosen(opened(), at);
      if (uri !== undefined) documents.close(uri);
    },
    async save({ at }) {
      const uri = chosen(opened(), at);
      const name = names().find(one => folder.uri(one) === uri);
      const document = uri === undefined ? undefined : documents.all.get(uri);
      if (uri === undefined || name === undefined || document === undefined) return;
      // A file that is half typed on disk is what it was for those alone who have seen it before.
      await documents.change(uri, document.clear, false);
      await write(name, document.clear);
      client.save(uri);
    },
    async ask({ at }) {
      const name = chosen(names(), at);
      if (name !== undefined) await whatIsAnswered(client, folder, [name]);
    },
    async type({ at, from, length, piece, whole }) {
      const uri = chosen(opened(), at);
      const document = uri === undefined ? undefined : documents.all.get(uri);
      if (uri === undefined || document === undefined) return;
      const { text } = document;
      const start = from % (text.length + 1);
      const put = chosen(kindOf(uri)?.pieces ?? [], piece) ?? '';
      await documents.change(uri, text.slice(0, start) + put + text.slice(start + length), whole);
    },
    async retype({ at, text }) {
      const uri = chosen(opened(), at);
      const other = uri === undefined ? undefined : chosen(kindOf(uri)?.texts ?? [], text);
      if (uri !== undefined && other !== undefined) await documents.change(uri, other, true);
    },
    write: ({ name, text }) => write(name, text),
    async remove({ at, isFolder, closesFirst }) {
      const place = chosen(isFolder ? folders() : names(), at);
      if (place === undefined) return;
      await complete();
      if (closesFirst) closeBelow(place);
      await folder.remove(place);
      client.watched(FileChangeType.Deleted, folder.uri(place));
      closeBelow(place);
      for (const name of belowOf(place)) files.delete(name);
    },
    async move({ at, isFolder, to }) {
      const place = chosen(isFolder ? folders() : names(), at);
      if (place === undefined) return;
      const target = isFolder ? to : `${to}${place.slice(place.lastIndexOf('/'))}`;
      if (belowOf(target).length > 0 || `${target}/`.startsWith(`${place}/`)) return;
      await complete();
      closeBelow(place);
      const moved = belowOf(place);
      await folder.move(place, target);
      client.watched(FileChangeType.Deleted, folder.uri(place));
      client.watched(FileChangeType.Created, folder.uri(target));
      for (const name of moved) {
        files.delete(name);
        files.add(target + name.slice(place.length));
      }
    },
    async 'workspace-folder'({ root }) {
      await complete();
      const isThere = roots.includes(root);
      roots = isThere ? roots.filter(one => one !== root) : [...roots, root];
      const uris = [folder.uri(root)];
      client.changeFolders(isThere ? [] : uris, isThere ? uris : []);
    },
  };

  return {
    documents,
    names,
    roots: () => roots.map(root => folder.uri(root)),
    play: step => (plays[step.kind] as (step: Step) => Promise<void>)(step),
  };
}

function chosen<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[at % items.length];
}

/** The kind of a file by its name, or its URI. */
function kindOf(name: string): Kind | undefined {
  const isAround = /(?:questions|regles|indicateurs)\.md$/.test(name);
  const end = name.slice(name.lastIndexOf('.'));
  return KINDS.find(
    ({ names }, at) => names.some(one => one.endsWith(end)) && (end !== '.md' || isAround === (at === 1)),
  );
}
