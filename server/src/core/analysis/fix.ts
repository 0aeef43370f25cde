import type { Workspace } from '../index/workspace.ts';
import type { Place, Problem, ProblemArgument } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import type { Analysis } from './run.ts';

/** A replacement in a file; an empty span inserts. */
export interface Edit extends TextEdit {
  readonly file: string;
  /** The part of its own text that the author is still to write, where an editor can lead there. */
  readonly toFill?: Span;
}

/** What is to become of some files, all at once: files that go, edits of texts as they are, new names, new files, in this order. */
export interface Changes {
  /** They do not overlap. */
  readonly edits: readonly Edit[];
  readonly creates: readonly NewFile[];
  /** Each goes to a name that no file has, and no other takes. */
  readonly renames: readonly Rename[];
  /** Paths. */
  readonly deletes: readonly string[];
}

export const NO_CHANGES: Changes = { edits: [], creates: [], renames: [], deletes: [] };

/** A way to mend a problem: changes, and no words. The front ends say what it does. */
export interface Fix extends Changes {
  /** Which sentence says what it does. */
  readonly name: FixName;
  readonly args: Readonly<Record<string, ProblemArgument>>;
  /** `preferred`: what the author most probably wants. */
  readonly kind: 'preferred' | 'other';
  /** True where nobody needs to look at the result: what `fixAll` applies. */
  readonly isSafe: boolean;
  /** True where it is offered only if, tried out, it takes the problem away and brings no other. */
  readonly mustBeSound: boolean;
  /** Where an author goes on to write, in the texts as they are then; absent where nothing is left to be written. */
  readonly toWrite?: Place;
}

export interface NewFile {
  readonly path: string;
  readonly text: string;
}

export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** A text and where it stands. */
export type PlacedText = Pick<SourceFile, 'path' | 'text'>;

/** What a fixer is asked about that needs to know of nothing else: a problem of a text, be it of a scenario or the configuration. */
export interface TextFixContext {
  readonly file: PlacedText;
  readonly problem: Problem;
}

/** What a fixer is asked about: a problem of a file, as the analysis of this workspace found it. */
export interface FixContext extends TextFixContext {
  readonly workspace: Workspace;
  readonly file: SourceFile;
  /** The one that found it: what a fix brings is judged by it. */
  readonly analysis: Analysis;
  /** The id of the action at which the author stands, where that is not where the problem shows. */
  readonly at?: string;
}

/** Finds the fixes of the problems of one code; the one to prefer comes first. */
export type Fixer = (context: FixContext) => readonly Fix[];

/** The same of a text by itself. */
export type TextFixer = (context: TextFixContext) => readonly Fix[];

/** What fixes do; each name has a sentence. */
export const FIX_NAMES = [
  'keep-first-version',
  'keep-second-version',
  'keep-both-versions',
  'close-block',
  'insert-space',
  'write-line',
  'insert-block',
  'insert-id',
  'write-language',
  'write-fences',
  'move-block',
  'replace',
  'cite',
  'replace-key',
  'renumber',
  'renumber-children',
  'begin-referential',
  'move-action',
  'create-file',
  'create-root',
  'insert-action',
  'set-level',
  'insert-line',
  'insert-title',
  'insert-empty-line',
  'unindent-block',
  'remove-line',
  'remove-text',
  'list-action',
  'move-below-title',
  'merge-section',
  'remove-title',
  'remove-key',
  'remove-first',
  'write-alone',
  'rename-file',
  'put-difference',
  'scale',
  'equal-shares',
  'fill-remainder',
  'set-sum',
  'insert-key',
  'convert-file',
  'plain-text',
  'withdraw-approval',
  'look-again',
] as const;
export type FixName = (typeof FIX_NAMES)[number];
