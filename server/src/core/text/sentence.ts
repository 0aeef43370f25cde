import { type Span, span } from './span.ts';

/** A part of a text in its sentence, as it is shown on one line. */
export interface Sentence {
  readonly text: string;
  /** Where the part stands in it. */
  readonly part: Span;
}

/** Longer sentences are cut, with an ellipsis: so many characters are kept on either side. */
const MOST = 200;

/**
 * The sentence of Markdown in which a part stands: within its paragraph or item, without the signs of Markdown, white space made one
 * space.
 */
export function sentenceAround(text: string, part: Span): Sentence {
  const start = Math.max(0, part.start - MOST);
  const end = Math.min(text.length, part.end + MOST);
  // As if a line had ended before the text.
  const before = plain(endOf(`${start === 0 ? '\n' : ''}${text.slice(start, part.start)}`, start > 0)).trimStart();
  const behind = plain(beginningOf(text.slice(part.end, end), end < text.length)).trimEnd();
  const shown = text.slice(part.start, part.end).replace(/\s+/g, ' ');
  return { text: `${before}${shown}${behind}`, part: span(before.length, before.length + shown.length) };
}

/** The line in which a part stands, of a block of metadata or of code. */
export function lineAround(text: string, part: Span): Sentence {
  const from = text.lastIndexOf('\n', part.start - 1) + 1;
  const end = text.indexOf('\n', part.end);
  const line = text.slice(from, end < 0 ? text.length : end);
  const shown = line.replace(/^[ \t]*(?:- )?[ \t]*/, '');
  const start = part.start - from - (line.length - shown.length);
  return { text: shown.trimEnd(), part: span(start, start + part.end - part.start) };
}

// A blank line, a title or a fence that is over, and what begins a title, an item, a quotation or a row.
const PARAGRAPH =
  /\n[ \t]*(?:(?=\r?\n)|(?:#{1,6}[ \t]|```|~~~)[^\n]*(?=\n)|(?:```|~~~)|(?:#{1,6}|[-*+•●>|]|\d+[.)])[ \t])/g;
const SENTENCE = /[.!?…](?:\s*["»”)\]])*\s+(?=[\p{Lu}«“"(])/gu;

/** What of a text belongs to the sentence that goes on behind it. */
function endOf(text: string, isCut: boolean): string {
  const after = (pattern: RegExp, of: string): number => {
    const last = [...of.matchAll(pattern)].at(-1);
    return last === undefined ? 0 : last.index + last[0].length;
  };
  const paragraph = after(PARAGRAPH, text);
  const from = paragraph + after(SENTENCE, text.slice(paragraph));
  return from === 0 && isCut ? `…${text.slice(text.search(/\s/) + 1)}` : text.slice(from);
}

/** What of a text belongs to the sentence that began before it. */
function beginningOf(text: string, isCut: boolean): string {
  const [paragraph] = text.matchAll(PARAGRAPH);
  const own = text.slice(0, paragraph?.index);
  const [sentence] = own.matchAll(SENTENCE);
  if (sentence !== undefined) return own.slice(0, sentence.index + sentence[0].length);
  return paragraph === undefined && isCut ? `${own.slice(0, own.search(/\s\S*$/))}…` : own;
}

function plain(markdown: string): string {
  return markdown.replace(/[*`]{1,3}/g, '').replace(/\s+/g, ' ');
}
