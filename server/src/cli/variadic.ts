/** Gives each word behind an option that takes several its own option: `--scenario a b` is `--scenario=a --scenario=b`. */
export function repeated(args: readonly string[], variadic: readonly string[]): string[] {
  let current: string | undefined;
  return args.flatMap(word => {
    if (word.startsWith('--')) {
      current = variadic.includes(word) ? word : undefined;
      return current === undefined ? [word] : [];
    }
    return [current === undefined ? word : `${current}=${word}`];
  });
}
