/** In which language the product speaks. Pure. */
import { type Language, languageOf } from '../../../l10n/say.ts';

/** The language of the setting `referentiel.language`; that of VS Code where it says `auto`, or nothing of use. */
export function chosenLanguage(setting: unknown, locale: string): Language {
  return setting === 'fr' || setting === 'en' ? setting : languageOf(locale);
}
