import { isSectionTitle } from '../../model/words.ts';

/** What begins, at the start of a line, something else than prose: a title, a fence, an underline, HTML that hides text. */
const OPENINGS: readonly RegExp[] = [
  /^#{1,6}(?:[ \t]|$)/,
  /^(?:`{3}|~{3})/,
  /^(?:=+|-+)[ \t]*$/,
  /^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i,
  /^<!--|^<\?|^<![A-Za-z]|^<!\[CDATA\[/,
  // What git leaves of a conflict.
  /^<{7}(?: |$)/,
];

/** A text of a cell as prose: a line that would be something else gets a backslash (platform, section 9). */
export function escapedProse(text: string): string {
  return byLine(text, (indent, slashes, rest) => (opens(rest) ? `${indent}\\${slashes}${rest}` : undefined));
}

/** The text that was escaped. */
export function unescapedProse(prose: string): string {
  return byLine(prose, (indent, slashes, rest) =>
    slashes !== '' && opens(rest) ? `${indent}${slashes.slice(1)}${rest}` : undefined,
  );
}

function opens(rest: string): boolean {
  return OPENINGS.some(opening => opening.test(rest)) || isSpacelessTitle(rest);
}

/** `#Contexte` is read as the title that it was probably meant to be. */
function isSpacelessTitle(rest: string): boolean {
  const title = /^#{1,6}([^#\s].*)$/.exec(rest)?.[1];
  return title !== undefined && isSectionTitle(title);
}

type Rewrite = (indent: string, slashes: string, rest: string) => string | undefined;

function byLine(text: string, rewrite: Rewrite): string {
  return text
    .split('\n')
    .map(line => {
      const [, indent = '', slashes = '', rest = ''] = /^( {0,3})(\\*)(.*)$/s.exec(line) ?? [];
      return rewrite(indent, slashes, rest) ?? line;
    })
    .join('\n');
}

/** A name as the title of an entry: signs that Markdown would take for its own get a backslash. */
export function escapedTitle(name: string): string {
  return name.replace(/^(\\*#)/, '\\$1').replace(/([ \t])(\\*#+)$/, '$1\\$2');
}

/** The name that a title stands for. */
export function unescapedTitle(title: string): string {
  return title.replace(/^\\(\\*#)/, '$1').replace(/([ \t])\\(\\*#+)$/, '$1$2');
}

/** True for a name that a title can hold: one line, and nothing that Markdown drops at its ends. */
export function isTitle(name: string): boolean {
  return !/[\n\r]/.test(name) && name === name.trim();
}

/** A text in a fence of its own, which nothing in it closes. */
export function fenced(language: string, text: string): string {
  const runs = [...text.matchAll(/^[ \t]*(`{3,})/gm)].map(([, run = '']) => run.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map(length => length + 1)));
  if (!HIDDEN.test(text)) return `${fence}${language}\n${text}\n${fence}`;
  return ` ${fence}${language}\n${text.replace(/^/gm, HIDING)}\n ${fence}`;
}

/** What is looked for in fences too, at the start of lines: what git leaves of a conflict, and blocks of metadata. */
const HIDDEN = /^<{7}(?: |$)|^ {0,3}(?:`{3,}|~{3,})[ \t]*ya?ml\b/im;
/** A fence that is itself indented has its lines behind this. */
const HIDING = '    ';

/** The text in a fence, from the start of its first line to that of the line that closes it. */
export function unfenced(content: string, isIndented: boolean): string {
  const text = content.replace(/\r\n?/g, '\n');
  return (isIndented ? text.replaceAll(new RegExp(`^${HIDING}`, 'gm'), '') : text).trim();
}
