import { language } from '../../../l10n/say.ts';

/**
 * To be among the attributes of what shows a text of a référentiel: these are French, whatever the words of the page are, and who
 * hears it is to hear each in its own language (WCAG 3.1.2).
 */
export function inFrench(): { readonly lang?: 'fr' } {
  return language() === 'fr' ? {} : { lang: 'fr' };
}
