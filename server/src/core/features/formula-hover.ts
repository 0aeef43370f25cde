import type { Workspace } from '../index/workspace.ts';
import type { Scenario } from '../model/scenario.ts';
import type { SourceFile } from '../model/source.ts';
import { type Span, span, textOf, touches } from '../text/span.ts';
import { draftOf } from './completion/draft.ts';
import { draftFormulaAt } from './completion/draft-formula.ts';
import { type FormulaLanguage, functionsIn } from './formula-language.ts';
import { type PartValue, partValueAt } from './formula-part.ts';
import { type FormulaWord, wordsOfFormula } from './formula-words.ts';
import type { TriedIn } from './tried-in.ts';

/** What a hover shows of a place in a formula, beside what is named there. */
export interface FormulaHover {
  readonly span: Span;
  /** A function or a keyword, in small letters; undefined on what else stands there. */
  readonly word: string | undefined;
  /** What the smallest part around it gives in the scenario in use; undefined without one, and where that cannot be told. */
  readonly trial: FormulaTrial | undefined;
}

export interface FormulaTrial {
  readonly scenario: Scenario;
  /** The part as it is written. */
  readonly part: string;
  readonly value: PartValue;
}

/** What there is to tell at an offset of a formula, of a scenario in use as far as there is one; undefined outside formulas. */
export function formulaHoverAt(
  workspace: Workspace,
  file: SourceFile,
  offset: number,
  inUse: TriedIn | undefined,
): FormulaHover | undefined {
  const formula = draftFormulaAt(workspace, draftOf(workspace, file.path, file.text), offset);
  if (formula === undefined) return undefined;
  const { content, language } = formula;
  const word = wordsOfFormula(file, content, language).find(one => touches(one.span, offset));
  const part = inUse && partValueAt(workspace, file, formula, offset, inUse);
  const trial = inUse && part && { scenario: inUse.scenario, part: textOf(file.text, part.span), value: part.value };
  const told = word && toldWord(word, textOf(file.text, word.span).toLowerCase(), language);
  if (told === undefined && trial === undefined) return undefined;
  return { span: word?.span ?? part?.span ?? span(offset, offset), word: told, trial };
}

function toldWord({ type }: FormulaWord, word: string, language: FormulaLanguage): string | undefined {
  const isKnown = type === 'function' ? functionsIn(language).includes(word) : type === 'keyword';
  return isKnown ? word : undefined;
}
