import { type Answer, type Expression, everyPart, type IdentityTest, type NamedCall } from '../../model/expression.ts';
import { BINARY_ANSWERS } from '../../model/personalisation.ts';
import { parseExpression } from '../../parse/expression/parse-expression.ts';
import { platformRefusal } from '../../parse/expression/refusal.ts';
import { IDENTITY_FIELDS } from '../../scoring/expression/identity.ts';
import { textOf } from '../../text/span.ts';
import { unknownName } from '../facts/names.ts';
import { identityValues, importedRule } from './identity-values.ts';
import { type ExpressionFault, idsOf, type Known, type KnownQuestion, type RuleColumn } from './known.ts';

/** A rule of an action, as the sheet holds it. */
export interface RuleCell {
  readonly action: string;
  readonly column: RuleColumn;
  readonly text: string;
  /** The name of the référentiel, `cae`. */
  readonly referential: string;
}

/** A rule that can be read, or why it cannot. */
export type ReadRule =
  | { readonly cell: RuleCell; readonly expression: Expression; readonly fault?: undefined }
  | { readonly cell: RuleCell; readonly expression?: undefined; readonly fault: ExpressionFault };

/** Reads a rule as the importer does. */
export function readRule(cell: RuleCell): ReadRule {
  const parsed = parseExpression(cell.text, 'personnalisation');
  if (parsed.fault === undefined) return { cell, expression: parsed.expression };
  const imported = importedRule(cell.text, cell.referential);
  const refusal = platformRefusal(imported, 'personnalisation', parseExpression(imported, 'personnalisation'));
  const where = `L'expression de ${cell.column} "${imported}" de l'action ${cell.action}`;
  const platform = refusal === undefined ? undefined : `${where} contient une erreur de syntaxe : ${refusal}`;
  return { cell, fault: { ...parsed.fault, code: 'formula-syntax', platform } };
}

/** The names and values of a rule that lead nowhere: first questions, then identities, then actions. */
export function faultsOfRule(cell: RuleCell, expression: Expression, known: Known): readonly ExpressionFault[] {
  const parts = everyPart(expression);
  return [
    ...parts.flatMap(part => (part.kind === 'answer' ? faultOfAnswer(cell, part, known) : [])),
    ...parts.flatMap(part => (part.kind === 'identity' ? faultOfIdentity(cell, part) : [])),
    ...parts.flatMap(part => (part.kind === 'score' ? faultOfScore(cell, part, known) : [])),
  ];
}

// The importer names them with accents here, and without where it tells of their syntax.
const NAMES: Readonly<Record<RuleColumn, string>> = {
  desactivation: 'désactivation',
  reduction: 'réduction',
  score: 'score',
};

function ruleName({ column, action }: RuleCell): string {
  return `l'expression de ${NAMES[column]} de l'action ${action}`;
}

function faultOfAnswer(cell: RuleCell, { question: name, value }: Answer, known: Known): readonly ExpressionFault[] {
  const question = known.questions.get(name.text);
  if (question === undefined) {
    const platform = `La question "${name.text}" utilisée dans ${ruleName(cell)} n'existe pas`;
    const args = unknownName(name.text, idsOf(known.questions));
    return [{ code: 'formula-question', span: name.span, args, platform }];
  }
  if (value === undefined || question.type === undefined) return [];
  const written = writtenValue(cell.text, value);
  const allowed = allowedAnswers(question);
  if (question.type === 'binaire' ? allowed.includes(written.toUpperCase()) : allowed.includes(written)) return [];
  const list = question.type === 'proportion' ? '' : `. Valeurs autorisées : ${allowed.join(', ')}`;
  const of = `pour la question "${name.text}" (type ${question.type}) dans ${ruleName(cell)}`;
  const platform = `La valeur "${written}" ${of} n'est pas valide${list}`;
  const args = { question: name.text, ...unknownName(textOf(cell.text, value.span), allowed) };
  return [{ code: 'formula-choice', variant: question.type, span: value.span, args, platform }];
}

function allowedAnswers({ type, choices }: KnownQuestion): readonly string[] {
  if (type === 'binaire') return BINARY_ANSWERS;
  return type === 'choix' ? choices : [];
}

function faultOfIdentity(cell: RuleCell, { field, value }: IdentityTest): readonly ExpressionFault[] {
  const values = identityValues(field.text, cell.referential);
  if (values === undefined) {
    const fields = `Champs autorisés : ${IDENTITY_FIELDS.join(', ')}`;
    const platform = `Le champ d'identité "${field.text}" dans ${ruleName(cell)} n'est pas valide. ${fields}`;
    return [{ code: 'formula-property', span: field.span, args: unknownName(field.text, IDENTITY_FIELDS), platform }];
  }
  const written = writtenValue(cell.text, value);
  if (values.includes(written.toLowerCase())) return [];
  const list = `Valeurs autorisées pour identite(${field.text}, ...) : ${values.join(', ')}`;
  const of = `pour identite(${field.text}) dans ${ruleName(cell)}`;
  const platform = `La valeur "${written}" ${of} n'est pas valide. ${list}`;
  const args = { property: field.text, ...unknownName(textOf(cell.text, value.span), values) };
  return [{ code: 'formula-value', span: value.span, args, platform }];
}

function faultOfScore(cell: RuleCell, { name }: NamedCall, known: Known): readonly ExpressionFault[] {
  if (known.actions.has(name.text)) return [];
  const platform = `L'action "${name.text}" référencée dans score() de ${ruleName(cell)} n'existe pas dans le référentiel`;
  return [{ code: 'formula-action', span: name.span, args: { found: name.text }, platform }];
}

/** A value as it is written; nothing for one in parentheses, inside of which the importer does not look. */
function writtenValue(text: string, { kind, span }: Expression): string {
  return kind === 'literal' ? textOf(text, span) : '';
}
