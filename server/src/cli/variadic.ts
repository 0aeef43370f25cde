/**
 * Gives each word behind an option that takes several its own option: `--scenario a b` is `--scenario=a --scenario=b`. One with no
 * word behind it stays as it is: it lacks its value.
 */
export function repeated(args: readonly string[], variadic: readonly string[]): string[] {
  let current: string | undefined;
  return args.flatMap((word, at) => {
    if (word.startsWith('--')) {
      current = variadic.includes(word) ? word : undefined;
      const isFollowed = args[at + 1]?.startsWith('--') === false;
      return current !== undefined && isFollowed ? [] : [word];
    }
    return [current === undefined ? word : `${current}=${word}`];
  });
}
