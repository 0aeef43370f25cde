/**
 * A pattern of VS Code's settings (`**\/dist`, `{a,b}/*.md`) as lines of a `.gitignore`. It is read from the workspace
 * folder down: without `**\/` before it, it means nothing deeper.
 */
export function gitignoreLines(glob: string): string[] {
  const patterns = [...new Set(withoutBraces(glob))];
  return patterns.map(pattern => (/^(?:\/|\*\*\/)/.test(pattern) ? pattern : `/${pattern}`));
}

/** `a/{b,c}` is `a/b` and `a/c`; braces may be nested. */
function withoutBraces(glob: string): string[] {
  const innermost = /\{([^{}]*)\}/.exec(glob);
  if (innermost === null) return [glob];
  const before = glob.slice(0, innermost.index);
  const after = glob.slice(innermost.index + innermost[0].length);
  return (innermost[1] ?? '').split(',').flatMap(choice => withoutBraces(`${before}${choice}${after}`));
}
