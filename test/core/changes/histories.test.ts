import assert from 'node:assert/strict';
import { workspaceAfter } from '../../../server/src/core/refactor/outcome.ts';
import { planOf, type Wish } from '../../../server/src/core/refactor/wish.ts';
import { changesIn, checkChanges, lineOf } from '../../kit/changes.ts';
import { NOTHING_OUTSIDE } from '../../kit/outside.ts';
import { openFixture } from '../../kit/workspace.ts';
import { ALL } from './support.ts';

/** What an author asked for, carried out: the changes tell that and nothing else; with the trail that it leaves, statuses follow it. */
function checkHistory(
  wish: Wish,
  expected: readonly string[],
  withTrail: readonly string[],
  fixture: string = ALL,
): void {
  const { workspace } = openFixture(fixture);
  const [referential] = workspace.referentials;
  assert(referential);
  const plan = planOf(workspace, referential, wish, NOTHING_OUTSIDE);
  assert(plan.kind === 'planned', JSON.stringify(plan));
  const after = workspaceAfter(workspace, plan.changes);
  assert.deepEqual(changesIn(workspace, after).map(lineOf), expected);
  const trails = new Map([['demo', plan.trail ?? new Map()]]);
  assert.deepEqual(changesIn(workspace, after, trails).map(lineOf), withTrail);
}

const GONE = [
  'changes-text 1.1.1 citation-broken 1.1.2',
  'breaks-scores 1.1.2 removed',
  'changes-text 1.1.2 problem-gained reference-unknown',
  'changes-text 1.1.2 problem-gained reference-unknown',
  'changes-text question transport_1 problem-gained reference-unknown',
];

describe('the history of a référentiel is told as it was made', () => {
  it('an action that is moved up, and the one that makes room', () =>
    checkHistory(
      { do: 'step', by: -1, id: '1.1.3' },
      ['breaks-scores 1.1.2 moved from 1.1.3 by content', 'breaks-scores 1.1.3 moved from 1.1.2 by content'],
      ['changes-text 1.1.2 moved from 1.1.3 by trail', 'changes-text 1.1.3 moved from 1.1.2 by trail'],
    ));

  it('an action that is moved below another', () =>
    checkHistory(
      { do: 'move', id: '1.1.1.2', parent: '1.1.2' },
      [
        'changes-scores 1.1.1 reweighted',
        'changes-scores 1.1.2 reweighted',
        'breaks-scores 1.1.2.1 moved from 1.1.1.2 by content',
        'changes-scores 1.1.2.1 reweighted',
      ],
      [
        'changes-scores 1.1.1 reweighted',
        'changes-scores 1.1.2 reweighted',
        'changes-scores 1.1.2.1 moved from 1.1.1.2 by trail',
        'changes-scores 1.1.2.1 reweighted',
      ],
    ));

  it('an action that is begun between two others', () =>
    checkHistory(
      { do: 'insert', id: '1.1.2' },
      [
        'changes-text 1.1.2 added',
        'breaks-scores 1.1.3 moved from 1.1.2 by content',
        'breaks-scores 1.1.4 moved from 1.1.3 by content',
      ],
      [
        'changes-text 1.1.2 added',
        'changes-text 1.1.3 moved from 1.1.2 by trail',
        'changes-text 1.1.4 moved from 1.1.3 by trail',
      ],
    ));

  it('an action that goes, and those behind it that close the gap', () =>
    checkHistory({ do: 'delete', id: '1.1.2' }, GONE, GONE));

  it('an action that is split', () =>
    checkHistory(
      { do: 'split', id: '1.1.1.2' },
      [
        'breaks-scores 1.1.1 split into 1.1.1, 1.1.2',
        'breaks-scores 1.1.3 moved from 1.1.2 by content',
        'breaks-scores 1.1.4 moved from 1.1.3 by content',
      ],
      [
        'changes-text 1.1.1 split into 1.1.1, 1.1.2',
        'changes-text 1.1.3 moved from 1.1.2 by trail',
        'changes-text 1.1.4 moved from 1.1.3 by trail',
      ],
    ));

  it('an action that becomes part of another', () =>
    checkHistory(
      { do: 'merge', id: '1.1.3' },
      ['breaks-scores 1.1.2 merged from 1.1.2, 1.1.3'],
      ['changes-text 1.1.2 merged from 1.1.2, 1.1.3'],
    ));

  it('an action whose text goes on in the one beside it, without its title', () => {
    const text = 'Les aménagements prévus sont livrés, entretenus et reliés entre eux sur tout le territoire.';
    const from = ALL.replace('Les aménagements prévus sont livrés, entretenus et reliés entre eux.', text);
    const [kept = '', rest = ''] = from.split('### Réaliser les itinéraires');
    const joined = `${kept}${text}\n${rest.slice(rest.indexOf('//-'))}`.replace('pourcentage: 40', 'pourcentage: 100');
    const told = (before: string, after: string) =>
      changesIn(openFixture(before).workspace, openFixture(after).workspace).map(lineOf);
    assert.deepEqual(told(from, joined), [
      'breaks-scores 1.1.1.1 merged from 1.1.1.1, 1.1.1.2',
      'changes-text 1.1.1.1 text Description +0 -3',
    ]);
    assert.deepEqual(told(joined, from), [
      'breaks-scores 1.1.1.1 split into 1.1.1.1, 1.1.1.2',
      'changes-text 1.1.1.1 text Description +0 -14',
    ]);
  });

  it('a sentence that becomes an action of its own, with a title that is new', () => {
    const sentence = 'La consigne de chauffage baisse d’un degré.';
    const more = '\n### Baisser la consigne\n```yaml\nidentifiant: 1.1.1.3\ncategorie: effets\n```\n#### Description\n';
    const after = 'reliés entre eux.\n';
    const whole = ALL.replace(after, `${after}${sentence}\n`);
    const parted = ALL.replace(after, `${after}${more}${sentence}\n`);
    const told = (before: string, now: string) =>
      changesIn(openFixture(before).workspace, openFixture(now).workspace).map(lineOf);
    assert.deepEqual(told(whole, parted), [
      'breaks-scores 1.1.1.2 split into 1.1.1.2, 1.1.1.3',
      'changes-text 1.1.1.2 text Description +0 -8',
    ]);
    assert.deepEqual(told(parted, whole), [
      'breaks-scores 1.1.1.2 merged from 1.1.1.2, 1.1.1.3',
      'changes-text 1.1.1.2 text Description +0 -3',
    ]);
  });

  it('weights that are shared out', () =>
    checkHistory(
      { do: 'share', how: 'equal', id: '1.1.1' },
      ['changes-scores 1.1.1.1 reweighted', 'changes-scores 1.1.1.2 reweighted'],
      ['changes-scores 1.1.1.1 reweighted', 'changes-scores 1.1.1.2 reweighted'],
    ));

  it('an action that its new text says it continues', () => {
    const moved = (text: string) => text.replace('1.1.3\npoints: 10', '1.1.4\npoints: 10');
    const told = (before: string, after: string) =>
      changesIn(openFixture(before).workspace, openFixture(after).workspace)
        .filter(({ what }) => what.kind !== 'key' && !what.kind.startsWith('problem'))
        .map(lineOf);
    assert.deepEqual(told(ALL, moved(ALL)), ['breaks-scores 1.1.4 moved from 1.1.3 by content']);
    const labelled = ALL.replace('points: 12', 'points: 12\nlabels: [te_cae]');
    const continued = labelled.replace('1.1.3\npoints: 10', '1.1.3\npoints: 10\norigine: [demo_1.1.3]');
    const rewritten = continued.replace(/Renforcer.*/, 'Presser').replace(/La fréquence.*/, 'Un mot.');
    // No importer reads it for statuses: it tells which action it is, and carries nothing.
    assert.deepEqual(told(labelled, moved(rewritten)), [
      'breaks-scores 1.1.4 moved from 1.1.3 by content',
      'changes-text 1.1.4 retitled Renforcer les lignes de bus → Presser',
      'changes-text 1.1.4 text Description +2 -14',
    ]);
    const trails = new Map([['demo', new Map([['1.1.3', [{ id: '1.1.4', weight: 1 }]]])]]);
    const [followed] = changesIn(openFixture(labelled).workspace, openFixture(moved(continued)).workspace, trails).map(
      lineOf,
    );
    assert.equal(followed, 'changes-text 1.1.4 moved from 1.1.3 by trail');
  });

  it('actions that one says it continues, which went on as itself', () => {
    const labelled = ALL.replace('points: 12', 'points: 12\nlabels: [te_cae]');
    const whole = labelled.replace('pourcentage: 40', 'points: 4').replace('pourcentage: 60', 'points: 2');
    const merged = whole
      .replace(/### (Réaliser.*\n)```yaml[\s\S]*?```\n#### Description/, '\n$1')
      .replace('points: 4', 'points: 6');
    for (const origins of ['demo_1.1.1.2', 'demo_1.1.1.1, demo_1.1.1.2']) {
      const after = merged.replace('categorie: bases', `categorie: bases\norigine: [${origins}]`);
      const [joined, ...others] = changesIn(openFixture(whole).workspace, openFixture(after).workspace).filter(
        ({ what }) => what.kind !== 'key' && !what.kind.startsWith('problem'),
      );
      assert.equal(joined && lineOf(joined), 'breaks-scores 1.1.1.1 merged from 1.1.1.1, 1.1.1.2');
      assert.deepEqual(joined?.points, { before: 6, after: 6 });
      assert.deepEqual(others.map(lineOf), []);
    }
  });

  it('an action that moves, and not what a question cites by its number alone', () => {
    const cites = (text: string) => text.replace('services réguliers', 'services réguliers (voir l’action 1.1.2)');
    const moved = (text: string) =>
      text.replace('1.1.3.md', '1.1.4.md').replace('1.1.3\npoints: 10', '1.1.4\npoints: 10');
    checkChanges(cites(ALL), cites(moved(ALL)), ['breaks-scores 1.1.4 moved from 1.1.3 by content']);
  });

  it('a référentiel that is written in the next dialect', () =>
    checkHistory(
      { do: 'convert', id: '' },
      ['changes-text referential vieux converted 2021 → 2023'],
      ['changes-text referential vieux converted 2021 → 2023'],
      OLD,
    ));
});

const OLD = `//- mesures/racine.md
# Ville économe
\`\`\`yaml
id: ""
referentiel: vieux
\`\`\`
## Actions
### Bâtiments
\`\`\`yaml
id: 1
points: 100
\`\`\`
## Description
//- mesures/1.1.md
# Isoler les écoles
\`\`\`yaml
id: 1.1
points: 40
\`\`\`
## Description
Les combles et les façades des écoles sont isolés.

## Actions
### Les combles
\`\`\`yaml
id: 1.1.1
points: 30
\`\`\`
### Les façades
\`\`\`yaml
id: 1.1.2
points: 70
\`\`\`
//- mesures/1.2.md
# Chauffer moins
\`\`\`yaml
id: 1.2
points: 60
\`\`\`
## Description
La consigne de chauffage baisse d’un degré.
`;
