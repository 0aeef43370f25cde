import { memory } from '../memory/memory.ts';
import { isPrefix } from '../model/id.ts';
import { unaccented } from '../model/plain-words.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { Citation, Declaration, KeyReference, SourceFile } from '../model/source.ts';
import { lastUpTo } from '../text/in-order.ts';
import { overlaps, type Span } from '../text/span.ts';
import { prefixing } from './mentions.ts';
import { folderOf, isWhole, referentialOfFile, type Workspace } from './workspace.ts';

/** A place that names an action, in prose, in a key, in a formula, or as what another continues. */
export interface Reference {
  readonly kind: 'prose' | KeyReference['kind'];
  readonly file: SourceFile;
  readonly span: Span;
  /** The id of the action in whose text it stands, or what names the entry whose key it is. */
  readonly from: string;
  /** The référentiel that it means. */
  readonly referential: Referential;
  /** The id that it names, without prefix. */
  readonly to: string;
  /** Undefined where the référentiel has no such action. */
  readonly target: Action | undefined;
}

/** Which references are asked for: those that name an id, those in a part of the text, those with no prefix but this one. */
export interface Asked {
  readonly id?: string;
  readonly within?: Span;
  readonly prefix?: string | undefined;
}

/** Every reference of a file that is asked for, in the order of the text. Numbers that only look like ids are left out. */
export function referencesIn(workspace: Workspace, file: SourceFile, asked: Asked = {}): Reference[] {
  const { id, within, prefix: only } = asked;
  const { citations, keyReferences } = id === undefined ? file : (mentionsById(file).get(id) ?? NO_MENTIONS);
  const isAsked = ({ span, prefix }: Citation | KeyReference) =>
    (within === undefined || overlaps(within, span)) && (only === undefined || (prefix ?? only) === only);
  const prose = citations.filter(isAsked).flatMap(one => proseReference(workspace, file, one) ?? []);
  const keys = keyReferences.filter(isAsked).flatMap(key => keyReference(workspace, file, key) ?? []);
  return [...prose, ...keys].sort((a, b) => a.span.start - b.span.start);
}

interface MentionsOfOne {
  readonly citations: Citation[];
  readonly keyReferences: KeyReference[];
}

const NO_MENTIONS: MentionsOfOne = { citations: [], keyReferences: [] };
const byId = memory<SourceFile, ReadonlyMap<string, MentionsOfOne>>();

/** What a file mentions, by the ids: who asks for one action does not go through all others. */
function mentionsById(file: SourceFile): ReadonlyMap<string, MentionsOfOne> {
  return byId(file, [], () => {
    const mentions = new Map<string, MentionsOfOne>();
    const of = (id: string): MentionsOfOne => {
      const own = mentions.get(id) ?? { citations: [], keyReferences: [] };
      mentions.set(id, own);
      return own;
    };
    for (const citation of file.citations) of(citation.id).citations.push(citation);
    for (const key of file.keyReferences) of(key.id).keyReferences.push(key);
    return mentions;
  });
}

/** The reference that begins at an offset of a file; undefined where none does. Who asks for one does not go through all others. */
export function referenceFrom(workspace: Workspace, file: SourceFile, offset: number): Reference | undefined {
  const { citation, key } = mentionsByStart(file).get(offset) ?? {};
  if (citation) return proseReference(workspace, file, citation);
  return key && keyReference(workspace, file, key);
}

interface Mention {
  readonly citation?: Citation;
  readonly key?: KeyReference;
}

const byStart = memory<SourceFile, ReadonlyMap<number, Mention>>();

function mentionsByStart(file: SourceFile): ReadonlyMap<number, Mention> {
  return byStart(file, [], () => {
    const keys = file.keyReferences.map((key): [number, Mention] => [key.span.start, { key }]);
    const citations = file.citations.map((citation): [number, Mention] => [citation.span.start, { citation }]);
    return new Map([...keys, ...citations]);
  });
}

/** Every reference of the workspace to one action of a référentiel; only the files that mention its id are looked at. */
export function referencesTo(workspace: Workspace, referential: Referential, id: string): Reference[] {
  const files = filesMentioning(workspace, referential, [id]);
  // A référentiel with a name is meant by no other prefix.
  const all = files.flatMap(file => referencesIn(workspace, file, { id, prefix: referential.name }));
  return all.filter(reference => reference.referential === referential);
}

/** The files that mention any of some ids, and may mean a référentiel: others name it, its own files need not. */
export function filesMentioning(
  { mentions, files }: Workspace,
  { folder }: Pick<Referential, 'folder'>,
  ids: Iterable<string>,
): SourceFile[] {
  const prefixed = prefixing(mentions);
  const mayMean = (path: string) => isDirectlyIn(folder, path) || prefixed.has(path);
  // Many référentiels have the same ids: what cannot mean this one is not looked at.
  const paths = new Set(Array.from(ids).flatMap(id => (mentions.get(id) ?? []).filter(mayMean)));
  return [...paths].sort().flatMap(path => files.get(path) ?? []);
}

function isDirectlyIn(folder: string, path: string): boolean {
  return Math.max(0, path.lastIndexOf('/')) === folder.length && path.startsWith(folder);
}

/**
 * The référentiel that an id in a file means: that of its prefix; without one, that of the file, or, around the measures, the
 * one that all keys of the entry name. Undefined where that is not there, or nothing tells.
 */
export function referentialMeant(
  workspace: Workspace,
  file: SourceFile,
  { prefix, span }: Pick<Citation, 'prefix' | 'span'>,
): Referential | undefined {
  if (prefix === undefined && file.kind === 'measure') return referentialOfFile(workspace, file.path);
  const named = prefix ?? prefixAround(file, span.start);
  return named === undefined ? undefined : referentialNamed(workspace, named, file.path);
}

/** Every reference of the workspace that means an action of the référentiel, or fails to. */
export function referencesOf(workspace: Workspace, referential: Referential): Reference[] {
  const all = [...workspace.files.values()].flatMap(file => referencesIn(workspace, file));
  return all.filter(reference => reference.referential === referential);
}

/** What tells the référentiels of a workspace apart. */
export type Named = Pick<Referential, 'folder' | 'name'>;

/** What prefixes are told by. */
export interface Among<One extends Named> extends Pick<Workspace, 'unread'> {
  readonly referentials: readonly One[];
}

/**
 * The référentiels that a prefix may mean: those with that name; else, of those without a name, the only one, or those whose
 * folder is called so. None where the workspace has none: that is no fault, and for what is no prefix (`2.1.2`, `nature_`).
 */
export function referentialsNamed<One extends Named>(
  { referentials }: Pick<Among<One>, 'referentials'>,
  prefix: string,
): readonly One[] {
  const named = referentials.filter(({ name }) => name === prefix);
  const unnamed = isPrefix(prefix) ? referentials.filter(({ name }) => name === undefined) : [];
  const calledSo = unnamed.length > 1 ? unnamed.filter(({ folder }) => slugsOf(folder).includes(prefix)) : unnamed;
  return named.length > 0 ? named : calledSo;
}

/**
 * Of the référentiels that a prefix may mean, the one that it means where it is used: the nearest by path. While others are
 * still being read, only that of the same folder, which none can be nearer than, by its name.
 */
export function referentialNamed<One extends Named>(
  among: Among<One>,
  prefix: string,
  usedIn: string,
): One | undefined {
  const { referentials } = among;
  const folder = folderOf(usedIn);
  const places = meantFrom(referentials, [isWhole(among)], () => new Map());
  const asked = `${prefix}\0${folder}`;
  const known = places.get(asked);
  if (known !== undefined) return referentials[known];
  const named = referentialsNamed(among, prefix);
  const isSure = (one: One) => one.name === prefix && one.folder === folder;
  const found = nearest(isWhole(among) ? named : named.filter(isSure), usedIn);
  places.set(asked, found === undefined ? -1 : referentials.indexOf(found));
  return found;
}

/** Which of some référentiels a prefix means where a file of a folder uses it, by its place among them; -1 for none. */
const meantFrom = memory<readonly Named[], Map<string, number>>();

/** The référentiel that a file around the measures is nearest to by path; undefined while others are still being read. */
export function nearestReferential<One extends Named>(among: Among<One>, usedIn: string): One | undefined {
  return isWhole(among) ? nearest(among.referentials, usedIn) : undefined;
}

function nearest<One extends Named>([first, ...others]: readonly One[], usedIn: string): One | undefined {
  return others.reduce((a, b) => (a && distance(b.folder, usedIn) < distance(a.folder, usedIn) ? b : a), first);
}

/**
 * The prefixes of a référentiel in files that name none of its actions yet, the first one that means it being the best:
 * its name, else its folder's, else with the folders around it.
 */
export function prefixesOf({ name, folder }: Named): readonly string[] {
  return name === undefined ? slugsOf(folder) : [name];
}

/** What qualifies the ids of a référentiel of a workspace, `cae`: the shortest that means it alone, where one does. */
export function prefixOf(workspace: Pick<Among<Named>, 'referentials'>, referential: Named): string {
  const prefixes = prefixesOf(referential);
  const isClear = (prefix: string): boolean => {
    const [meant, ...others] = referentialsNamed(workspace, prefix);
    return others.length === 0 && meant?.folder === referential.folder;
  };
  return prefixes.find(isClear) ?? prefixes[0] ?? 'referentiel';
}

/** The end of a path as a prefix, from its last name to all of them: `/CAE/Mesures 2022` gives `mesures_2022`, `cae_mesures_2022`. */
function slugsOf(folder: string): string[] {
  const names = folder.split('/').filter(name => name !== '');
  const ends = names.map((_, at) => names.slice(names.length - 1 - at).join('_'));
  return ends.flatMap(end => {
    const letters = unaccented(end).toLowerCase();
    return letters.replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+|_+$/g, '') || [];
  });
}

/** The declaration in whose text an offset of a measure file stands: the last one opened before it. */
export function declarationAt(file: SourceFile, offset: number): Declaration | undefined {
  const { declarations } = file;
  return declarations[lastUpTo(declarations, offset, ({ entry }) => entry.span.start)];
}

function proseReference(workspace: Workspace, file: SourceFile, citation: Citation): Reference | undefined {
  const { id, prefix, span, certain } = citation;
  const referential = referentialMeant(workspace, file, citation);
  const target = referential?.actions.get(id);
  // Around the measures, a number alone is an id for certain only where an action has it.
  const isCertain = certain && (prefix !== undefined || file.kind === 'measure');
  if (referential === undefined || (target === undefined && !isCertain)) return undefined;
  const from = declarationAt(file, span.start)?.id ?? '';
  return { kind: 'prose', file, span, from, referential, to: id, target };
}

function keyReference(workspace: Workspace, file: SourceFile, key: KeyReference): Reference | undefined {
  const { id, span, from } = key;
  const referential = referentialMeant(workspace, file, key);
  return referential && { kind: key.kind, file, span, from, referential, to: id, target: referential.actions.get(id) };
}

/** The prefix that all ids in the keys of an entry have, by an offset in it; undefined where they have several, or none. */
function prefixAround(file: SourceFile, offset: number): string | undefined {
  const prefixes = entryPrefixes(file, [], () =>
    file.entries.map(({ span }) => {
      const inside = file.keyReferences.filter(key => span.start <= key.span.start && key.span.start < span.end);
      const [prefix, ...others] = new Set(inside.map(key => key.prefix));
      return { start: span.start, prefix: others.length === 0 ? prefix : undefined };
    }),
  );
  return prefixes[lastUpTo(prefixes, offset, ({ start }) => start)]?.prefix;
}

const entryPrefixes = memory<SourceFile, readonly { readonly start: number; readonly prefix: string | undefined }[]>();

/** The number of folders between a référentiel and the file that names it. */
export function distance(folder: string, usedIn: string): number {
  const a = folder.split('/');
  const b = folderOf(usedIn).split('/');
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return a.length + b.length - 2 * shared;
}
