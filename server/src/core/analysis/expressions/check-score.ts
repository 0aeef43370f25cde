import { type Expression, type ExpressionName, everyPart } from '../../model/expression.ts';
import type { Fault } from '../../model/problem.ts';
import { parseExpression } from '../../parse/expression/parse-expression.ts';
import { platformRefusal } from '../../parse/expression/refusal.ts';
import { unknownName } from '../facts/names.ts';
import { type ExpressionFault, idsOf, type Known } from './known.ts';

/** The formula of a score by indicators that can be read, or why it cannot. */
export type ReadScore =
  | { readonly text: string; readonly expression: Expression; readonly fault?: undefined }
  | { readonly expression?: undefined; readonly fault: ExpressionFault };

/** Reads the `exprScore` of an action as the importer does. */
export function readScore(action: string, text: string): ReadScore {
  const parsed = parseExpression(text, 'indicateur');
  if (parsed.fault === undefined) return { text, expression: parsed.expression };
  const refusal = platformRefusal(text, 'indicateur', parsed);
  const where = `L'expression de score "${text}" de l'action ${action}`;
  const platform = refusal === undefined ? undefined : `${where} contient une erreur de syntaxe : ${refusal}`;
  return { fault: { ...parsed.fault, code: 'formula-syntax', platform } };
}

/** How an expression uses an indicator. */
interface IndicatorUse {
  /** As the importer looks for it: in lower case, once for each. */
  readonly id: string;
  readonly first: ExpressionName;
  target?: ExpressionName;
  limit?: ExpressionName;
}

/** The indicators of the parts of an expression, in the order of the text. */
export function indicatorUses(parts: readonly Expression[]): readonly IndicatorUse[] {
  const uses = new Map<string, IndicatorUse>();
  for (const part of parts) {
    if (part.kind !== 'value' && part.kind !== 'target' && part.kind !== 'limit') continue;
    const name = part.kind === 'value' ? part.indicator : part.name;
    const id = name.text.toLowerCase();
    const use = uses.get(id) ?? { id, first: name };
    uses.set(id, use);
    if (part.kind !== 'value') use[part.kind] ??= name;
  }
  return [...uses.values()];
}

/** An indicator that does not exist, named in an expression or in a list. */
export function unknownIndicator(
  id: string,
  { text, span }: ExpressionName,
  known: Known,
  where: string,
): ExpressionFault {
  const args = unknownName(text, idsOf(known.indicators));
  return {
    code: 'indicator-unknown',
    span,
    args,
    platform: `L'indicateur "${id}" référencé dans ${where} n'existe pas`,
  };
}

/** A target or a limit that an indicator lacks; `id` is that of the indicator. */
export interface TargetFault extends Fault {
  readonly code: 'indicator-target-missing';
  readonly variant: 'cible' | 'limite';
  readonly args: { readonly id: string };
}

/** The targets and limits that an expression needs, of indicators that have none. */
export function targetFaults(
  parts: readonly Expression[],
  { indicators }: Pick<Known, 'indicators'>,
): readonly TargetFault[] {
  return indicatorUses(parts).flatMap(({ id, target, limit }) => {
    const indicator = indicators.get(id);
    if (indicator === undefined) return [];
    const missing = (variant: TargetFault['variant'], { span }: ExpressionName): TargetFault => {
      return { code: 'indicator-target-missing', variant, span, args: { id } };
    };
    return [
      ...(target && !indicator.hasTarget ? [missing('cible', target)] : []),
      ...(limit && !indicator.hasLimit ? [missing('limite', limit)] : []),
    ];
  });
}

/** The same of the score of an action, with what the importer says of them. */
export function missingTargets(action: string, read: ReadScore, known: Known): readonly ExpressionFault[] {
  if (read.expression === undefined) return [];
  const { text, expression } = read;
  return targetFaults(everyPart(expression), known).map(fault => {
    const where = `l'indicateur "${fault.args.id}" utilisé dans l'expression "${text}" de l'action ${action}`;
    return { ...fault, platform: `L'expression ${fault.variant} manquante pour ${where}` };
  });
}
