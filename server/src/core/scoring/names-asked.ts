import type { Among } from '../index/references.ts';
import { type Platformed, rulePlatform } from '../index/rule-platform.ts';
import type { ExpressionLanguage } from '../model/expression.ts';
import { answersIn, type Name } from '../model/formula.ts';
import type { Personalisation } from '../model/personalisation.ts';
import type { ScalarItem, SourceFile } from '../model/source.ts';
import { writtenCalls } from '../parse/expression/written-calls.ts';
import { indicatorsOf } from '../parse/indicators.ts';
import { questionsOf } from '../parse/personalisation/questions.ts';
import type { ScoreFormula } from '../parse/score-formulas.ts';

/** A question that a formula asks, finished or not, and the answer that it is compared with. */
export interface AskedName {
  readonly file: string;
  readonly question: Name;
  readonly choice: Name | undefined;
}

/** The questions that the rules of an entry ask, in the order of the text. */
export function namesAsked(among: Among<Platformed>, { file, action, rules }: Personalisation): readonly AskedName[] {
  const { path, text } = file;
  if (rulePlatform(among, action, path) === '2023') {
    return rules.flatMap(({ formula }) => answersIn(formula)).map(call => ({ file: path, ...call }));
  }
  return rules.flatMap(({ formulaSpan }) => asksIn(path, text, formulaSpan, 'personnalisation'));
}

/** The questions that other formulas ask: when a question is asked, targets and limits of indicators, scores by indicators. */
export function namesAskedElsewhere(
  files: Iterable<SourceFile>,
  scored: readonly ScoreFormula[],
): readonly AskedName[] {
  return [
    ...[...files].flatMap(file => {
      return formulasOf(file).flatMap(({ span }) => asksIn(file.path, file.text, span, 'personnalisation'));
    }),
    ...scored.flatMap(({ file, formula }) => {
      return formula ? asksIn(file.path, file.text, formula.span, 'indicateur') : [];
    }),
  ];
}

function formulasOf(file: SourceFile): readonly ScalarItem[] {
  const asked = questionsOf(file).flatMap(({ visibility }) => visibility ?? []);
  return [...asked, ...indicatorsOf(file).flatMap(({ target, limit }) => [target ?? [], limit ?? []].flat())];
}

function asksIn(file: string, text: string, span: ScalarItem['span'], language: ExpressionLanguage) {
  return writtenCalls(text, span, language).flatMap(({ called, name, value }): readonly AskedName[] => {
    return called === 'reponse' ? [{ file, question: name, choice: value }] : [];
  });
}
