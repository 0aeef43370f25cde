import { say } from '../../../../l10n/say.ts';
import { contextOfProfile } from '../../core/evaluation/expression/profile-context.ts';
import { type ExpressionResult, resultOf } from '../../core/evaluation/expression/result.ts';
import { profileOf } from '../../core/model/scenario.ts';
import { parseExpression } from '../../core/parse/expression/parse-expression.ts';
import { textOf } from '../../core/text/span.ts';
import { jsonText } from '../../words/visible.ts';
import { type FormulaArguments, formulaArguments } from '../formula/arguments.ts';
import { batchAnswered, messageOf, resultAnswered } from '../formula/batch.ts';
import { contextIn, jsonFile } from '../formula/json-files.ts';
import { resultOf2023 } from '../formula/result-2023.ts';
import { sayFaulty, sayValue } from '../formula/said.ts';
import type { Output } from '../output.ts';
import { scenarioFile } from '../score/scenarios.ts';
import { EXIT } from '../usage.ts';

/** The largest list of formulas, in bytes: programs write it. */
const BATCH_LIMIT = 100_000_000;

type One = Extract<FormulaArguments, { text: string }>;

/** `formula EXPRESSION`: what it gives, in the language of a platform; `--batch`: what those of a file give. */
export async function formula(args: readonly string[], output: Output): Promise<number> {
  const asked = formulaArguments(args);
  if (asked.batch !== undefined) {
    output.document(jsonText(batchAnswered(jsonFile(asked.batch, BATCH_LIMIT), asked.batch)));
    return EXIT.fine;
  }
  if (asked.platform === '2026') tellSkipped(asked, output);
  const result =
    asked.platform === '2023'
      ? resultOf2023(asked.text, asked.scenario === undefined ? undefined : scenarioFile(asked.scenario))
      : resultOf2026(asked);
  if (asked.format === 'json') {
    output.document(jsonText(resultAnswered(result)));
    return result.kind === 'value' ? EXIT.fine : EXIT.problems;
  }
  if (result.kind === 'value') {
    output.lines([sayValue(result.value)]);
    return EXIT.fine;
  }
  const at = result.kind === 'syntax' ? result.fault.span : result.span;
  for (const line of sayFaulty(asked.text, at, messageOf(result))) output.err(line);
  return EXIT.problems;
}

function tellSkipped({ text, language }: One, { err }: Output): void {
  for (const place of parseExpression(text, language).skipped) {
    err(say('The platform passes over “{found}” without a word.', { found: textOf(text, place) }));
  }
}

function resultOf2026({ text, language, scenario, context }: One): ExpressionResult {
  if (scenario !== undefined) return resultOf(text, language, contextOfProfile(profileOf(scenarioFile(scenario))));
  return resultOf(text, language, context === undefined ? {} : contextIn(context));
}
