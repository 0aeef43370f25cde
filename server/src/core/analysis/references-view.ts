import { changedActions } from '../index/changed-actions.ts';
import { type Reference, referencesIn, strangersIn } from '../index/references.ts';
import { folderOf, referentialOfFile, type Workspace } from '../index/workspace.ts';
import { memory, memoryOfTexts } from '../memory/memory.ts';
import { isActionId, parentId } from '../model/id.ts';
import type { Action, ActionPoints, Referential } from '../model/referential.ts';
import type { KeyReference, SourceFile } from '../model/source.ts';
import { wordsOf } from './facts/title-words.ts';
import { isTitledWithMost, titledWithAny } from './facts/titled.ts';

/** The references of a file as rules see them, with what they may look at beyond that file. */
export interface ReferencesView {
  readonly file: SourceFile;
  /** The name of the référentiel to which it belongs. */
  readonly own: string | undefined;
  /** In the order of the text. */
  readonly references: readonly SeenReference[];
  /** The keys that name an action of a référentiel which nobody here has. */
  readonly strangers: readonly KeyReference[];
}

/** An action at which a reference leads, or might have. */
export type SeenAction = Pick<Action, 'id' | 'level' | 'title'>;

/**
 * A reference, and all that may be asked about it. What is asked beyond the action that it names is noted, and the rule is asked
 * again about the file when the answer may be another.
 */
export interface SeenReference extends Pick<Reference, 'kind' | 'span' | 'from' | 'to'> {
  /** Undefined where the référentiel has no such action. */
  readonly target: SeenAction | undefined;
  /** True where it means the référentiel to which its file belongs. */
  readonly isOwn: boolean;
  /** What the action that it names is worth; to be asked by rules that read points alone. */
  readonly points: () => ActionPoints | undefined;
  /** The ids that differ in their last segment, below the same action; none at the top. */
  readonly siblings: () => readonly string[];
  /** The ids that differ in one segment, whichever that is, in their order; at most so many. */
  readonly like: (most: number) => readonly string[];
  /** The actions of the level of its target whose titles have one of some significant words. */
  readonly titled: (words: ReadonlySet<string>) => ReadonlySet<SeenAction>;
  /** True where one of them has at least a share (0–1) of the words: it costs less than to look at all that have one. */
  readonly isTitledWithMost: (words: ReadonlySet<string>, share: number) => boolean;
}

/** A view of the references of a file, and the keys under which is noted what was asked through it. */
export function lookAtReferences(
  workspace: Workspace,
  file: SourceFile,
): { readonly view: ReferencesView; readonly keys: ReadonlySet<string> } {
  const keys = new Set<string>();
  const references = referencesIn(workspace, file).map(reference => seen(reference, keys));
  const own = referentialOfFile(workspace, file.path)?.name;
  return { view: { file, own, references, strangers: strangersIn(workspace, file) }, keys };
}

/** The keys under which the actions that differ between two versions of a référentiel can have been looked at. */
export function keysChanged(before: Referential, after: Referential): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [old, now] of changedActions(before.root, after.root)) {
    for (const action of [old, now]) for (const key of action ? ownKeys(action) : []) keys.add(keyOf(after, key));
  }
  return keys;
}

function seen({ kind, file, span, from, to, target, referential }: Reference, keys: Set<string>): SeenReference {
  const note = (key: string) => keys.add(keyOf(referential, key));
  const noteTitles = ({ level }: SeenAction, words: ReadonlySet<string>): void => {
    for (const word of words) note(`${level} ${word}`);
  };
  return {
    kind,
    span,
    from,
    to,
    target,
    isOwn: file.kind === 'measure' && referential.folder === folderOf(file.path),
    points: () => referential.points.get(to),
    siblings() {
      patternsOf(to).slice(-1).forEach(note);
      const parent = parentId(to);
      if (parent === undefined || parent === '') return [];
      const children = referential.actions.get(parent)?.children ?? [];
      return children.map(({ id }) => id).filter(id => parentId(id) === parent);
    },
    like(most) {
      patternsOf(to).forEach(note);
      const asked = likeIn(referential.root, [], () => memoryOfTexts(AT_HAND));
      return asked(`${most} ${to}`, () => firstOf(differingInOne(referential.root, to.split('.')), most));
    },
    titled(words) {
      if (target === undefined) return new Set();
      noteTitles(target, words);
      return titledWithAny(referential.root, target.level, words);
    },
    isTitledWithMost(words, share) {
      if (target === undefined) return false;
      noteTitles(target, words);
      return isTitledWithMost(referential.root, target.level, words, share);
    },
  };
}

// Whatever is cited wrongly in many files is cited in the same way.
const likeIn = memory<Action, (key: string, compute: () => readonly string[]) => readonly string[]>();
const AT_HAND = 100;

function firstOf(all: Iterable<string>, most: number): readonly string[] {
  const some: string[] = [];
  for (const one of all) if (some.push(one) === most) break;
  return some;
}

/** The ids below an action that have as many segments, all but one of them the same, in their order. */
function* differingInOne(action: Action, wanted: readonly string[]): Generator<string> {
  for (const child of action.children) {
    const segments = child.id.split('.');
    const differing = segments.filter((segment, at) => segment !== wanted[at]).length;
    if (differing > 1) continue;
    if (segments.length < wanted.length) yield* differingInOne(child, wanted);
    else if (segments.length === wanted.length && differing === 1) yield child.id;
  }
}

function ownKeys(action: Action): string[] {
  return [...patternsOf(action.id), ...Array.from(wordsOf(action), word => `${action.level} ${word}`)];
}

/** An id with each of its segments left open: `1.2.3` gives `*.2.3`, `1.*.3`, `1.2.*`. */
function patternsOf(id: string): string[] {
  // No action is like a number that can be no id, however long that is.
  if (id === '' || !isActionId(id)) return [];
  const segments = id.split('.');
  return segments.map((_, at) => segments.with(at, '*').join('.'));
}

function keyOf({ folder }: Referential, what: string): string {
  return `${folder}\n${what}`;
}
