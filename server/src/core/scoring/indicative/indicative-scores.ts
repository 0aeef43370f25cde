import type { ExpressionContext } from '../../evaluation/expression/context.ts';
import { contextOfProfile } from '../../evaluation/expression/profile-context.ts';
import { indicatorsIn } from '../../index/around-lists.ts';
import type { Workspace } from '../../index/workspace.ts';
import { firstById } from '../../memory/first-by-id.ts';
import type { Place } from '../../model/problem.ts';
import type { Referential } from '../../model/referential.ts';
import { INDICATOR_KINDS, type IndicatorKind, profileOf, type Scenario } from '../../model/scenario.ts';
import { expressionOf } from '../../parse/expression/expression-of.ts';
import { indicativeFormulasOf } from '../../parse/indicative-formulas.ts';
import type { Indicator } from '../../parse/indicators.ts';
import { attempted, type IndicativeScore, type Indicators, indicativeScore } from './indicative-score.ts';

/** What indicators suggest for an action: of what is reached, of what is aimed at, or both. */
export interface Indicative {
  /** The whole formula, and its text. */
  readonly place: Place;
  readonly text: string;
  readonly scores: readonly IndicativeScore[];
  /** What the platform says where it breaks down over the formula, and gives no score of the référentiel at all. */
  readonly stopped: string | undefined;
}

/** What the indicators of a scenario suggest for an action; undefined where it has no such formula, or nothing comes of it. */
export type SuggestedFor = (id: string) => Indicative | undefined;

/** What the indicators of a scenario suggest for the actions of a référentiel; the platform of 2023 knows nothing of it. */
export function suggestions(workspace: Workspace, referential: Referential, scenario: Scenario): SuggestedFor {
  if (referential.platform === '2023' || scenario.indicators.length === 0) return () => undefined;
  const ofKind = indicatorsOfScenario(workspace, referential, scenario);
  const seen = INDICATOR_KINDS.map(kind => ({ kind, indicators: ofKind(kind) }));
  return id => {
    const source = referential.sources.get(id);
    const own = source && indicativeFormulasOf(source.file).find(({ entry }) => entry === source.declaration.entry);
    const { file, formula } = own ?? {};
    const expression = formula && expressionOf(formula, 'indicateur').expression;
    if (file === undefined || formula === undefined || expression === undefined) return undefined;
    const place = { file: file.path, span: formula.span };
    const told = seen.map(({ kind, indicators }) => attempted(() => indicativeScore(kind, expression, indicators)));
    const scores = told.filter(one => typeof one === 'object');
    const stopped = told.find(one => typeof one === 'string');
    return scores.length === 0 && stopped === undefined ? undefined : { place, text: formula.text, scores, stopped };
  };
}

/** What a scenario says of indicators to the formulas of a référentiel: the values of a kind, and what else they look at. */
export function indicatorsOfScenario(
  workspace: Workspace,
  { name }: Partial<Pick<Referential, 'name'>>,
  scenario: Scenario,
): (kind: IndicatorKind) => Indicators {
  const known = indicatorsById(workspace);
  const context: ExpressionContext = {
    ...contextOfProfile(profileOf(scenario)),
    ...(name !== undefined && { referential: { id: name, version: undefined } }),
  };
  return kind => ({ values: valuesOf(scenario, kind, known, context), known, context });
}

/** The indicators of a workspace by their ids in small letters, as the platform looks them up; of two with one id, the first. */
export function indicatorsById(workspace: Pick<Workspace, 'around'>): ReadonlyMap<string, Indicator> {
  return firstById(indicatorsIn(workspace), ({ id }) => id.toLowerCase());
}

/** The values of one kind, without those of indicators that are not for such a place. */
function valuesOf(
  { indicators }: Scenario,
  kind: IndicatorKind,
  known: ReadonlyMap<string, Indicator>,
  { identity }: ExpressionContext,
): ReadonlyMap<string, number> {
  const elsewhere = identity?.drom === true ? 'hors_dom' : identity?.drom === false ? 'dom' : undefined;
  const own = indicators.filter(one => one.kind === kind);
  const isHere = (id: string) => !known.get(id)?.programmes.some(programme => programme === elsewhere);
  return new Map(
    own.map(({ indicator, value }) => [indicator.toLowerCase(), value] as const).filter(([id]) => isHere(id)),
  );
}
