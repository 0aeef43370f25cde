import type { Block, SourceFile } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { allEntries } from '../../parse/declarations.ts';
import { linesOf } from '../../parse/markdown/lines.ts';
import { parseFile } from '../../parse/parse-file.ts';
import { withSpace } from '../../parse/unkeyed-line.ts';
import { applyEdits } from '../../text/edits.ts';
import { type Span, span, textOf, trimSpan } from '../../text/span.ts';
import { WEIGHT_KEYS } from '../facts/keys.ts';
import type { Edit, FixContext, Fixer } from '../fix.ts';
import { blockAround } from './in-file.ts';
import { inserting, lineEnd, preferred, replacing, safe, textArgument, wholeLines } from './make.ts';

/** Closes a block, puts a value between quotes, or makes keys of the items of a list: where that makes it readable. */
export const fixYamlSyntax: Fixer = context => {
  switch (context.problem.variant) {
    case 'unclosed':
      return closeBlock(context);
    case 'not-a-mapping':
      return writeMapping(context);
    case 'no-space':
      return insertSpaces(context);
    case 'no-colon':
      return insertColon(context);
    default:
      return quoteValue(context);
  }
};

function closeBlock(context: FixContext) {
  const { file } = context;
  const block = blockOf(context);
  if (block === undefined) return [];
  const signs = /^[`~]+/.exec(file.text.slice(block.span.start))?.[0] ?? '```';
  const end = endOfFields(file, block.content);
  const isBare = end <= block.content.start;
  const at = isBare ? block.content.start : end;
  const text = isBare ? `${signs}${lineEnd(file)}` : `${lineEnd(file)}${signs}`;
  return [safe('close-block', { edits: [inserting(file, at, text)] })].filter(({ edits }) => mends(context, edits));
}

const FIELD_LINE = /^[ \t]*(?:#|-[ \t]|[\p{L}_][\p{L}\p{N}_-]*[ \t]*:(?:[ \t]|$))/u;

/** Where the first lines that look like YAML end: what follows is text. */
function endOfFields({ text }: SourceFile, content: Span): number {
  let end = content.start;
  for (const line of text.slice(content.start, content.end).matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const body = line[0].trimEnd();
    if (!FIELD_LINE.test(body)) break;
    end = content.start + line.index + body.length;
  }
  return end;
}

function writeMapping(context: FixContext) {
  const { file, problem } = context;
  const dashes = [
    ...file.text.slice(problem.span.start, problem.span.end).matchAll(/^[ \t]*-[ \t]+(?=[\p{L}_]+[ \t]*:)/gmu),
  ];
  const edits = dashes.map(({ index, 0: dash }) => {
    const start = problem.span.start + index;
    return replacing(file, { start, end: start + dash.length }, '');
  });
  return edits.length > 0 && mends(context, edits) ? [preferred('write-mapping', { edits })] : [];
}

/** All lines of the block that lack it: the block is unreadable as long as one does. */
function insertSpaces(context: FixContext) {
  const { file, problem } = context;
  const content = blockOf(context)?.content ?? problem.span;
  const edits = [...linesOf(file.text, content)].flatMap(line => {
    const body = textOf(file.text, line);
    return withSpace(body) === undefined ? [] : [inserting(file, line.start + body.indexOf(':') + 1, ' ')];
  });
  const fix = { args: { text: textArgument(problem.args, 'meant') }, edits };
  return mends(context, edits) ? [safe('insert-space', fix)] : [];
}

function insertColon(context: FixContext) {
  const { file, problem } = context;
  const text = textArgument(problem.args, 'meant');
  const edits = [replacing(file, problem.span, text)];
  return text !== '' && mends(context, edits) ? [preferred('insert-colon', { args: { text }, edits })] : [];
}

function blockOf({ file, problem }: FixContext): Block | undefined {
  return blockAround(file, problem.span);
}

const OPENING = /^[ \t]*[\p{L}_][\p{L}\p{N}_-]*[ \t]*:[ \t]+/u;

function quoteValue(context: FixContext) {
  const { file, problem } = context;
  const from = wholeLines(file, problem.span).start;
  const line = /^[^\r\n]*/.exec(file.text.slice(from))?.[0] ?? '';
  const opening = OPENING.exec(line)?.[0];
  if (opening === undefined) return [];
  const value = textOf(line, trimSpan(line, span(opening.length, line.length)));
  const key = opening.slice(0, opening.indexOf(':')).trim();
  // A number between quotes is no number.
  const isPlain = ID_KEYS.includes(key) || (WEIGHT_KEYS as readonly string[]).includes(key);
  if (value === '' || value.includes('"') || isPlain) return [];
  const start = from + opening.length;
  const edits = [replacing(file, { start, end: start + value.length }, `"${value.replaceAll('\\', '\\\\')}"`)];
  return mends(context, edits) ? [preferred('quote-value', { edits })] : [];
}

/** True if the block of the problem can be read with the edits, which stand in order; nothing else is read for that. */
function mends(context: FixContext, edits: readonly Edit[]): boolean {
  const { file } = context;
  const block = blockOf(context);
  if (block === undefined) return false;
  const { start, end } = wholeLines(file, block.span);
  const moved = edits.map(edit => ({ ...edit, span: span(edit.span.start - start, edit.span.end - start) }));
  const alone = (text: string) => parseFile(file.path, `${TITLE}${text}`);
  const text = file.text.slice(start, end);
  return faultsOf(alone(applyEdits(text, moved))) < faultsOf(alone(text));
}

/** What makes a block alone that of an action. */
const TITLE = '# T\n';

function faultsOf({ entries }: SourceFile): number {
  return allEntries(entries).filter(({ block }) => block?.fault).length;
}
