import type { Severities } from '../../core/analysis/severities.ts';
import { CODES, isCode } from '../../core/model/codes.ts';
import { nearest } from '../../core/model/nearest.ts';
import type { Severity } from '../../core/model/problem.ts';
import { PLATFORMS, type Platform } from '../../core/model/referential.ts';
import { SEVERITIES } from '../../core/model/settings.ts';
import { isYaml } from '../../files/walk.ts';
import { scenarioIn } from '../folder-scenarios.ts';
import { type Target, targetsOf } from '../targets.ts';
import { type CommandSpec, choiceOf, Failure, formatOf, parsedArguments, UsageError } from '../usage.ts';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github'] as const;

export const CHECK = {
  name: 'check',
  operands: 'DIR… FILE… GLOB…',
  does: 'Shows the problems of files, and of all files below folders.',
  options: {
    fix: { type: 'boolean', does: 'Mends first what can be mended safely, then shows what is left.' },
    format: {
      type: 'string',
      value: CHECK_FORMATS.join('|'),
      does: 'The form of the result: for a person, or for other programs.',
    },
    'max-warnings': {
      type: 'string',
      value: 'N',
      does: 'Fails too (exit code 1) when there are more warnings than N.',
    },
    platform: {
      type: 'string',
      value: PLATFORMS.join('|'),
      does: 'Whose rules hold, whatever the files and referentiel.json say.',
    },
    rule: {
      type: 'string',
      multiple: true,
      value: 'CODE=SEVERITY',
      does: 'Gives a rule another severity: error, warning, information, hint or off. May be repeated.',
    },
  },
  notes: [
    'A folder is read with its referentiel.json. A file is read among the others of its workspace, the nearest folder above it with a referentiel.json or a .git; only its own problems are shown.',
    'Scenarios are checked with the rest; whether the scores that they expect are met is told by score.',
    'Exit code 1: a problem is an error, or there are too many warnings.',
  ],
} as const satisfies CommandSpec;

/** What `check` is asked for. */
export interface CheckArguments {
  readonly targets: readonly Target[];
  readonly format: (typeof CHECK_FORMATS)[number];
  /** More warnings than this are a failure. */
  readonly maxWarnings: number;
  readonly severities: Severities;
  /** Undefined where files and configuration say whose rules hold. */
  readonly platform: Platform | undefined;
  /** True where what can be mended safely is to be mended first. */
  readonly fixes: boolean;
}

/** Reads the arguments of `check`. @throws Failure for what is not in its help */
export async function checkArguments(args: readonly string[]): Promise<CheckArguments> {
  const { values, positionals } = parsedArguments(args, CHECK.options);
  const { format = CHECK_FORMATS[0], 'max-warnings': most, platform, rule = [] } = values;
  if (most !== undefined && !/^\d{1,9}$/.test(most)) throw new UsageError('--max-warnings takes a whole number.');
  return {
    format: formatOf(format, CHECK_FORMATS),
    maxWarnings: most === undefined ? Number.POSITIVE_INFINITY : Number(most),
    severities: new Map(rule.map(severityOf)),
    platform: platform === undefined ? undefined : choiceOf('--platform', platform, PLATFORMS),
    fixes: values.fix ?? false,
    targets: await targetsOf(positionals, path => isYaml(path) && scenarioIn(path) !== undefined),
  };
}

function severityOf(text: string): [string, Severity | 'off'] {
  const [code = '', ...rest] = text.split('=');
  const name = rest.join('=');
  const severity = SEVERITIES.find(known => known === name);
  if (!isCode(code)) throw new Failure('There is no rule {code}.', { code }, nearest(code, CODES));
  if (severity === undefined) {
    throw new UsageError('--rule takes a rule and its severity, such as {code}=off; one of: {known}.', {
      code,
      known: SEVERITIES.join(', '),
    });
  }
  return [code, severity];
}
