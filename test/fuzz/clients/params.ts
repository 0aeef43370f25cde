import fc from 'fast-check';
import type { InitializeParams } from 'vscode-languageserver/node';
import type { Folder } from '../../kit/disk.ts';
import { capabilities } from './capabilities.ts';
import { VISITS } from './texts.ts';

/** A client, drawn at random. */
export interface Client {
  readonly capabilities: object;
  readonly root: 'rootUri' | 'rootPath' | 'workspaceFolders' | 'empty' | 'nulls' | 'nonsense' | 'none';
  readonly locale: unknown;
  readonly initializationOptions: unknown;
  /** How it writes the URIs of files. */
  readonly writes: UriStyle;
  readonly languageId: string;
  /** Whether it sends whole texts, or what changed in them. */
  readonly sendsWhole: boolean;
  readonly saysInitialized: boolean;
  /** What it answers where a person is asked something. */
  readonly answers: 'first' | 'nothing' | 'error';
  /** Which documents it opens, by their places in the list of them, and where in each it asks, before and behind an edit. */
  readonly visits: readonly number[];
  readonly places: readonly number[];
}

export type UriStyle = 'plain' | 'encoded' | 'lower' | 'raw';

const OPTIONS: readonly unknown[] = [
  undefined,
  null,
  {},
  [],
  'fr',
  3,
  { language: 'fr' },
  { language: 3, exclude: 'b', aids: 'all', lensCommands: [], keeps: {}, updates: 'yes', pages: 4 },
  { diagnostics: 'pull' },
  { diagnostics: 'push' },
  { settings: { 'rust-analyzer': { check: true } }, provideFormatter: true },
  { aids: { colours: true, pointHints: true, sumHints: true, titleHints: true }, pages: 'file:///pages' },
];

export const client: fc.Arbitrary<Client> = fc.record({
  capabilities,
  root: fc.constantFrom('rootUri', 'rootPath', 'workspaceFolders', 'empty', 'nulls', 'nonsense', 'none'),
  locale: fc.constantFrom(undefined, null, '', 'fr', 'fr_FR.UTF-8', 'C', 'xx', 7),
  initializationOptions: fc.constantFrom(...OPTIONS),
  writes: fc.constantFrom('plain', 'encoded', 'lower', 'raw'),
  languageId: fc.constantFrom('markdown', '', 'Markdown', 'md', 'text', 'yaml', 'gfm'),
  sendsWhole: fc.boolean(),
  saysInitialized: fc.boolean(),
  answers: fc.constantFrom('first', 'nothing', 'error'),
  visits: fc.uniqueArray(fc.nat({ max: VISITS.length - 1 }), { minLength: 1, maxLength: 2 }),
  places: fc.array(fc.nat({ max: 11 }), { minLength: 2, maxLength: 2 }),
});

/** What a client sends first, of a folder that it opens. */
export function paramsOf(drawn: Client, folder: Folder): InitializeParams {
  const { capabilities: own, locale, initializationOptions } = drawn;
  const params: unknown = {
    processId: null,
    capabilities: own,
    ...rootOf(drawn, folder),
    ...(locale !== undefined && { locale }),
    ...(initializationOptions !== undefined && { initializationOptions }),
  };
  return params as InitializeParams;
}

function rootOf({ root, writes }: Client, folder: Folder): object {
  const uri = written(folder.uri(), writes);
  switch (root) {
    case 'rootUri':
      return { rootUri: uri };
    case 'rootPath':
      return { rootPath: folder.path, rootUri: null, workspaceFolders: [] };
    case 'workspaceFolders':
      return { rootUri: uri, workspaceFolders: [{ uri, name: 'référentiels' }] };
    case 'empty':
      return { rootUri: '', rootPath: '', workspaceFolders: [] };
    case 'nulls':
      return { rootUri: null, rootPath: null, workspaceFolders: null };
    case 'nonsense':
      return { rootUri: 3, rootPath: {}, workspaceFolders: [null, {}, { uri: 4 }, uri] };
    case 'none':
      return {};
  }
}

/** A URI of a file as a client may write it: more or less of it encoded, in small or capital letters. */
export function written(uri: string, style: UriStyle): string {
  switch (style) {
    case 'plain':
      return uri;
    case 'encoded':
      return `file://${uri.slice('file://'.length).replace(/[.:-]/g, sign => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)}`;
    case 'lower':
      return uri.replace(/%[\dA-F]{2}/g, code => code.toLowerCase());
    case 'raw':
      return decodeURIComponent(uri);
  }
}
