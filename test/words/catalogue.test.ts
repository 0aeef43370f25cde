import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import french from '../../l10n/fr.json' with { type: 'json' };
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
