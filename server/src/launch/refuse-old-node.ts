/**
 * An older Node may be unable to read the programs, and the catalogue of sentences with them: it is told so before they are
 * loaded, by the one sentence that stands outside of the catalogue.
 */
import { languageOf, localeOf } from '../../../l10n/language.ts';

/** The oldest Node that has all that is used here, as `engines` in package.json says. */
export const OLDEST_NODE = 20;

const { node } = process.versions;
if (Number.parseInt(node, 10) < OLDEST_NODE) {
  const isFrench = languageOf(localeOf(process.env)) === 'fr';
  process.stderr.write(
    isFrench
      ? `Node ${node} est trop ancien\u00a0: installez la version ${OLDEST_NODE} ou une plus récente.\n`
      : `Node ${node} is too old: install version ${OLDEST_NODE} or later.\n`,
  );
  process.exit(2);
}
