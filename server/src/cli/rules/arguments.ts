import { folderOf } from '../places.ts';
import { type CommandSpec, formatOf, parsedArguments } from '../usage.ts';

const RULES_FORMATS = ['text', 'markdown', 'json'] as const;

/** What `rules` is asked for. */
export interface RulesArguments {
  readonly folder: string;
  /** What the formulas are about whose tables are wanted, as it was given; undefined for a list of all. */
  readonly about: string | undefined;
  readonly format: (typeof RULES_FORMATS)[number];
}

export const RULES = {
  name: 'rules',
  operands: 'DIR',
  does: 'Lists the rules below DIR, with what they read and what comes of them.',
  options: {
    table: {
      type: 'string',
      value: 'ACTION',
      does: 'Prints the table of all outcomes of the rules of an action, such as cae_1.2.2; of a question, when it is asked; of an indicator, its target, its limit and what it aims at on a date.',
    },
    format: {
      type: 'string',
      value: RULES_FORMATS.join('|'),
      does: 'The form of the result: for a person, for a text, or for other programs.',
    },
  },
  notes: [
    'What a rule does not tell apart is one case. Where there are too many, the outcomes that were met are printed, and nothing is said of the others.',
    'Exit code 1: a formula cannot be read.',
  ],
} as const satisfies CommandSpec;

/** Reads the arguments of `rules`. @throws Failure for what is not in its help */
export async function rulesArguments(args: readonly string[]): Promise<RulesArguments> {
  const { values, positionals } = parsedArguments(args, RULES.options);
  const format = formatOf(values.format ?? RULES_FORMATS[0], RULES_FORMATS);
  return { folder: await folderOf(positionals), about: values.table, format };
}
