/** A name of a key, as authors write it. */
const NAME = '[\\p{L}_][\\p{L}\\p{N}_-]*';

/** A line of a block, taken apart. */
export interface KeyedLine {
  /** All that stands before the value: white space, the key, the colon and a space. */
  readonly opening: string;
  readonly key: string;
  /** Without outer white space and a comment behind it. */
  readonly value: string;
  /** From the white space behind the value on: a comment, mostly nothing. */
  readonly closing: string;
}

const KEYED = new RegExp(`^([ \\t]*(${NAME})[ \\t]*:[ \\t]+)(\\S.*?)((?:[ \\t]+#.*)?[ \\t]*)$`, 'u');

/** A line with a key and a value; undefined for any other. */
export function keyedLine(line: string): KeyedLine | undefined {
  const [, opening, key, value, closing] = KEYED.exec(line) ?? [];
  if (opening === undefined || key === undefined || value === undefined || closing === undefined) return undefined;
  return { opening, key, value, closing };
}

/** A pattern of a whole line, in which `NAME` stands for the name of a key. */
export function linePattern(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll('NAME', NAME)}$`, 'u');
}

/** A value between quotes, such as YAML reads to the letter. */
export function quoted(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/** The white space at the start of a line. */
export function indentOf(line: string): string {
  return /^[ \t\u00a0]*/.exec(line)?.[0] ?? '';
}
