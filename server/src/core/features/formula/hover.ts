import type { Workspace } from '../../index/workspace.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { SourceFile } from '../../model/source.ts';
import { type Span, span, textOf, touches } from '../../text/span.ts';
import { draftOf } from '../completion/draft.ts';
import { draftFormulaAt } from '../completion/draft-formula.ts';
import { type ToldWord, toldWord } from '../told-word.ts';
import type { TriedIn } from '../tried-in.ts';
import { type PartValue, partValueAt } from './part.ts';
import { wordsOfFormula } from './words.ts';

/** What a hover shows of a place in a formula, beside what is named there. */
export interface FormulaHover {
  readonly span: Span;
  /** What the word under the cursor means; undefined on what else stands there. */
  readonly word: ToldWord | undefined;
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
  const told = word && toldWord(workspace, file, content, word, language);
  if (told === undefined && trial === undefined) return undefined;
  return { span: word?.span ?? part?.span ?? span(offset, offset), word: told, trial };
}
