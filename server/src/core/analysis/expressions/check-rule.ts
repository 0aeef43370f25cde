import { type Expression, everyPart } from '../../model/expression.ts';
import { OLDER_REFERENTIALS } from '../../model/platform-referentials.ts';
import type { ProblemArgument } from '../../model/problem.ts';
import { parseExpression } from '../../parse/expression/parse-expression.ts';
import { platformRefusal } from '../../parse/expression/refusal.ts';
import { type NameFault, nameFaults } from './check-names.ts';
import { importedRule } from './identity-values.ts';
import type { ExpressionFault, Known, RuleColumn } from './known.ts';

/** A rule of an action, as the sheet holds it. */
export interface RuleCell {
  readonly action: string;
  readonly column: RuleColumn;
  readonly text: string;
  /** The name of the référentiel, `cae`. */
  readonly referential: string;
}

/** A rule that can be read, or why it cannot. */
export type ReadCell =
  | { readonly cell: RuleCell; readonly expression: Expression; readonly fault?: undefined }
  | { readonly cell: RuleCell; readonly expression?: undefined; readonly fault: ExpressionFault };

/** Reads a rule as the importer does. */
export function readRule(cell: RuleCell): ReadCell {
  const parsed = parseExpression(cell.text, 'personnalisation');
  if (parsed.fault === undefined) return { cell, expression: parsed.expression };
  const imported = importedRule(cell.text, cell.referential);
  const refusal = platformRefusal(imported, 'personnalisation', parseExpression(imported, 'personnalisation'));
  const where = `L'expression de ${cell.column} "${imported}" de l'action ${cell.action}`;
  const platform = refusal === undefined ? undefined : `${where} contient une erreur de syntaxe : ${refusal}`;
  return { cell, fault: { ...parsed.fault, code: 'formula-syntax', platform } };
}

/** The names and values of a rule that lead nowhere, with what the importer says of them. */
export function faultsOfRule(cell: RuleCell, expression: Expression, known: Known): readonly ExpressionFault[] {
  const takesSyndicat = OLDER_REFERENTIALS.includes(cell.referential);
  return nameFaults(cell.text, everyPart(expression), { ...known, takesSyndicat }).map(({ written, ...fault }) => {
    return { ...fault, platform: said({ ...fault, written }, cell) };
  });
}

// The importer names them with accents here, and without where it tells of their syntax.
const NAMES: Readonly<Record<RuleColumn, string>> = {
  desactivation: 'désactivation',
  reduction: 'réduction',
  score: 'score',
};

function said({ code, variant, args, written }: NameFault, { column, action }: RuleCell): string {
  const rule = `l'expression de ${NAMES[column]} de l'action ${action}`;
  const allowed = listed(args['known']);
  switch (code) {
    case 'formula-question':
      return `La question "${args['found']}" utilisée dans ${rule} n'existe pas`;
    case 'formula-choice': {
      const list = variant === 'proportion' ? '' : `. Valeurs autorisées : ${allowed}`;
      const of = `pour la question "${args['question']}" (type ${variant}) dans ${rule}`;
      return `La valeur "${written}" ${of} n'est pas valide${list}`;
    }
    case 'formula-property':
      return `Le champ d'identité "${args['found']}" dans ${rule} n'est pas valide. Champs autorisés : ${allowed}`;
    case 'formula-value': {
      const list = `Valeurs autorisées pour identite(${args['property']}, ...) : ${allowed}`;
      return `La valeur "${written}" pour identite(${args['property']}) dans ${rule} n'est pas valide. ${list}`;
    }
    case 'formula-action':
      return `L'action "${args['found']}" référencée dans score() de ${rule} n'existe pas dans le référentiel`;
  }
}

function listed(known: ProblemArgument | undefined): string {
  return Array.isArray(known) ? known.join(', ') : '';
}
