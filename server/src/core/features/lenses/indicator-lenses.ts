import { referentialOfFile, type Workspace } from '../../index/workspace.ts';
import { type Expression, indicatorsIn, requiredIndicatorsIn } from '../../model/expression.ts';
import type { Referential } from '../../model/referential.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { Entry, ScalarItem } from '../../model/source.ts';
import { sectionKey } from '../../model/words.ts';
import { expressionOf } from '../../parse/expression/expression-of.ts';
import { indicativeFormulasOf, SCORE_SECTION } from '../../parse/indicative-formulas.ts';
import { type Indicative, suggestions } from '../../scoring/indicative/indicative-scores.ts';
import type { Span } from '../../text/span.ts';

/** What stands above the formula of a score by indicators. */
export interface IndicatorLens {
  /** The title of its section. */
  readonly span: Span;
  readonly referential: Referential;
  readonly id: string;
  /** What it gives in the scenario in use; undefined without one. */
  readonly trial: IndicatorTrial | undefined;
}

export type IndicatorTrial =
  | { readonly kind: 'suggested'; readonly indicative: Indicative }
  /** Nothing comes of it; the indicators whose values it lacks in the scenario, each once. */
  | { readonly kind: 'nothing'; readonly missing: readonly string[] }
  | { readonly kind: 'unreadable' };

/** The lenses of the scores by indicators of a measure file, in the order of its text; the platform of 2023 has none. */
export function indicatorLensesOf(
  workspace: Workspace,
  path: string,
  scenario: Scenario | undefined,
): readonly IndicatorLens[] {
  const file = workspace.files.get(path);
  const referential = referentialOfFile(workspace, path);
  if (file === undefined || referential === undefined || referential.platform === '2023') return [];
  const suggestedFor = scenario && suggestions(workspace, referential, scenario);
  return file.declarations.flatMap(({ entry, id }) => {
    const formula = indicativeFormulasOf(file).find(one => one.entry === entry)?.formula;
    if (formula === undefined || id === undefined || referential.sources.get(id)?.declaration.entry !== entry)
      return [];
    const trial = scenario && trialOf(formula, scenario, suggestedFor?.(id));
    return [{ span: titleOf(entry, SCORE_SECTION), referential, id, trial }];
  });
}

/** The title of a section of an entry; its own where it has none of that name. */
export function titleOf({ sections, titleSpan }: Entry, section: string): Span {
  const key = sectionKey(section);
  return sections.find(({ title }) => sectionKey(title) === key)?.titleSpan ?? titleSpan;
}

function trialOf(formula: ScalarItem, { indicators }: Scenario, indicative: Indicative | undefined): IndicatorTrial {
  if (indicative) return { kind: 'suggested', indicative };
  const { expression } = expressionOf(formula, 'indicateur');
  if (expression === undefined) return { kind: 'unreadable' };
  const given = new Set(indicators.map(({ indicator }) => indicator.toLowerCase()));
  return { kind: 'nothing', missing: lackingIn(expression, given) };
}

/** The indicators that a formula needs and of which no value is given, by their ids in small letters; each once. */
export function lackingIn(expression: Expression, given: { has(id: string): boolean }): readonly string[] {
  const isMissing = (name: string): boolean => !given.has(name.toLowerCase());
  const all = indicatorsIn(expression);
  // As long as one has a value, those of `opt_val` count 0 and lack nothing.
  const needed = all.every(isMissing) ? all : requiredIndicatorsIn(expression);
  return [...new Set(needed.filter(isMissing))];
}
