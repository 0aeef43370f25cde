import type { SourceFile } from '../../model/source.ts';
import { allEntries } from '../../parse/declarations.ts';
import { unfencedBlock } from '../../parse/unmarked-block.ts';
import { type Span, textOf } from '../../text/span.ts';
import type { Fix } from '../fix.ts';
import { inserting, lineEnd, preferred, replacing } from './make.ts';

/** Marks a block as YAML, by the line that opens it. */
export function writeLanguage(file: SourceFile, opening: Span): readonly Fix[] {
  const signs = /^[`~]+[ \t]*/.exec(textOf(file.text, opening))?.[0].length ?? 0;
  const word = /^\S*/.exec(file.text.slice(opening.start + signs, opening.end))?.[0].length ?? 0;
  const start = opening.start + signs;
  return [preferred('write-language', { edits: [replacing(file, { start, end: start + word }, 'yaml')] })];
}

/** Makes a block of lines with keys, of which one is like this, in place of what stands around them. */
export function writeFences(file: SourceFile, keys: Span, idLine?: RegExp): readonly Fix[] {
  const owner = allEntries(file.entries).findLast(({ titleSpan }) => titleSpan.end < keys.start);
  const { above, below, opening } = (owner && unfencedBlock(file.text, owner, idLine)) ?? {};
  const eol = lineEnd(file);
  if (opening) {
    const edits = [inserting(file, keys.start, textOf(file.text, opening)), replacing(file, opening, '')];
    return [preferred('write-fences', { edits })];
  }
  const edits = [
    above ? replacing(file, above, '```yaml') : inserting(file, keys.start, `\`\`\`yaml${eol}`),
    below ? replacing(file, below, '```') : inserting(file, keys.end, `${eol}\`\`\``),
  ];
  return [preferred('write-fences', { edits })];
}
