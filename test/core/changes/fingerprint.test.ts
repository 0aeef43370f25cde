import assert from 'node:assert/strict';
import { changesOf } from '../../kit/changes.ts';
import { ALL, allWith } from './support.ts';

const WALKS = `//- actions/1.1.4.md
# Ralentir
\`\`\`yaml
identifiant: 1.1.4
points: 4
\`\`\`
## Description
Ralentir la ville aide qui marche.

## Actions
### Au centre
\`\`\`yaml
identifiant: 1.1.4.1
categorie: effets
\`\`\`
`;

const LEASE = `//- questions/velo.md
# La collectivité loue-t-elle des vélos ?
\`\`\`yaml
id: velo_1
type: binaire
thematique_id: energie
actions: [demo_1.1.1]
\`\`\`
`;

describe('the fingerprint of a change', () => {
  const prints = (before: string, after: string) => changesOf(before, after).map(({ fingerprint }) => fingerprint);

  it('is the same whatever else changes', () => {
    const reweighted = (text: string) => text.replace('points: 12', 'points: 14');
    const other = `${ALL.replace('Les trajets', 'Tous les trajets').replace('points: 8', 'points: 9')}`;
    assert.deepEqual(prints(other, reweighted(other)), prints(ALL, reweighted(ALL)));
    const [own] = prints(ALL, reweighted(ALL));
    assert(own !== undefined && prints(ALL, reweighted(other)).includes(own));
  });

  it('is the same in another file, and in other lines', () => {
    const shifted = ALL.replace('//- actions/1.1.2.md\n', '//- actions/covoiturage.md\n\n\n');
    const edited = (text: string) => text.replace('Des aires', 'De belles aires');
    assert.deepEqual(prints(shifted, edited(shifted)), prints(ALL, edited(ALL)));
  });

  it('is another one for another weight, and for other words', () => {
    const print = (from: string, to: string) => prints(ALL, allWith(from, to))[0];
    assert.notEqual(print('points: 12', 'points: 14'), print('points: 12', 'points: 15'));
    assert.notEqual(print('Des aires', 'De belles aires'), print('Des aires', 'De grandes aires'));
  });

  for (const [what, entry, from, to] of [
    ['of an action that came, with another weight', WALKS, 'points: 4', 'points: 6'],
    ['of an action that came, with other words', WALKS, 'Ralentir la ville', 'Ralentir le bourg'],
    ['of an action that came, with another one below it', WALKS, 'Au centre', 'Autour des gares'],
    ['of a question that came, with another type', LEASE, 'type: binaire', 'type: proportion'],
  ] as const) {
    it(`is another one ${what}`, () => {
      const later = ALL + entry.replace(from, to);
      assert.notEqual(later, ALL + entry);
      for (const [one, other] of [
        [prints(ALL, ALL + entry), prints(ALL, later)],
        [prints(ALL + entry, ALL), prints(later, ALL)],
      ]) {
        assert.equal(one?.length, 1);
        assert.notDeepEqual(one, other);
      }
    });
  }

  for (const [what, from, edit, otherwise] of [
    [
      'a title',
      'Réduire la place de la voiture',
      'Réduire l’usage des voitures !',
      "Réduire l'usage  des **voitures**\u00a0!",
    ],
    ['a list', 'actions: [demo_1.1.2]', 'actions: [demo_1.1.2, demo_1.1.3]', 'actions: [demo_1.1.3, demo_1.1.2]'],
    ['a formula', 'si reponse(transport_1, NON)', 'si reponse(transport_1, OUI)', 'si reponse (transport_1,\nOUI )'],
  ] as const) {
    it(`is the same however ${what} is written`, () =>
      assert.deepEqual(prints(ALL, allWith(from, otherwise)), prints(ALL, allWith(from, edit))));
  }

  it('of an action that came is the same, however that is written', () => {
    const written = WALKS.replace('identifiant: 1.1.4\npoints: 4', "points: 4.0\nidentifiant: '1.1.4'");
    const told = written.replace('Ralentir la ville', '*Ralentir*\n la ville').replace('1.1.4.md', 'rues.md');
    assert.deepEqual(prints(ALL, ALL + told), prints(ALL, ALL + WALKS));
  });
});
