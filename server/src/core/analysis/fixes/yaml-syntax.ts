import type { Slip, SlipReason } from '../../model/slip.ts';
import type { Block, SourceFile } from '../../model/source.ts';
import { allEntries } from '../../parse/declarations.ts';
import { parseFile } from '../../parse/parse-file.ts';
import { slipIn } from '../../parse/slips/find-slip.ts';
import { applyEdits } from '../../text/edits.ts';
import { type Span, span } from '../../text/span.ts';
import type { Edit, Fix, FixContext, Fixer } from '../fix.ts';
import { blockAround } from './in-file.ts';
import { inserting, lineEnd, preferred, replacing, safe, wholeLines } from './make.ts';

/** Closes a block, or writes its line as it was probably meant, and all others with the same slip. */
export const fixYamlSyntax: Fixer = context => {
  const block = blockAround(context.file, context.problem.span);
  if (block?.fault === undefined) return [];
  return block.fault.reason === 'unclosed' ? closeBlock(context.file, block) : writeLines(context, block);
};

function closeBlock(file: SourceFile, block: Block): readonly Fix[] {
  const signs = /^[`~]+/.exec(file.text.slice(block.span.start))?.[0] ?? '```';
  const end = endOfFields(file, block.content);
  // A block without a key would lack its id once it is closed.
  if (end <= block.content.start) return openedTwice(file, block);
  const edit = mistakenEnd(file, end, signs) ?? inserting(file, end, `${lineEnd(file)}${signs}`);
  const after = readAlone(file, block, [edit]);
  return after.block?.fault?.reason === 'unclosed' ? [] : [safe('close-block', { edits: [edit] })];
}

/** Takes away a line that opens a block and stands twice; with those of white space between both. */
function openedTwice(file: SourceFile, { span: { start }, content }: Block): readonly Fix[] {
  const opening = file.text.slice(start, content.start).trimEnd();
  const [between = ''] = /^\s*/.exec(file.text.slice(content.start, content.start + LONGEST_GAP)) ?? [];
  const again = content.start + between.length;
  const isSame = /^[^\r\n]*/.exec(file.text.slice(again, again + LONGEST_GAP))?.[0].trimEnd() === opening;
  if (!isSame) return [];
  return [safe('remove-line', { edits: [replacing(file, span(start, again), '')] })];
}

/** In characters: what stands farther apart was not written twice in one go. */
const LONGEST_GAP = 200;

/** Signs that were to close a block: too few, others, or behind the last value. */
function mistakenEnd(file: SourceFile, end: number, signs: string): Edit | undefined {
  const [, behind = ''] = /[^`~\s]((?:`{3,}|~{3,}))$/.exec(file.text.slice(0, end).slice(-200)) ?? [];
  if (behind !== '') return replacing(file, span(end - behind.length, end), `${lineEnd(file)}${signs}`);
  const below = /^(?:\r\n|\n|\r)(`{1,2}|~{1,2}|'{2,3}|´{2,3}|’{2,3}|"{3}|-{3,})[ \t]*(?=[\r\n]|$)/.exec(
    file.text.slice(end, end + 100),
  );
  if (below === null) return undefined;
  const [whole, written = ''] = below;
  const start = end + whole.indexOf(written);
  return replacing(file, span(start, start + written.length), signs);
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

/** Those that nobody needs to look at: they change white space alone, or close what is open. */
const SAFE: ReadonlySet<SlipReason> = new Set(['no-space', 'indent', 'no-bracket']);

/** More would take long; the next time is for the rest. */
const MOST_LINES = 50;

/** The block is unreadable as long as one line is: so all that have the slip are written anew. */
function writeLines({ file }: FixContext, block: Block): readonly Fix[] {
  const first = slipIn(file.text, block);
  if (first === undefined) return [];
  const edits: Edit[] = [];
  for (let slip: Slip | undefined = first; slip?.reason === first.reason && edits.length < MOST_LINES; ) {
    // Where it stood before the edits above it.
    const shift = edits.reduce((sum, edit) => sum + edit.text.length - (edit.span.end - edit.span.start), 0);
    const at = span(slip.span.start - shift, slip.span.end - shift);
    if (at.start < (edits.at(-1)?.span.end ?? 0)) break;
    edits.push(replacing(file, at, slip.meant.replaceAll('\n', lineEnd(file))));
    slip = slipLeft(file, block, edits);
  }
  const make = SAFE.has(first.reason) ? safe : preferred;
  return [make('write-line', { args: { text: first.meant }, edits })];
}

/** What is still mistyped in a block with some edits, at its place in the text that they make. */
function slipLeft(file: SourceFile, block: Block, edits: readonly Edit[]): Slip | undefined {
  const { text, block: after } = readAlone(file, block, edits);
  const slip = after && slipIn(text, after);
  const by = wholeLines(file, block.span).start - TITLE.length;
  return slip && { ...slip, span: span(slip.span.start + by, slip.span.end + by) };
}

/** What makes a block alone that of an entry. */
const TITLE = '# T\n';

/** A block with some edits, as far as it is one, in a text of its own; nothing else is read for that. */
function readAlone(
  file: SourceFile,
  { span: block }: Block,
  edits: readonly Edit[],
): { readonly text: string; readonly block: Block | undefined } {
  const { start, end } = wholeLines(file, block);
  const moved = edits.map(edit => ({ ...edit, span: span(edit.span.start - start, edit.span.end - start) }));
  const text = `${TITLE}${applyEdits(file.text.slice(start, end), moved)}`;
  const { entries } = parseFile(file.path, text, file);
  return { text, block: allEntries(entries).find(entry => entry.block?.fault)?.block };
}
