import { referentialsNamed } from '../index/prefixes.ts';
import { folderOf, type Workspace } from '../index/workspace.ts';
import { computations, memory } from '../memory/memory.ts';
import { compareIds, qualifiedName } from '../model/id.ts';
import { plainWords } from '../model/plain-words.ts';
import type { Entry, SourceFile } from '../model/source.ts';
import { allEntries } from '../parse/declarations.ts';
import { entryName } from '../parse/entry-name.ts';

/** An entry of the workspace, found by its id or its title. */
export interface WorkspaceSymbol {
  /** The id as it was asked for: with a prefix, where the query has one. */
  readonly id: string;
  readonly title: string;
  readonly file: SourceFile;
  readonly entry: Entry;
}

/**
 * The entries that a query of an editor finds: those of `symbolsNamed`, or, where there are none, those that hold its letters in
 * order, as editors' pickers match. All entries, in the order of the files, for an empty query.
 */
export function workspaceSymbols(workspace: Workspace, query: string): readonly WorkspaceSymbol[] {
  const wanted = plainWords(query);
  const files = [...workspace.files.values()];
  if (wanted === '') return files.flatMap(symbolsOf);
  const named = symbolsNamed(workspace, query);
  if (named.length > 0) return named;
  const scattered = files.flatMap(file => candidatesOf(file).filter(({ words }) => holdsInOrder(words, wanted)));
  return scattered.map(({ symbol }) => symbol);
}

/**
 * The entries that a query names, the best first: the one with that very id, those whose id begins so, that of this very title,
 * those with words that begin so, those whose title holds it. `cae_1.2` names the actions of every référentiel that this prefix
 * means. Case and accents do not count; an empty query names nothing.
 */
export function symbolsNamed(workspace: Workspace, query: string): readonly WorkspaceSymbol[] {
  const wanted = plainWords(query);
  if (wanted === '') return [];
  const [named, longer] = ofPrefix(workspace, wanted);
  const [exact = [], begun = [], ...others] = ranked([...workspace.files.values()], wanted);
  return [...named, ...exact, ...longer, ...begun.sort(byId), ...others.flat()].map(({ symbol }) => symbol);
}

/** Makes ready what `workspaceSymbols` looks at for a query: of many files it is a long work, once. A step is a file that was not ready. */
export function* readySymbols({ files }: Workspace, query: string): Generator<void, void> {
  const make = plainWords(query) === '' ? symbolsOf : wordsIn;
  for (const file of files.values()) {
    const before = computations();
    make(file);
    if (computations() !== before) yield;
  }
}

/** The candidates of each rank. */
function ranked(files: readonly SourceFile[], wanted: string): Candidate[][] {
  // Each word as it begins.
  const words = wanted.split(' ').map(word => ` ${word}`);
  const [first = ''] = wanted.split(' ');
  const ranks: Candidate[][] = RANKS.map(() => []);
  for (const file of files) {
    // Whatever its rank, what is found holds the first word somewhere: most files hold it nowhere.
    if (!wordsIn(file).includes(first)) continue;
    for (const candidate of candidatesOf(file)) {
      if (!candidate.words.includes(first)) continue;
      ranks[RANKS.findIndex(matches => matches(candidate, wanted, words))]?.push(candidate);
    }
  }
  return ranks;
}

/** A symbol as it is compared: its words each behind a space. */
interface Candidate {
  readonly symbol: WorkspaceSymbol;
  readonly id: string;
  readonly words: string;
}

type Matches = (candidate: Candidate, wanted: string, words: readonly string[]) => boolean;

const RANKS: readonly Matches[] = [
  ({ id }, wanted) => id === wanted,
  ({ id }, wanted) => id.startsWith(wanted),
  ({ id, words }, wanted) => words === ` ${id} ${wanted}`,
  (candidate, _, words) => words.every(word => candidate.words.includes(word)),
  (candidate, wanted) => candidate.words.includes(wanted),
];

const knownWords = memory<SourceFile, string>();

/** The words of all that a file holds. */
function wordsIn(file: SourceFile): string {
  return knownWords(file, [], () =>
    candidatesOf(file)
      .map(({ words }) => words)
      .join('\n'),
  );
}

const knownSymbols = memory<SourceFile, readonly WorkspaceSymbol[]>();
const knownCandidates = memory<SourceFile, readonly Candidate[]>();

function symbolsOf(file: SourceFile): readonly WorkspaceSymbol[] {
  return knownSymbols(file, [], () => {
    // The parts of a rule are called the same in every one.
    const entries = file.kind === 'rule' ? file.entries : allEntries(file.entries);
    return [...entries].map(entry => ({ id: entryName(file.kind, entry), title: entry.title, file, entry }));
  });
}

function candidatesOf(file: SourceFile): readonly Candidate[] {
  return knownCandidates(file, [], () =>
    symbolsOf(file).map(symbol => {
      const id = plainWords(symbol.id);
      return { symbol, id, words: ` ${id} ${plainWords(symbol.title)}` };
    }),
  );
}

/** The actions that a qualified id names, then those of which it is the beginning. */
function ofPrefix(workspace: Workspace, wanted: string): readonly [Candidate[], Candidate[]] {
  const [, prefix = '', begin = ''] = /^(.+?)_(\d[\d.a-z]*|)$/.exec(wanted) ?? [];
  const folders = new Set(referentialsNamed(workspace, prefix).map(({ folder }) => folder));
  if (folders.size === 0) return [[], []];
  const files = [...workspace.files.values()].filter(
    ({ kind, path }) => kind === 'measure' && folders.has(folderOf(path)),
  );
  const named = files.flatMap(file => candidatesOf(file).filter(({ id }) => id.startsWith(begin)));
  const sorted = named.sort(byId).map(candidate => {
    const id = qualifiedName(prefix, candidate.id);
    return { ...candidate, symbol: { ...candidate.symbol, id } };
  });
  const isNamed = ({ id }: Candidate): boolean => id === begin;
  return [sorted.filter(isNamed), sorted.filter(one => !isNamed(one))];
}

function byId(a: Candidate, b: Candidate): number {
  return compareIds(a.id, b.id);
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    if (letter === ' ') continue;
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
