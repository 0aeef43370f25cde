import { deepEqual, equal } from 'node:assert/strict';
import { badgeInWords, badgeOf } from '../../../client/src/tree/badge.ts';
import { NO_COLUMNS } from '../../../client/src/tree/columns.ts';
import { ICON_OF_COPY, iconOfAround, iconOfKind } from '../../../client/src/tree/icons.ts';
import { descriptionOf, detailsOf, labelOf, nameOf, spokenLabelOf } from '../../../client/src/tree/labels.ts';
import { speak } from '../../../l10n/say.ts';
import { action, nodeOf } from './sample.ts';

describe('what the tree says of an action', () => {
  beforeEach(() => speak('fr'));
  afterEach(() => speak('en'));

  it('names it by its id and title, the référentiel by its name', () => {
    equal(labelOf(nodeOf(action('6.5.1'))), '6.5.1  Titre 6.5.1');
    equal(labelOf(nodeOf(action('6.5.1', { title: '' }))), '6.5.1');
    equal(labelOf(nodeOf(action(''))), 'Essai');
    equal(nameOf(nodeOf(action('6.5.1')), NO_COLUMNS), '6.5.1');
    equal(nameOf(nodeOf(action('6.5.1.2')), NO_COLUMNS), '.2');
    equal(nameOf(nodeOf(action('6.5.1.2.10')), NO_COLUMNS), '.10');
    equal(nameOf(nodeOf(action('')), NO_COLUMNS), 'Essai');
  });

  it('says what a total is without alternatives: of the whole at once, elsewhere among the details', () => {
    const root = nodeOf(action('', { points: 6, withoutAlternatives: 4.5 }));
    equal(plain(descriptionOf(root, '', NO_COLUMNS)), '6 pts · 4,5 pts sans les alternatives');
    const axis = nodeOf(action('1', { points: 6, withoutAlternatives: 4.5 }));
    equal(plain(descriptionOf(axis, '', NO_COLUMNS)), '6 pts · Titre 1');
    equal(plain(detailsOf(axis).join(' | ')), 'Axe 1 | 6 pts | 4,5 pts sans les alternatives | 50 % de Essai');
  });

  it('names a copied file by its own name, and says what it is', () => {
    const copy = nodeOf(action('6.5.1', { points: null, percent: null, copyIn: '6.5.4.md' }));
    equal(nameOf(copy, NO_COLUMNS), '6.5.4.md');
    equal(detailsOf(copy)[1], '6.5.4.md est une copie\u00a0: elle donne le même identifiant et ne compte pas');
  });

  it('gives its points as the reader writes numbers, then its title', () => {
    deepEqual(
      [
        action('6.5.1', { points: 12.345 }),
        action('6.5.1.1.1', { points: 1000, percent: 35 }),
        action('6.5.1', { points: null }),
        action('6.5.1.1', { points: 2.1, title: '' }),
      ].map(given => plain(descriptionOf(nodeOf(given), '', NO_COLUMNS))),
      ['12,35 pts · Titre 6.5.1', '1 000 pts · Titre 6.5.1.1.1', 'Titre 6.5.1', '2,1 pts'],
    );
    speak('en');
    equal(plain(descriptionOf(nodeOf(action('6.5.1', { points: 12.345 })), '', NO_COLUMNS)), '12.35 pts · Titre 6.5.1');
  });

  it('gives its share where the text gives one', () => {
    const given = action('6.5.1.1', { points: 2.1, percent: 35, isShareWritten: true });
    equal(plain(descriptionOf(nodeOf(given), '', NO_COLUMNS)), '35 % · Titre 6.5.1.1');
    equal(plain(detailsOf(nodeOf(given))[1] ?? ''), '2,1 pts');
  });

  it('tells référentiels apart by their folders', () => {
    equal(plain(descriptionOf(nodeOf(action('')), 'cae/mesures', NO_COLUMNS)), '10 pts · cae/mesures');
  });

  it('marks how bad its problems are by a sign, not by a colour alone, and says what is counted', () => {
    const counts = (errors: number, warnings: number, suspects = 0): string => badgeOf({ errors, warnings, suspects });
    deepEqual([counts(0, 0), counts(0, 3), counts(2, 3), counts(12, 0), counts(0, 10)], ['', '▲3', '✕2', '✕+', '▲+']);
    deepEqual([counts(0, 0, 2), counts(0, 1, 2)], ['↻2', '▲1']);
    const suspects = { errors: 0, warnings: 0, suspects: 2 };
    equal(badgeInWords(action('6.5.1', { problems: suspects })), '2 mesures à relire');
    const problems = { errors: 1, warnings: 3, suspects: 0 };
    equal(
      badgeInWords(action('6.5.1', { problems, hasChildren: true })),
      '1 erreur, 3 avertissements, ici et en dessous',
    );
    equal(badgeInWords(action('6.5.1.1', { problems })), '1 erreur, 3 avertissements');
  });

  it('details it line by line', () => {
    const given = action('6.5.1.1', {
      points: 2.1,
      percent: 35,
      category: 'bases',
      problems: { errors: 1, warnings: 3, suspects: 0 },
    });
    deepEqual(detailsOf(nodeOf(given)).map(plain), [
      'Sous-action 6.5.1.1',
      '2,1 pts',
      '35 % de Essai',
      'Catégorie : bases',
    ]);
    equal(
      plain(spokenLabelOf(nodeOf(given))),
      'Sous-action 6.5.1.1, Titre 6.5.1.1, 2,1 pts, 35 % de Essai, Catégorie : bases, 1 erreur, 3 avertissements',
    );
    equal(plain(spokenLabelOf(nodeOf(action('')))), 'Référentiel, Essai, 10 pts');
  });

  it('has an icon of its own for every kind', () => {
    const icons = [ICON_OF_COPY, ...Object.values(iconOfKind), ...Object.values(iconOfAround)];
    equal(new Set(icons).size, 11);
  });
});

/** With ordinary spaces for those that hold figures and marks together: which one differs between versions. */
function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}
