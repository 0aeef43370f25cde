import type { Edit } from '../analysis/fix.ts';
import { inserting, lineEnd } from '../analysis/fixes/make.ts';
import { isSilencedByComments } from '../analysis/rules-on.ts';
import { DISABLE, suppressionsIn } from '../analysis/suppressions.ts';
import type { Code } from '../model/codes.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { allEntries } from '../parse/declarations.ts';
import type { MarkdownBlock } from '../parse/markdown/block.ts';
import { markdownBlocks } from '../parse/markdown/blocks.ts';
import { parseFile } from '../parse/parse-file.ts';
import { applyEdits } from '../text/edits.ts';
import { span } from '../text/span.ts';
import { everyTrial, type Trials } from './trials.ts';

/** A comment that silences a rule where a problem stands, its reason still to be written. */
export interface Ignoring {
  readonly code: Code;
  /** What the comment speaks of: the block below it or, above the first title, the file. */
  readonly reach: 'block' | 'file';
  readonly edit: Edit;
}

/** Stands for the reason. It is none, so that a comment left as it is goes on being told. */
export const REASON = '…';

/**
 * How to silence the rule of a problem at its place; undefined where no comment can: inside another construct of Markdown,
 * or where the rule looks at the comments themselves; and where no time is left to try it out.
 */
export function ignoringOf(
  file: SourceFile,
  { code, span: at }: Problem,
  trials: Trials = everyTrial,
): Ignoring | undefined {
  if (!isSilencedByComments(code) || !trials.take({ edits: [inserting(file, at.start, '')] })) return undefined;
  const blocks = markdownBlocks(file.text).filter(({ kind }) => kind !== 'comment');
  const place = blocks.findLastIndex(block => block.span.start <= at.start);
  const own = blocks[place]?.kind === 'fence' && blocks[place - 1]?.kind === 'heading' ? place - 1 : place;
  const reach = blocks.slice(0, Math.max(own, 0)).some(isHeading) ? 'block' : 'file';
  const offset = reach === 'file' ? topOf(file) : startOf(file, blocks[own], at.start);
  const opening = `<!-- ${DISABLE} ${code}: `;
  const edit: Edit = {
    ...inserting(file, offset, `${opening}${REASON} -->${lineEnd(file)}`),
    toFill: span(opening.length, opening.length + REASON.length),
  };
  return silences(file, edit, code, at.start) ? { code, reach, edit } : undefined;
}

function isHeading({ kind }: MarkdownBlock): boolean {
  return kind === 'heading';
}

/** Behind a byte-order mark. */
function topOf({ text }: SourceFile): number {
  return text.startsWith('\ufeff') ? 1 : 0;
}

/** Where the block begins; of several paragraphs, that in which the problem stands. */
function startOf({ text }: SourceFile, block: MarkdownBlock | undefined, at: number): number {
  if (block === undefined) return 0;
  const { start } = block.span;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (block.kind !== 'prose') return lineStart;
  const paragraphs = [...text.slice(lineStart, at).matchAll(PARAGRAPH)];
  return lineStart + (paragraphs.findLast(({ 0: first }) => !IN_LIST.test(first))?.index ?? 0);
}

// A comment among the items of a list, or their paragraphs, would cut it in two.
const IN_LIST = /^(?:[ \t]|[-*+>]|\d+[.)])/;
const PARAGRAPH = /(?<=\n[ \t]*\r?\n)(?![ \t]*\r?$).*/gm;

/** True if, with the comment, the problem is in its reach and the file holds what it held. */
function silences(file: SourceFile, edit: Edit, code: Code, at: number): boolean {
  const after = parseFile(file.path, applyEdits(file.text, [edit]), file);
  const moved = at + edit.text.length;
  const isHeard = suppressionsIn(after).some(
    ({ code: own, range }) => own === code && range.start <= moved && moved <= range.end,
  );
  return isHeard && allEntries(after.entries).length === allEntries(file.entries).length;
}
