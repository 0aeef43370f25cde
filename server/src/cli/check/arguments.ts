import type { Severities } from '../../core/analysis/run.ts';
import { SEVERITIES } from '../../core/analysis/settings-problems.ts';
import type { Severity } from '../../core/model/problem.ts';
import { isProblemCode } from '../../words/problems.ts';
import { folderOf, formatOf, parsedArguments, UsageError } from '../usage.ts';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github'] as const;

/** What `check` is asked for. */
export interface CheckArguments {
  readonly folder: string;
  readonly format: (typeof CHECK_FORMATS)[number];
  /** More warnings than this are a failure. */
  readonly maxWarnings: number;
  readonly severities: Severities;
  /** True where what can be mended safely is to be mended first. */
  readonly fixes: boolean;
}

/**
 * Reads the arguments of `check DIR [--fix] [--format F] [--max-warnings N] [--rule CODE=SEVERITY]…`.
 * @throws UsageError for anything else
 */
export async function checkArguments(args: readonly string[]): Promise<CheckArguments> {
  const { values, positionals } = parsedArguments(args, {
    format: { type: 'string' },
    'max-warnings': { type: 'string' },
    rule: { type: 'string', multiple: true },
    fix: { type: 'boolean' },
  });
  const { format = CHECK_FORMATS[0], 'max-warnings': most, rule = [] } = values;
  if (most !== undefined && !/^\d{1,9}$/.test(most)) throw new UsageError('--max-warnings takes a whole number.');
  return {
    format: formatOf(format, CHECK_FORMATS),
    maxWarnings: most === undefined ? Number.POSITIVE_INFINITY : Number(most),
    severities: new Map(rule.map(severityOf)),
    fixes: values.fix ?? false,
    folder: await folderOf(positionals),
  };
}

function severityOf(text: string): [string, Severity | 'off'] {
  const [code = '', name] = text.split('=');
  const severity = SEVERITIES.find(known => known === name);
  if (!isProblemCode(code)) throw new UsageError('There is no rule {code}.', { code });
  if (severity === undefined) {
    throw new UsageError('--rule takes a rule and its severity, such as {code}=off; one of: {known}.', {
      code,
      known: SEVERITIES.join(', '),
    });
  }
  return [code, severity];
}
