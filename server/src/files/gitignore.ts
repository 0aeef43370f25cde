import { type Glob, matchesGlob, parseGlob, parseNameGlob } from './glob.ts';
import { SYSTEM } from './system.ts';

/** A line of a `.gitignore`: what it leaves out, or takes back, below the folder that it speaks of. */
export interface IgnoreLine {
  readonly glob: Glob;
  readonly takesBack: boolean;
  readonly foldersOnly: boolean;
}

// No system has longer paths.
const LONGEST_LINE = 4096;

// As git and editors compare names on the file systems that each system has by default.
const folded: (text: string) => string =
  SYSTEM === 'win32' || SYSTEM === 'darwin' ? text => text.toLowerCase() : text => text;

/** The lines that say something, in their order; comments, empty lines and those that no path can match are left out. */
export function ignoreLines(lines: readonly string[]): IgnoreLine[] {
  return lines.flatMap(line => (line.length > LONGEST_LINE ? [] : (lineOf(line) ?? [])));
}

/**
 * What lines say of a path, told by its names from the folder of the lines down: true where it is left out, false where it
 * is taken back, undefined where they say nothing. The last line that matches decides.
 */
export function verdictOf(
  lines: readonly IgnoreLine[],
  names: readonly string[],
  isFolder: boolean,
): boolean | undefined {
  const given = names.map(folded);
  const line = lines.findLast(({ glob, foldersOnly }) => (isFolder || !foldersOnly) && matchesGlob(glob, given));
  return line && !line.takesBack;
}

function lineOf(line: string): IgnoreLine | undefined {
  if (line.startsWith('#')) return undefined;
  const takesBack = line.startsWith('!');
  const pattern = folded(withoutTrailingSpaces(takesBack ? line.slice(1) : line));
  const foldersOnly = pattern.endsWith('/');
  const body = foldersOnly ? pattern.slice(0, -1) : pattern;
  if (body === '') return undefined;
  // A pattern without a slash, but for one at its end, matches at any depth.
  const glob = body.includes('/') ? parseGlob(body.replace(/^\//, '')) : parseNameGlob(body);
  return glob && { glob, takesBack, foldersOnly };
}

function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' && !isEscaped(line, end - 1)) end--;
  return line.slice(0, end);
}

function isEscaped(line: string, at: number): boolean {
  let from = at;
  while (line[from - 1] === '\\') from--;
  return (at - from) % 2 === 1;
}
