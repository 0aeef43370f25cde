import { oneLine } from '../core/text/one-line.ts';

/**
 * Text from a file as Markdown that shows it in one line, letter by letter: no sign is read as markup, link or HTML. Only
 * where one would be is a backslash put before it, since some editors show the backslashes.
 */
export function escapeMarkdown(text: string): string {
  const line = oneLine(text);
  return line.replace(READ_AS_MARKUP, (signs, at: number) => {
    const isWithinWord = signs[0] === '_' && isLetter(line, at - 1) && isLetter(line, at + signs.length);
    return isWithinWord ? signs : signs.replace(/[^\p{L}\p{N}\s]/gu, '\\$&');
  });
}

// What CommonMark and the dialect of editors (GFM) read as more than text, on one line. What is matched may hold letters.
const READ_AS_MARKUP = new RegExp(
  [
    // At the start: a title, a quotation, a list, a line across the page, one below a title. At the end: what closes a title.
    /^#{1,6}(?= |$)/u,
    /^>/u,
    /^[-+](?= |$)/u,
    /^\d{1,9}[.)](?= |$)/u,
    /^(?:- ?){3,}$/u,
    /^(?:-+|=+)$/u,
    /(?<= )#+$/u,
    // Anywhere: code, stress, strokes, tables, links, signs by name, HTML.
    /[`*~|]/u,
    /_+/u,
    /\](?=[([:])/u,
    /<(?=[\p{L}/!?])/u,
    /&(?=#?\w+;)/u,
    /\\(?=[!-/:-@[-`{-~]|$)/u,
    // What is made a link without any sign: addresses of pages and of persons.
    /www\./u,
    /:(?=\/\/)/u,
    /@(?<=[\w.+-]@)(?=\w)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
