import { grouped } from '../memory/grouped.ts';
import { memory } from '../memory/memory.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { Citation, Declaration, KeyReference, SourceFile } from '../model/source.ts';
import { lastUpTo } from '../text/in-order.ts';
import { overlaps, type Span } from '../text/span.ts';
import { meaningElsewhere } from './mentions.ts';
import { onlyNearest, referentialNamed } from './prefixes.ts';
import { isWhole, referentialOfFile, type Workspace } from './workspace.ts';

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
    (within === undefined || overlaps(within, span)) && (only === undefined || isSamePrefix(prefix ?? only, only));
  const prose = citations.filter(isAsked).flatMap(one => proseReference(workspace, file, one) ?? []);
  const keys = keyReferences.filter(isAsked).flatMap(key => keyReference(workspace, file, key) ?? []);
  return [...prose, ...keys].sort((a, b) => a.span.start - b.span.start);
}

/** Prose writes a prefix in any letters. */
function isSamePrefix(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
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
  const elsewhere = meaningElsewhere(mentions);
  const mayMean = (path: string) => isDirectlyIn(folder, path) || elsewhere.has(path);
  // Many référentiels have the same ids: what cannot mean this one is not looked at.
  const paths = new Set(Array.from(ids).flatMap(id => (mentions.get(id) ?? []).filter(mayMean)));
  return [...paths].sort().flatMap(path => files.get(path) ?? []);
}

function isDirectlyIn(folder: string, path: string): boolean {
  return Math.max(0, path.lastIndexOf('/')) === folder.length && path.startsWith(folder);
}

/** The keys of a file that name an action of a référentiel which nobody here has; none while others are still being read. */
export function strangersIn(workspace: Workspace, file: SourceFile): readonly KeyReference[] {
  if (!isWhole(workspace)) return [];
  return file.keyReferences.filter(key => !referentialMeant(workspace, file, key));
}

/** What tells which référentiel an id means: a number that may be none means one only where that is named. */
type Meaning = Pick<Citation, 'prefix' | 'span'> & Partial<Pick<Citation, 'certain'>>;

/**
 * The référentiel that an id in a file means: that of its prefix; without one, that of the file, or, around the measures, the
 * one that the entry names: by all its keys, else by its text, else the nearest. Undefined where that is not there, or nothing tells.
 */
export function referentialMeant(
  workspace: Workspace,
  file: SourceFile,
  { prefix, span, certain = true }: Meaning,
): Referential | undefined {
  if (prefix === undefined && file.kind === 'measure') return referentialOfFile(workspace, file.path);
  const [named, ...others] = prefix === undefined ? prefixesAround(file, span.start) : [prefix];
  if (named !== undefined) return others.length > 0 ? undefined : referentialNamed(workspace, named, file.path);
  return certain ? onlyNearest(workspace, file.path) : undefined;
}

/** Every reference of the workspace that means an action of the référentiel, or fails to. */
export function referencesOf(workspace: Workspace, referential: Referential): Reference[] {
  const all = [...workspace.files.values()].flatMap(file => referencesIn(workspace, file));
  return all.filter(reference => reference.referential === referential);
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

/** The prefixes, in small letters, that the ids in the keys of an entry have, by an offset in it; those in its text where its keys name nothing. */
function prefixesAround(file: SourceFile, offset: number): readonly string[] {
  const entries = entryPrefixes(file, [], () => {
    const byEntry = (all: readonly (Citation | KeyReference)[]) =>
      grouped(all, one => lastUpTo(file.entries, one.span.start, ({ span }) => span.start));
    const [keys, citations] = [byEntry(file.keyReferences), byEntry(file.citations)];
    return file.entries.map(({ span }, at) => {
      const within = (all: readonly (Citation | KeyReference)[] = []) =>
        new Set(all.flatMap(one => (one.span.start < span.end ? (one.prefix?.toLowerCase() ?? []) : [])));
      const named = within(keys.get(at));
      return { start: span.start, prefixes: [...(named.size > 0 ? named : within(citations.get(at)))] };
    });
  });
  return entries[lastUpTo(entries, offset, ({ start }) => start)]?.prefixes ?? [];
}

const entryPrefixes = memory<SourceFile, readonly { readonly start: number; readonly prefixes: readonly string[] }[]>();
