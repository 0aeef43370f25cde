import { type Expression, everyPart } from '../../model/expression.ts';
import { IDENTITY_FIELDS } from './identity.ts';

/** True where something in an expression may end its evaluation, though identity and answers are given. */
export function mayFail(expression: Expression): boolean {
  return everyPart(expression).some(mayEnd);
}

/** Unknown properties, values that are no names, référentiels that are none, targets that nobody gave. */
function mayEnd(part: Expression): boolean {
  switch (part.kind) {
    case 'identity':
      return (
        !IDENTITY_FIELDS.includes(part.field.text) ||
        part.value.kind !== 'literal' ||
        typeof part.value.value !== 'string'
      );
    case 'referential':
    case 'target':
    case 'limit':
      return true;
    default:
      return false;
  }
}
