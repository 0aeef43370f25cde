/**
 * The lines of a `.gitignore` in a folder, as the one at the root would have to write them; `folder` is its path from the
 * root, empty for the root itself.
 */
export function linesBelow(folder: string, text: string): string[] {
  return text.split(/\r?\n/).flatMap(line => {
    const pattern = withoutTrailingSpaces(line);
    if (pattern.startsWith('#')) return [];
    const isNegative = pattern.startsWith('!');
    const body = isNegative ? pattern.slice(1) : pattern;
    if (body === '' || body === '/') return [];
    // A pattern without a slash, but for one at its end, matches at any depth.
    const isAnchored = body.slice(0, -1).includes('/');
    const own = isAnchored ? body.replace(/^\//, '') : `**/${body}`;
    const prefix = folder === '' ? '/' : `/${escaped(folder)}/`;
    return [`${isNegative ? '!' : ''}${prefix}${own}`];
  });
}

function withoutTrailingSpaces(line: string): string {
  return line.replace(/((?:^|[^\\])(?:\\\\)*(?:\\ )?) *$/, '$1');
}

function escaped(path: string): string {
  return path.replace(/[\\*?[\]]/g, '\\$&');
}
