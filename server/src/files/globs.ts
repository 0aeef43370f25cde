// More than anybody writes, and few enough to be looked through for each path.
const MOST_CHOICES = 1000;
const LONGEST_GLOB = 4096;

/**
 * A pattern of VS Code's settings (`**\/dist`, `{a,b}/*.md`) as lines of a `.gitignore`. It is read from the workspace
 * folder down: without `**\/` before it, it means nothing deeper. One with more choices than anybody writes means nothing.
 */
export function gitignoreLines(glob: string): string[] {
  const patterns = [...new Set(withoutBraces(glob))];
  return patterns.map(pattern => (/^(?:\/|\*\*\/)/.test(pattern) ? pattern : `/${pattern}`));
}

/** `a/{b,c}` is `a/b` and `a/c`; braces may be nested. Empty for more choices than anybody writes. */
export function withoutBraces(glob: string): readonly string[] {
  let globs: readonly string[] = glob.length > LONGEST_GLOB ? [] : [glob];
  for (let before: readonly string[] = []; globs.length !== before.length || globs[0] !== before[0]; ) {
    before = globs;
    globs = globs.flatMap(choices);
    if (globs.length > MOST_CHOICES) return [];
  }
  return globs;
}

function choices(glob: string): string[] {
  const innermost = /\{([^{}]*)\}/.exec(glob);
  if (innermost === null) return [glob];
  const before = glob.slice(0, innermost.index);
  const after = glob.slice(innermost.index + innermost[0].length);
  return (innermost[1] ?? '').split(',').map(choice => `${before}${choice}${after}`);
}
