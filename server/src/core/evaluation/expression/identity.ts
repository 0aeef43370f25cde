import type { IdentityTest } from '../../model/expression.ts';
import type { ExpressionValue, Identity2026 } from './context.ts';
import { EvaluationFault } from './faults.ts';

/** A test of `identite()`, whose value is computed. */
type IdentityCall = Pick<IdentityTest, 'field' | 'span'>;
type Test = (identity: Identity2026, value: ExpressionValue, call: IdentityCall) => boolean;

const isSubType: Test = ({ soustype }, value, call) => soustype?.toLowerCase() === lower(value, call);

const FIELDS: ReadonlyMap<string, Test> = new Map<string, Test>([
  [
    'type',
    (identity, value, call) => {
      const wanted = lower(value, call);
      // Of 2023, when a syndicat was a type.
      return wanted === 'syndicat' ? isSubType(identity, value, call) : identity.type?.toLowerCase() === wanted;
    },
  ],
  ['soustype', isSubType],
  ['population', ({ populationTags: tags }, value) => tags?.some(tag => tag === value) ?? false],
  // Whatever is not written DOM means metropolitan France.
  ['localisation', ({ drom }, value) => drom === (value === 'DOM')],
  ['dans_aire_urbaine', ({ dansAireUrbaine }, value) => dansAireUrbaine === isYes(value)],
]);

/** The fields of `identite()`. */
export const IDENTITY_FIELDS: readonly string[] = [...FIELDS.keys()];

/** True where a collectivité is so. @throws EvaluationFault for an unknown field, or where nothing is known of it */
export function isOfIdentity(identity: Identity2026 | undefined, call: IdentityCall, value: ExpressionValue): boolean {
  const { field, span } = call;
  if (identity === undefined) {
    throw new EvaluationFault(
      'evaluation',
      `Information ${field.text} d'identité de la collectivité non trouvée`,
      span,
    );
  }
  const test = FIELDS.get(field.text);
  if (test) return test(identity, value, call);
  const known = IDENTITY_FIELDS.join(', ');
  const where = `identite(${field.text}, ${String(value)})`;
  const message = `Champ d'identité "${field.text}" non reconnu dans ${where}. Champs autorisés : ${known}.`;
  throw new EvaluationFault('evaluation', message, span);
}

function lower(value: ExpressionValue, { span }: IdentityCall): string {
  if (typeof value === 'string') return value.toLowerCase();
  throw new EvaluationFault('interne', 'primary.toLowerCase is not a function', span);
}

function isYes(value: ExpressionValue): boolean {
  return value === true || (typeof value === 'string' && ['oui', 'vrai', 'true'].includes(value.toLowerCase()));
}
