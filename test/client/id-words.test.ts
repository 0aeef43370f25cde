import assert from 'node:assert/strict';
import { idGrownFrom, nextPlace, WORD_PATTERN } from '../../client/src/id-words.ts';

const words = (text: string): string[] => text.match(WORD_PATTERN) ?? [];

describe('words of Markdown', () => {
  it('are ids as a whole, in every dialect', () =>
    assert.deepEqual(words('id: 1.10.2, 1.1.1alter.3 et 2.1.1.7.a cae_1.2.3'), [
      'id',
      '1.10.2',
      '1.1.1alter.3',
      'et',
      '2.1.1.7.a',
      'cae_1.2.3',
    ]));

  it('end before the full stop of a sentence, and before the name of a file goes on', () =>
    assert.deepEqual(words('Voir la 6.1.1. Puis 5.1.4.md'), ['Voir', 'la', '6.1.1', 'Puis', '5.1.4', 'md']));

  it('are otherwise those that VS Code knows', () =>
    assert.deepEqual(words('l’évaluation mon_fichier _ici_ 12 %'), ['l', 'évaluation', 'mon_fichier', 'ici', '12']));
});

describe('a double-click', () => {
  const grown = (line: string, part: string): string | undefined => {
    const start = line.indexOf(part);
    const id = idGrownFrom(line, { start, end: start + part.length });
    return id && line.slice(id.start, id.end);
  };

  it('on a segment of an id means the id', () => {
    assert.equal(grown('Voir la 6.5.1.', '5'), '6.5.1');
    assert.equal(grown('actions: [cae_6.15.1]', '15'), 'cae_6.15.1');
    assert.equal(grown('actions: [cae_6.15.1]', 'cae_6'), 'cae_6.15.1');
  });

  it('means what it selects anywhere else', () => {
    assert.equal(grown('Voir la 6.5.1.', 'Voir'), undefined);
    assert.equal(grown('Voir la 6.15.1.', '5'), undefined);
    assert.equal(grown('points: 12', '12'), undefined);
    assert.equal(grown('Voir la 6.5.1.', '6.5.1'), undefined);
  });
});

describe('the next place of an id', () => {
  const TEXT = 'La 1.1.1, la 1.1.10, la 11.1.1, la 1.1.1.2, la 1.1.1. Et la 1.1.1 encore.';
  const at = (start: number) => ({ start, end: start + 5 });
  const places = [3, TEXT.indexOf('1.1.1. Et'), TEXT.indexOf('1.1.1 encore')] as const;

  it('is the next one of the same id, and of no longer one', () =>
    assert.deepEqual(nextPlace(TEXT, [at(places[0])]), at(places[1])));

  it('is looked for from the beginning again', () =>
    assert.deepEqual(nextPlace(TEXT, [at(places[1]), at(places[2])]), at(places[0])));

  it('is none where all are taken', () =>
    assert.equal(nextPlace(TEXT, [at(places[0]), at(places[1]), at(places[2])]), undefined));
});
