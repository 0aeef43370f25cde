import { namedFiles } from '../places.ts';
import { type CommandSpec, choiceOf, formatOf, parsedArguments, UsageError } from '../usage.ts';
import { repeated } from '../variadic.ts';
import { type AskedPopulation, askedPopulation } from './population-arguments.ts';
import { type AskedVariation, variationIn } from './vary.ts';

export const DIFF_FORMATS = ['text', 'json', 'markdown', 'html'] as const;
const GATES = ['breaking', 'changed'] as const;

/** What makes `diff` fail: what breaks scores, or anything that changes them as well. */
export type Gate = (typeof GATES)[number];

/** What `diff` is asked for. */
export interface DiffArguments {
  /** The two versions, as they were given: `DIR` or `git:REV:DIR`. */
  readonly before: string;
  readonly after: string;
  /** The scenario files, as they were given. */
  readonly scenarios: readonly string[];
  /** The files of trails, as they were given. */
  readonly trails: readonly string[];
  /** Undefined where none is asked for. */
  readonly population: AskedPopulation | undefined;
  /** What is varied in the scenarios. */
  readonly varied: readonly AskedVariation[];
  readonly format: (typeof DIFF_FORMATS)[number];
  /** Undefined: nothing that is found is a failure. */
  readonly failOn: Gate | undefined;
  /** In percentage points: a smaller change of a score neither fails nor is told first. */
  readonly threshold: number;
}

export const DIFF = {
  name: 'diff',
  operands: 'OLD NEW',
  does: 'Tells what changed in meaning between two versions of référentiels, and what it does to scores.',
  options: {
    scenario: {
      type: 'string',
      multiple: true,
      value: 'FILE… GLOB…',
      does: 'The scenario files that are scored in both versions.',
    },
    vary: {
      type: 'string',
      multiple: true,
      value: 'WHAT',
      does: 'Varies one thing of the scenarios over its range, in both versions: a question, the status of an action (cae_1.2.3), its weight (weight:cae_1.2.3), what its reduction gives (factor:cae_1.2.3). May be repeated.',
    },
    trail: {
      type: 'string',
      multiple: true,
      value: 'MAP.json',
      does: 'A trail of ids, as VS Code keeps one after a change of ids: which action goes on as which. Several are taken in their order.',
    },
    population: {
      type: 'string',
      value: 'N|FILE|DIR',
      does: 'Scores a population in both versions: N collectivités that are drawn, some drawn from a description, or the scenarios below DIR.',
    },
    size: { type: 'string', value: 'N', does: 'How many are drawn from a description; else 1,000.' },
    seed: {
      type: 'string',
      value: 'N',
      does: 'Which ones are drawn: the same for the same number, 1 where none is given.',
    },
    into: {
      type: 'string',
      value: 'OUT',
      does: 'Writes who loses and who gains the most into this folder, as scenarios.',
    },
    format: {
      type: 'string',
      value: DIFF_FORMATS.join('|'),
      does: 'The form of the result: for a person, for other programs, a comment of a pull request, or a page.',
    },
    'fail-on': {
      type: 'string',
      value: GATES.join('|'),
      does: 'Ends with exit code 1 where a change breaks scores, or (changed) also where one changes them.',
    },
    threshold: {
      type: 'string',
      value: 'P',
      does: 'A score that changes by less than P percentage points neither fails nor is told first.',
    },
  },
  notes: [
    'OLD and NEW are folders, or git:REV:DIR: a folder as it is in a commit, branch or tag of the repository that it stands in. DIR is written as the current folder sees it: git:main:. or git:HEAD~1:mesures. Nothing is checked out, fetched or run.',
    'With --format markdown nothing at all is printed where nothing changed. Else the first line is <!-- referentiel-diff -->, by which a workflow finds its comment and updates it.',
    'With --threshold, what changes scores fails only where a score that is asked for changes by as much; what breaks scores fails in any case. Changes of text never fail.',
    'Exit code 1: the gate of --fail-on. Exit code 2: a version or a scenario cannot be read.',
  ],
} as const satisfies CommandSpec;

/** Reads the arguments of `diff`. @throws Failure for what is not in its help */
export async function diffArguments(args: readonly string[]): Promise<DiffArguments> {
  const { values, positionals } = parsedArguments(repeated(args, ['--scenario', '--trail']), DIFF.options);
  const [before, after, ...more] = positionals;
  if (before === undefined || after === undefined || more.length > 0)
    throw new UsageError('Give two versions: OLD NEW.');
  const { scenario: given = [], trail: trails = [], vary = [], format = DIFF_FORMATS[0], 'fail-on': gate } = values;
  const threshold = values.threshold === undefined ? 0 : thresholdIn(values.threshold);
  const population = askedPopulation(values);
  if (vary.length > 0 && given.length === 0) throw new UsageError('--vary needs a scenario: give --scenario as well.');
  if (values.threshold !== undefined && given.length === 0 && population === undefined) {
    throw new UsageError('--threshold is compared with scores: give --scenario or --population as well.');
  }
  return {
    before,
    after,
    scenarios: await namedFiles(given),
    trails,
    population,
    varied: vary.map(variationIn),
    format: formatOf(format, DIFF_FORMATS),
    failOn: gate === undefined ? undefined : choiceOf('--fail-on', gate, GATES),
    threshold,
  };
}

function thresholdIn(given: string): number {
  if (!/^\d{1,3}(?:[.,]\d{1,6})?$/.test(given))
    throw new UsageError('--threshold takes a number of percentage points, such as 0.5.');
  return Number(given.replace(',', '.'));
}
