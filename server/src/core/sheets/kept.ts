import { indicatorUses } from '../analysis/expressions/check-score.ts';
import { importedRule } from '../analysis/expressions/identity-values.ts';
import { type Expression, everyPart } from '../model/expression.ts';
import { CORE_MEASURE, themeOf } from '../model/transition.ts';
import { parseExpression } from '../parse/expression/parse-expression.ts';
import { isNewAction, originLines } from '../parse/origins.ts';
import { cellItems } from './cells.ts';
import { actionsOf } from './check-evidence.ts';
import type { Family } from './family.ts';
import { type Sheet, textIn } from './sheet.ts';
import type { StructureRow } from './structure.ts';

/** What the platform holds of the rows of a référentiel that it accepts; ids are qualified. */
export interface Kept {
  readonly tags: readonly (readonly [action: string, tag: string])[];
  readonly origins: readonly (readonly [action: string, origin: string, weight: number])[];
  readonly rules: readonly (readonly [action: string, kind: RuleColumn, formula: string])[];
  readonly questions: readonly (readonly [action: string, question: string])[];
  readonly indicators: readonly (readonly [action: string, indicator: string])[];
  readonly evidence: readonly (readonly [id: string, actions: readonly string[]])[];
  readonly themes: readonly (readonly [action: string, theme: string])[];
}

const RULES = ['desactivation', 'reduction', 'score'] as const;
type RuleColumn = (typeof RULES)[number];

/** What is kept of the rows of an accepted sheet (platform, sections 1.2, 1.3 and 5). */
export function keptOfRows(rows: readonly StructureRow[], evidence: Sheet | undefined, family: Family): Kept {
  const origins = rows.flatMap(row => originsOf(row).map(({ id, weight }) => [row.qualified, id, weight] as const));
  const rules = rows.flatMap(({ row, qualified }) =>
    RULES.flatMap(column => {
      const text = textIn(row, column);
      return text === undefined ? [] : [[qualified, column, importedRule(text, family.name)] as const];
    }),
  );
  return {
    tags: rows.flatMap(row => tagsOf(row).map(tag => [row.qualified, tag] as const)),
    origins,
    rules,
    questions: unique(
      rules.flatMap(([action, , text]) => questionsIn(text).map(question => [action, question] as const)),
    ),
    indicators: rows.flatMap(row => indicatorsOf(row).map(indicator => [row.qualified, indicator] as const)),
    evidence: (evidence?.rows ?? []).map(row => [textIn(row, 'id') ?? '', actionsOf(textIn(row, 'actions'))] as const),
    themes: rows.flatMap(({ row, qualified, level }) => {
      const theme = level === family.measureLevel ? themeOf(textIn(row, 'thematiqueSGPE') ?? '') : undefined;
      return theme === undefined ? [] : [[qualified, theme] as const];
    }),
  };
}

function originsOf({ row }: StructureRow): { id: string; weight: number }[] {
  const cell = textIn(row, 'origine');
  if (cell === undefined || isNewAction(cell)) return [];
  return originLines(cell).flatMap(({ target, weight }) =>
    target && weight !== undefined ? [{ id: `${target.prefix}_${target.id}`, weight }] : [],
  );
}

function tagsOf(row: StructureRow): readonly string[] {
  const labels = textIn(row.row, 'labels');
  const referentials = originsOf(row).map(({ id }) => id.slice(0, id.indexOf('_')));
  return [
    ...(labels === undefined ? [] : cellItems(labels)),
    ...(textIn(row.row, 'coremeasure') === CORE_MEASURE ? [CORE_MEASURE] : []),
    ...new Set(referentials),
  ];
}

function indicatorsOf({ row }: StructureRow): readonly string[] {
  const score = textIn(row, 'exprScore');
  const { expression } = score === undefined ? {} : parseExpression(score, 'indicateur');
  const list = textIn(row, 'indicateurs');
  const named = expression === undefined ? [] : indicatorUses(everyPart(expression)).map(({ id }) => id);
  return [...new Set([...named, ...(list === undefined ? [] : cellItems(list))])];
}

function questionsIn(text: string): readonly string[] {
  const { expression } = parseExpression(text, 'personnalisation');
  const parts: readonly Expression[] = expression === undefined ? [] : everyPart(expression);
  return parts.flatMap(part => (part.kind === 'answer' ? [part.question.text] : []));
}

function unique(pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return [...new Map(pairs.map(pair => [pair.join('\u0000'), pair])).values()];
}
