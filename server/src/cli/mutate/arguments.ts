import { folderOf, namedFiles } from '../places.ts';
import { type CommandSpec, formatOf, parsedArguments } from '../usage.ts';
import { repeated } from '../variadic.ts';
import { wholeNumber } from '../whole-number.ts';

const MUTATE_FORMATS = ['text', 'json', 'markdown'] as const;

/** What `mutate` is asked for. */
export interface MutateArguments {
  readonly folder: string;
  /** The scenario files, as they were given; undefined for all that stand below the folder. */
  readonly scenarios: readonly string[] | undefined;
  /** How many mutants are tried at most; undefined for all. */
  readonly most: number | undefined;
  /** Which of them, where they are more. */
  readonly seed: number;
  /** The folder into which the scenarios that are offered are written, as it was given; undefined where they are told alone. */
  readonly into: string | undefined;
  readonly format: (typeof MUTATE_FORMATS)[number];
}

export const MUTATE = {
  name: 'mutate',
  operands: 'DIR [--scenario FILE…]',
  does: 'Alters rules and weights below DIR, one thing at a time, and lists what no scenario notices.',
  options: {
    scenario: {
      type: 'string',
      multiple: true,
      value: 'FILE… GLOB…',
      does: 'The scenario files whose expectations are to notice it; else all below DIR.',
    },
    max: { type: 'string', value: 'N', does: 'Tries N alterations at most, drawn from all.' },
    seed: {
      type: 'string',
      value: 'N',
      does: 'Which ones are drawn: the same for the same number, 1 where none is given.',
    },
    into: {
      type: 'string',
      value: 'OUT',
      does: 'Writes the scenarios that would notice what survives into this folder; what they expect waits to be accepted.',
    },
    format: {
      type: 'string',
      value: MUTATE_FORMATS.join('|'),
      does: 'The form of the result: for a person, or for other programs.',
    },
  },
  notes: [
    'Nothing below DIR is altered. Expectations that are not met, or wait to be accepted, notice nothing.',
    'Exit code 1: something survives that is not proved to change nothing. Exit code 2: no expectation is met, or nothing can be altered.',
  ],
} as const satisfies CommandSpec;

/** Reads the arguments of `mutate`. @throws Failure for what is not in its help */
export async function mutateArguments(args: readonly string[]): Promise<MutateArguments> {
  const { values, positionals } = parsedArguments(repeated(args, ['--scenario']), MUTATE.options);
  const { scenario, into } = values;
  const [most, seed] = [wholeNumber('--max', values.max), wholeNumber('--seed', values.seed)];
  const format = formatOf(values.format ?? MUTATE_FORMATS[0], MUTATE_FORMATS);
  const folder = await folderOf(positionals);
  return { folder, scenarios: scenario && (await namedFiles(scenario)), most, seed: seed ?? 1, into, format };
}
