import { deepEqual, equal } from 'node:assert/strict';
import { chosenLanguage } from '../../../client/src/base/language.ts';
import french from '../../../l10n/fr.json' with { type: 'json' };
import { speak } from '../../../l10n/say.ts';
import { textsInWords } from '../../../l10n/texts-in-words.ts';
import { mapTexts } from '../../../server/src/protocol/map-texts.ts';
import { viewTexts } from '../../../server/src/protocol/view-texts.ts';

describe('the language of the client', () => {
  afterEach(() => speak('en'));

  it('is that of the setting, else that of VS Code', () => {
    equal(chosenLanguage('fr', 'en'), 'fr');
    equal(chosenLanguage('en', 'fr'), 'en');
    equal(chosenLanguage('auto', 'fr'), 'fr');
    equal(chosenLanguage(undefined, 'fr-CA'), 'fr');
    equal(chosenLanguage('auto', 'pt-br'), 'en');
  });

  it('is that of every text of a page, the places of arguments kept', () => {
    for (const texts of [viewTexts, mapTexts]) deepEqual(Object.keys(textsInWords(texts)), [...texts]);
    equal(textsInWords(viewTexts)['Status of {action}'], 'Status of {action}');
    speak('fr');
    equal(textsInWords(viewTexts)['Status of {action}'], 'Statut de {action}');
  });

  it('keeps the arguments of a text in both languages', () => {
    const holes = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
    for (const text of [...viewTexts, ...mapTexts]) deepEqual(holes(french[text]), holes(text), text);
  });
});
