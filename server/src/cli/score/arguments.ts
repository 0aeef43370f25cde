import { PLATFORMS, type Platform } from '../../core/model/referential.ts';
import { folderOf, namedFiles } from '../places.ts';
import { type CommandSpec, choiceOf, formatOf, notTogether, parsedArguments, UsageError } from '../usage.ts';
import { repeated } from '../variadic.ts';
import { type Goal, goalIn } from './goal.ts';

export const SCORE_FORMATS = ['text', 'json', 'csv', 'csv-fr', 'xlsx', 'markdown'] as const;
const COVERAGE_FORMATS = ['text', 'json', 'lcov'] as const;

/** What `score` is asked for. */
export interface ScoreArguments {
  readonly folder: string;
  readonly format: (typeof SCORE_FORMATS)[number];
  /** Where to write a workbook, as it was given; undefined for the other formats. */
  readonly into: string | undefined;
  /** The scenario files, as they were given. */
  readonly scenarios: readonly string[];
  /** Qualified ids of the actions to explain. */
  readonly explained: readonly string[];
  /** How many of the best open tasks to list; 0 for none. */
  readonly next: number;
  /** What plans are to reach; undefined where none is asked for. */
  readonly goal: Goal | undefined;
  /** Scenario files to compare, as they were given: none, or two and more. */
  readonly compared: readonly string[];
  readonly update: boolean;
  /** The form in which what the scenarios try is told, in the place of their scores; undefined where it is not. */
  readonly coverage: CoverageFormat | undefined;
  /** Undefined: that of each référentiel. */
  readonly platform: Platform | undefined;
}

export const SCORE = {
  name: 'score',
  operands: 'DIR --scenario FILE…',
  does: 'Scores scenarios under the référentiels and rules below DIR.',
  options: {
    scenario: { type: 'string', multiple: true, value: 'FILE… GLOB…', does: 'The scenario files to score.' },
    explain: {
      type: 'string',
      multiple: true,
      value: 'ACTION',
      does: 'Says step by step where the points of an action come from: cae_2.1.2, 2.1.2, or cae for the whole. May be repeated.',
    },
    next: { type: 'string', value: 'N', does: 'Lists the N open tasks that would gain most.' },
    goal: {
      type: 'string',
      value: 'STAR|SHARE',
      does: 'Lists the fewest actions, or the cheapest by the efforts of the scenario, that reach a star (2 to 5) or a share (65% or 0.65).',
    },
    compare: {
      type: 'string',
      multiple: true,
      value: 'A B…',
      does: 'Shows scenario files side by side, against the first, and what they say otherwise.',
    },
    platform: {
      type: 'string',
      value: PLATFORMS.join('|'),
      does: 'Whose rules hold, whatever the files and referentiel.json say.',
    },
    coverage: {
      type: 'boolean',
      does: 'Tells what the scenarios try, in the place of their scores: branches and conditions of rules, actions with a status. Forms: text, json, lcov.',
    },
    update: { type: 'boolean', does: 'Writes the scores into the expectations of the scenario files.' },
    format: {
      type: 'string',
      value: SCORE_FORMATS.join('|'),
      does: 'The form of the result: for a person, for other programs, for a French spreadsheet (csv-fr), or a workbook.',
    },
    into: { type: 'string', value: 'OUT.xlsx', does: 'Where to write the workbook.' },
  },
  notes: [
    'With --coverage, a line names what no scenario reaches, with its place; what is missing is no failure.',
    'Exit code 1: an expectation is not met or cannot be read, a scenario has an error, a rule is broken and has no effect, or a goal cannot be reached.',
  ],
} as const satisfies CommandSpec;

/** Reads the arguments of `score`. @throws Failure for what is not in its help */
export async function scoreArguments(args: readonly string[]): Promise<ScoreArguments> {
  const { values, positionals } = parsedArguments(repeated(args, VARIADIC), SCORE.options);
  const { compare = [], next = '0', scenario: given = [], explain: explained = [], update = false } = values;
  if (compare.length === 1) throw new UsageError('Give two scenario files to compare, or more.');
  if (given.length === 0 && compare.length === 0) throw new UsageError('Give a scenario file: --scenario FILE.');
  if (!/^\d{1,6}$/.test(next)) throw new UsageError('--next takes a whole number.');
  const goal = values.goal === undefined ? undefined : goalIn(values.goal);
  const coverage = values.coverage ? coverageFormat(values) : undefined;
  const format = coverage === undefined ? formatOf(values.format ?? SCORE_FORMATS[0], SCORE_FORMATS) : SCORE_FORMATS[0];
  const { into } = values;
  const untold = TABLES.has(format) ? NOT_IN_TABLES.find(option => values[option] !== undefined) : undefined;
  if (untold !== undefined) throw notTogether(`--format ${format}`, untold);
  if (format === 'xlsx' && into === undefined) throw new UsageError('Say where to write: --into OUT.');
  if (format !== 'xlsx' && into !== undefined) throw new UsageError('--into is for a workbook: choose --format xlsx.');
  if (into !== undefined && !/\.xlsx$/i.test(into))
    throw new UsageError('A workbook ends with .xlsx: --into OUT.xlsx.');
  const folder = await folderOf(positionals);
  const platform = values.platform === undefined ? undefined : choiceOf('--platform', values.platform, PLATFORMS);
  const scenarios = await namedFiles(given);
  return {
    folder,
    format,
    into,
    scenarios,
    explained,
    next: Number(next),
    goal,
    compared: compare,
    update,
    coverage,
    platform,
  };
}

type CoverageFormat = (typeof COVERAGE_FORMATS)[number];

/** @throws UsageError where something else is asked for as well */
function coverageFormat({
  format = COVERAGE_FORMATS[0],
  ...others
}: Readonly<Record<string, unknown>> & { readonly format?: string }): CoverageFormat {
  const stray = ALONE.find(option => others[option] !== undefined);
  if (stray !== undefined) throw notTogether('--coverage', stray);
  return formatOf(format, COVERAGE_FORMATS);
}

/** Rows of figures, one an action; plans have columns there. */
const TABLES: ReadonlySet<string> = new Set(['csv', 'csv-fr', 'xlsx']);
const NOT_IN_TABLES = ['explain', 'next', 'compare'] as const;

/** What is told of scores alone. */
const ALONE = ['explain', 'next', 'goal', 'compare', 'update', 'into'];

const VARIADIC: readonly string[] = ['--scenario', '--compare'];
