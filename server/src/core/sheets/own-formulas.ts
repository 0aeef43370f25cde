import { type Expression, everyPart } from '../model/expression.ts';
import type { SheetProblem } from '../model/sheet.ts';
import { parseExpression } from '../parse/expression/parse-expression.ts';
import { textOf } from '../text/span.ts';
import type { ImportContext } from './import-context.ts';
import { problemAt } from './problem.ts';
import { type Row, type Sheet, textIn } from './sheet.ts';
import type { StructureRow } from './structure.ts';

/** What the platform accepts in formulas and should not: characters that it skips, answers without a value, wrong kinds. */
export function ownOfFormulas(
  sheet: Sheet,
  rows: readonly StructureRow[],
  { questions }: ImportContext,
): readonly SheetProblem[] {
  return rows.flatMap(({ row }) =>
    ['score', 'desactivation', 'reduction', 'exprScore'].flatMap(name => ownOfFormula(sheet, row, name, questions)),
  );
}

function ownOfFormula(sheet: Sheet, row: Row, name: string, questions: ImportContext['questions']): SheetProblem[] {
  const text = textIn(row, name);
  if (text === undefined) return [];
  const place = { sheet, row, name };
  const { expression, skipped } = parseExpression(text, name === 'exprScore' ? 'indicateur' : 'personnalisation');
  const found = skipped.map(at =>
    problemAt(place, 'formula-syntax', 'warning', { variant: 'skipped', args: { found: textOf(text, at) } }),
  );
  if (expression === undefined) return found;
  for (const part of everyPart(expression)) {
    if (part.kind !== 'answer' || part.value !== undefined) continue;
    const { text: question } = part.question;
    const type = questions?.get(question)?.type;
    if (type === undefined || type === 'proportion') continue;
    found.push(problemAt(place, 'formula-choice', 'warning', { variant: 'without-value', args: { question } }));
  }
  const kind = kindOf(expression);
  if (name === 'desactivation' && (kind === 'number' || kind === 'name')) {
    found.push(problemAt(place, 'formula-type', 'warning', { variant: 'boolean' }));
  }
  if (name === 'reduction' && (kind === 'boolean' || kind === 'name')) {
    found.push(problemAt(place, 'formula-type', 'warning', { variant: 'number' }));
  }
  return found;
}

type Kind = 'boolean' | 'number' | 'name' | 'unknown';

/** What an expression gives, where that is certain. */
function kindOf(expression: Expression): Kind {
  switch (expression.kind) {
    case 'choice': {
      const kinds = [expression.consequence, ...(expression.alternative ? [expression.alternative] : [])].map(kindOf);
      return kinds.every(kind => kind === kinds[0]) ? (kinds[0] ?? 'unknown') : 'unknown';
    }
    case 'comparison':
    case 'identity':
    case 'referential':
      return 'boolean';
    case 'answer':
      return expression.value === undefined ? 'unknown' : 'boolean';
    case 'and':
    case 'or': {
      const kinds = expression.operands.map(kindOf);
      return kinds.every(kind => kind === 'boolean') ? 'boolean' : 'unknown';
    }
    case 'group':
      return kindOf(expression.inner);
    case 'operation':
    case 'min':
    case 'max':
    case 'value':
    case 'target':
    case 'limit':
      return 'number';
    case 'score':
      return 'unknown';
    case 'literal':
      return typeof expression.value === 'string' ? 'name' : (typeof expression.value as 'boolean' | 'number');
  }
}
