import type { NamedCall } from '../../model/expression.ts';
import { PLATFORM_REFERENTIALS } from '../../model/platform-referentials.ts';
import { compareVersions, versionOf } from '../../model/semver.ts';
import type { AskedContext } from './context.ts';
import { EvaluationFault } from './faults.ts';

/** A référentiel that is named, `te`, or a version of it and all that follow, `te_1.2.3`. */
interface Wanted {
  readonly id: string;
  readonly version: string | undefined;
}

/** What the platform says of a référentiel, or of a version, that cannot be meant; undefined where it may be. */
export function referentialFault(text: string): string | undefined {
  const { id, version } = wantedIn(text);
  if (!PLATFORM_REFERENTIALS.includes(id)) {
    return `Référentiel "${id}" inconnu dans referentiel(${text}). Référentiels autorisés : ${PLATFORM_REFERENTIALS.join(', ')}.`;
  }
  if (version === undefined || versionOf(version) !== undefined) return undefined;
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
export function isReferential({ referential }: AskedContext, { name: { text }, span }: NamedCall): boolean {
  const message = referentialFault(text);
  if (message !== undefined) throw new EvaluationFault('evaluation', message, span);
  const { id, version } = wantedIn(text);
  if (referential === undefined || !(referential.id === id || (id === 'te' && referential.id === 'te-test')))
    return false;
  return version === undefined || (referential.version !== undefined && isAtLeast(referential.version, version));
}

function isAtLeast(version: string, wanted: string): boolean {
  const [own, other] = [versionOf(version), versionOf(wanted)];
  return own !== undefined && other !== undefined && compareVersions(own, other) >= 0;
}
