import { folderOf } from '../places.ts';
import { type CommandSpec, formatOf, parsedArguments, UsageError } from '../usage.ts';

const SWITCH_FORMATS = ['text', 'json', 'yaml'] as const;

/** What `switch` is asked for. */
export interface SwitchArguments {
  readonly folder: string;
  /** A scenario file, as it was given. */
  readonly scenario: string;
  /** The names of the référentiels that are left; undefined for those that are continued. */
  readonly from: readonly string[] | undefined;
  /** The name of the one that continues them; undefined for TE. */
  readonly to: string | undefined;
  readonly format: (typeof SWITCH_FORMATS)[number];
}

export const SWITCH = {
  name: 'switch',
  operands: 'DIR --scenario FILE',
  does: 'Says what becomes of a scenario of CAE and ECi in TE, which continues them.',
  options: {
    scenario: { type: 'string', value: 'FILE', does: 'The scenario file.' },
    from: {
      type: 'string',
      value: 'NAMES',
      does: 'The référentiels that are left, with commas between them: cae,eci; else those whose actions are continued, as far as the scenario says something of them.',
    },
    to: {
      type: 'string',
      value: 'NAME',
      does: 'The référentiel that continues them; else te, or the only one that is written so.',
    },
    format: {
      type: 'string',
      value: SWITCH_FORMATS.join('|'),
      does: 'The form of the result: for a person, for other programs, or the scenario itself.',
    },
  },
  notes: [
    'What was not filled in of an action that is partly filled in becomes not done, as on the platform.',
    'Exit code 1: the scenario has an error, or a rule is broken and has no effect.',
  ],
} as const satisfies CommandSpec;

/** Reads the arguments of `switch`. @throws Failure for what is not in its help */
export async function switchArguments(args: readonly string[]): Promise<SwitchArguments> {
  const { values, positionals } = parsedArguments(args, SWITCH.options);
  const { scenario, from, to } = values;
  if (scenario === undefined) throw new UsageError('Give a scenario file: --scenario FILE.');
  const names = from?.split(',').map(name => name.trim());
  if (names?.includes(''))
    throw new UsageError('Give the names of référentiels with commas between them: --from cae,eci.');
  const format = formatOf(values.format ?? SWITCH_FORMATS[0], SWITCH_FORMATS);
  return { folder: await folderOf(positionals), scenario, from: names && [...new Set(names)], to, format };
}
