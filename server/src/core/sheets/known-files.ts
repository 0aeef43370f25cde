import type { Known, KnownIndicator, KnownQuestion } from '../analysis/expressions/known.ts';
import type { SourceFile } from '../model/source.ts';
import { indicatorsOf } from '../parse/indicators.ts';
import { questionsOf } from '../parse/personalisation/questions.ts';

/** The questions that files ask; undefined where they ask none. */
export function questionsInFiles(files: readonly SourceFile[]): Known['questions'] | undefined {
  const questions = files.flatMap(questionsOf).map(({ id, type, choices }): [string, KnownQuestion] => {
    return [id, { type, choices: choices.map(choice => choice.id) }];
  });
  return questions.length === 0 ? undefined : new Map(questions);
}

/** The indicators that files describe; undefined where they describe none. */
export function indicatorsInFiles(files: readonly SourceFile[]): Known['indicators'] | undefined {
  const indicators = files.flatMap(indicatorsOf).map(({ id, target, limit }): [string, KnownIndicator] => {
    return [id, { hasTarget: target !== undefined, hasLimit: limit !== undefined }];
  });
  return indicators.length === 0 ? undefined : new Map(indicators);
}
