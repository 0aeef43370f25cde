import type { NamedCall } from '../../model/expression.ts';
import type { ExpressionContext } from './context.ts';
import { EvaluationFault } from './faults.ts';

const KNOWN: readonly string[] = ['cae', 'eci', 'te', 'te-test'];
const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([\dA-Za-z.-]+))?(?:\+[\dA-Za-z.-]+)?$/;

/** A référentiel that is named, `te`, or a version of it and all that follow, `te_1.2.3`. */
interface Wanted {
  readonly id: string;
  readonly version: string | undefined;
}

/** What the platform says of a référentiel, or of a version, that cannot be meant; undefined where it may be. */
export function referentialFault(text: string): string | undefined {
  const { id, version } = wantedIn(text);
  if (!KNOWN.includes(id)) {
    return `Référentiel "${id}" inconnu dans referentiel(${text}). Référentiels autorisés : ${KNOWN.join(', ')}.`;
  }
  if (version === undefined || SEMVER.test(version)) return undefined;
  return `Version "${version}" invalide dans referentiel(${text}). La version doit être un semver valide (ex: 1.2.3).`;
}

function wantedIn(text: string): Wanted {
  const cut = text.indexOf('_');
  return cut < 0 ? { id: text, version: undefined } : { id: text.slice(0, cut), version: text.slice(cut + 1) };
}

/**
 * True where the référentiel at hand is the one that is named, of that version at least (expressions, section 4).
 * @throws EvaluationFault for an unknown one, or what is no version
 */
export function isReferential({ referential }: ExpressionContext, { name: { text }, span }: NamedCall): boolean {
  const message = referentialFault(text);
  if (message !== undefined) throw new EvaluationFault('evaluation', message, span);
  const { id, version } = wantedIn(text);
  if (referential === undefined || !(referential.id === id || (id === 'te' && referential.id === 'te-test')))
    return false;
  return version === undefined || (referential.version !== undefined && isAtLeast(referential.version, version));
}

/** True for a version that is not lower than another, as semver orders them. */
function isAtLeast(version: string, wanted: string): boolean {
  const [some, others] = [SEMVER.exec(version), SEMVER.exec(wanted)];
  if (some === null || others === null) return false;
  for (const at of [1, 2, 3]) {
    const difference = Number(some[at]) - Number(others[at]);
    if (difference !== 0) return difference > 0;
  }
  return comparePrerelease(some[4], others[4]) >= 0;
}

// A version comes after what was released before it.
function comparePrerelease(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const [some, others] = [a.split('.'), b.split('.')];
  for (let at = 0; at < Math.max(some.length, others.length); at++) {
    const [one, other] = [some[at], others[at]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
    if (isNumber && isOtherNumber && Number(one) !== Number(other)) return Number(one) - Number(other);
    if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
    if (one !== other && !isNumber) return one < other ? -1 : 1;
  }
  return 0;
}
