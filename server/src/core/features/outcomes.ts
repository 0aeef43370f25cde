import { indicativeFormulasIn } from '../index/around-lists.ts';
import { questionsNear } from '../index/questions-near.ts';
import type { Workspace } from '../index/workspace.ts';
import { memory } from '../memory/memory.ts';
import { qualifiedId } from '../model/id.ts';
import { nearest } from '../model/nearest.ts';
import type { ScalarItem } from '../model/source.ts';
import { entryName } from '../parse/entry-name.ts';
import { type OutcomeTable, outcomeTable } from '../reasoning/outcomes/outcome-table.ts';
import { allStatedFormulas, type StatedFormula } from '../reasoning/outcomes/stated-formulas.ts';

/** What is meant by a word that names what formulas are about: an action, a question, an indicator. */
export type FormulasMeant =
  | { readonly kind: 'found'; readonly about: string; readonly formulas: readonly StatedFormula[] }
  /** Several have that id; their qualified ids. */
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }
  /** An action without rules whose score hangs on indicators: what has no end has no table. */
  | { readonly kind: 'indicative' }
  /** What was probably meant, where that is near. */
  | { readonly kind: 'unknown'; readonly suggestion: string | undefined };

/** The formulas about what a person names: by its qualified id, `cae_1.2.2`, or by the id alone where that is clear. */
export function formulasAbout(workspace: Workspace, name: string): FormulasMeant {
  const all = allStatedFormulas(workspace);
  const abouts = [...new Set(all.map(({ about }) => about))];
  const [only, ...others] = abouts.includes(name) ? [name] : abouts.filter(about => qualifiedId(about)?.id === name);
  if (only === undefined) {
    return hasIndicativeScore(workspace, name)
      ? { kind: 'indicative' }
      : { kind: 'unknown', suggestion: nearest(name, abouts) };
  }
  if (others.length > 0) return { kind: 'ambiguous', names: [only, ...others] };
  return { kind: 'found', about: only, formulas: all.filter(({ about }) => about === only) };
}

function hasIndicativeScore(workspace: Workspace, name: string): boolean {
  const id = qualifiedId(name)?.id ?? name;
  return indicativeFormulasIn(workspace).some(({ formula, entry }) => formula && entryName('measure', entry) === id);
}

/** What comes of a formula, for all that it tells apart; undefined where it cannot be read. */
export function tableOf(workspace: Workspace, { file, formula, subject }: StatedFormula): OutcomeTable | undefined {
  const questions = questionsNear(workspace, file.path);
  const key = [subject?.program.platform, subject?.referential, ...questions.values()];
  return subject && tables(formula, key, () => outcomeTable(subject, questions));
}

const tables = memory<ScalarItem, OutcomeTable>();
