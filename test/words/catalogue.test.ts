import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import french from '../../l10n/fr.json' with { type: 'json' };
import { inLanguage, say } from '../../l10n/say.ts';
import { sayAction } from '../../server/src/words/actions.ts';
import { sayRefusal } from '../../server/src/words/restructuring.ts';
import { carelessPlaces } from '../kit/typography.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('the catalogue of sentences', () => {
  it('has the same arguments in both languages', () => {
    const different = Object.entries(french).filter(([english, text]) => argumentsIn(english) !== argumentsIn(text));
    assert.deepEqual(different, []);
  });

  it('keeps French typography: no plain space where it must not break, no straight apostrophe', () => {
    assert.deepEqual(Object.values(french).flatMap(carelessPlaces), []);
  });

  it('holds nothing that nobody says', () => {
    const sources = ['server/src', 'client', 'l10n'].flatMap(sourcesIn).join('\n');
    const unsaid = Object.keys(french).filter(text => !spellings(text).some(spelling => sources.includes(spelling)));
    assert.deepEqual(unsaid, []);
  });
});

describe('a French sentence about the root', () => {
  const refusal = (id: string) =>
    inLanguage('fr', () => sayRefusal({ kind: 'refused', reason: 'no-bullets', args: { id } }));

  it('has the article in one with the word before it, and only there', () => {
    assert.equal(refusal(''), 'La description du référentiel n’énumère rien.');
    assert.equal(refusal('1.1.1'), 'La description de 1.1.1 n’énumère rien.');
    const cites = () => say('The text of {id} cites {id} itself. Check the number.', { id: sayAction('', '') });
    assert.equal(inLanguage('fr', cites), 'Le texte du référentiel cite le référentiel même. Vérifiez le numéro.');
  });
});

function argumentsIn(text: string): string {
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();
}

// As the code may write it: between either kind of quotes, or as a key.
function spellings(text: string): string[] {
  return [text, text.replaceAll("'", "\\'"), text.replaceAll('"', '\\"')];
}

function sourcesIn(folder: string): string[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => readFileSync(`${ROOT}${folder}/${name}`, 'utf8'));
}
