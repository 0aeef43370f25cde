import type { ExpressionLanguage } from '../../core/model/expression.ts';
import { PLATFORMS, type Platform } from '../../core/model/referential.ts';
import { type CommandSpec, choiceOf, formatOf, parsedArguments, UsageError } from '../usage.ts';

const LANGUAGES = ['personnalisation', 'indicateur'] as const satisfies readonly ExpressionLanguage[];
const FORMULA_FORMATS = ['text', 'json'] as const;

/** What `formula` is asked for: the value of one expression, or of all those of a file. */
export type FormulaArguments =
  | { readonly batch: string }
  | {
      readonly batch?: undefined;
      readonly text: string;
      readonly language: ExpressionLanguage;
      readonly platform: Platform;
      /** A scenario file. */
      readonly scenario: string | undefined;
      /** A JSON file. */
      readonly context: string | undefined;
      readonly format: (typeof FORMULA_FORMATS)[number];
    };

export const FORMULA = {
  name: 'formula',
  operands: 'EXPRESSION',
  does: 'Prints the value of a formula, or what is wrong with it.',
  options: {
    language: {
      type: 'string',
      value: LANGUAGES.join('|'),
      does: 'What the formula is for: a rule about a collectivité, or a score of indicators.',
    },
    platform: {
      type: 'string',
      value: PLATFORMS.join('|'),
      does: 'Whose language it is written in; 2026 unless told otherwise.',
    },
    scenario: {
      type: 'string',
      value: 'FILE',
      does: 'The scenario that says who the collectivité is and what it answered.',
    },
    context: { type: 'string', value: 'FILE.json', does: 'The same as data: reponses, identiteCollectivite, scores …' },
    batch: {
      type: 'string',
      value: 'FILE.json',
      does: 'Evaluates every formula of a list of data, and prints a list of results.',
    },
    format: {
      type: 'string',
      value: FORMULA_FORMATS.join('|'),
      does: 'The form of the result: for a person, or for other programs.',
    },
  },
  notes: ['Exit code 1: the formula cannot be read or evaluated.'],
} as const satisfies CommandSpec;

/** Reads the arguments of `formula`. @throws UsageError for what is not in its help */
export function formulaArguments(args: readonly string[]): FormulaArguments {
  const { values, positionals } = parsedArguments(withFormulaLast(args), FORMULA.options);
  const { batch, scenario, context, language, platform, format } = values;
  const [text, ...more] = positionals;
  if (batch !== undefined) {
    // Its results are data in any case.
    const others = [text, language, platform, scenario, context].filter(other => other !== undefined);
    const isAlone = others.length === 0 && (format ?? 'json') === 'json';
    if (!isAlone) throw new UsageError('--batch stands alone.');
    return { batch };
  }
  if (text === undefined || more.length > 0) throw new UsageError('Give one formula, in quotes.');
  if (scenario !== undefined && context !== undefined) throw new UsageError('Give either --scenario or --context.');
  const chosen = {
    language: choiceOf('--language', language ?? LANGUAGES[0], LANGUAGES),
    platform: choiceOf('--platform', platform ?? '2026', PLATFORMS),
    format: formatOf(format ?? FORMULA_FORMATS[0], FORMULA_FORMATS),
  };
  if (chosen.platform === '2023' && (chosen.language === 'indicateur' || context !== undefined)) {
    throw new UsageError('The platform of 2023 knows neither indicators nor --context: give a scenario.');
  }
  return { text, ...chosen, scenario, context };
}

/** A formula may begin with a minus, which is a fault of the formula and no option: `-1`. */
function withFormulaLast(args: readonly string[]): readonly string[] {
  const isFormula = (word: string) => /^-[^-a-z]/i.test(word);
  const end = args.indexOf('--');
  const before = end < 0 ? args : args.slice(0, end);
  const formulas = before.filter(isFormula);
  if (formulas.length === 0) return args;
  return [...before.filter(word => !isFormula(word)), '--', ...formulas, ...(end < 0 ? [] : args.slice(end + 1))];
}
