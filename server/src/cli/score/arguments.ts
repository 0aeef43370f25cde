import { folderOf, formatOf, parsedArguments, UsageError } from '../usage.ts';

export const SCORE_FORMATS = ['text', 'json', 'csv', 'markdown'] as const;

/** What `score` is asked for. */
export interface ScoreArguments {
  readonly folder: string;
  readonly format: (typeof SCORE_FORMATS)[number];
  /** The scenario files, as they were given. */
  readonly scenarios: readonly string[];
  /** Qualified ids of the actions to explain. */
  readonly explained: readonly string[];
  /** How many of the best open tasks to list; 0 for none. */
  readonly next: number;
  /** Two scenario files to compare. */
  readonly compared: readonly [string, string] | undefined;
  readonly update: boolean;
}

const OPTIONS = {
  scenario: { type: 'string', multiple: true },
  explain: { type: 'string', multiple: true },
  compare: { type: 'string', multiple: true },
  next: { type: 'string' },
  format: { type: 'string' },
  update: { type: 'boolean' },
} as const;

/**
 * Reads the arguments of `score DIR --scenario FILE… [--compare A B] [--next N] [--explain ACTION] [--update] [--format F]`.
 * @throws UsageError for anything else
 */
export async function scoreArguments(args: readonly string[]): Promise<ScoreArguments> {
  const { values, positionals } = parsedArguments(repeated(args), OPTIONS);
  const { compare = [], next = '0', scenario: scenarios = [], explain: explained = [], update = false } = values;
  const [before, after, ...others] = compare;
  if (others.length > 0 || (before === undefined) !== (after === undefined)) {
    throw new UsageError('Give two scenario files to compare.');
  }
  const compared = before !== undefined && after !== undefined ? ([before, after] as const) : undefined;
  if (scenarios.length === 0 && compared === undefined) throw new UsageError('Give a scenario file: --scenario FILE.');
  if (!/^\d{1,6}$/.test(next)) throw new UsageError('--next takes a whole number.');
  const format = formatOf(values.format ?? SCORE_FORMATS[0], SCORE_FORMATS);
  return { folder: await folderOf(positionals), format, scenarios, explained, next: Number(next), compared, update };
}

const VARIADIC: readonly string[] = ['--scenario', '--compare'];

/** Gives each word behind an option that takes several its own option: `--scenario a b` is `--scenario=a --scenario=b`. */
function repeated(args: readonly string[]): string[] {
  let current: string | undefined;
  return args.flatMap(word => {
    if (word.startsWith('--')) {
      current = VARIADIC.includes(word) ? word : undefined;
      return current === undefined ? [word] : [];
    }
    return [current === undefined ? word : `${current}=${word}`];
  });
}
