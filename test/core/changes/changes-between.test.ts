import assert from 'node:assert/strict';
import { changesIn, changesOf, checkChanges } from '../../kit/changes.ts';
import { REWRITTEN } from '../../kit/rewritten.ts';
import { openFixture, workspaceOf } from '../../kit/workspace.ts';
import { ALL, AXES, BUSES, CARS, EVIDENCE, QUESTION, ROOT, RULES, STREETS } from './support.ts';

/** The whole with one text for another, which is there. */
function with_(before: string, after: string): string {
  assert(ALL.includes(before), `not there: ${before}`);
  return ALL.replace(before, after);
}

const SHARE = `//- indicateurs/velo.md
# Part des trajets à vélo
\`\`\`yaml
id: demo_velo
unite: "%"
\`\`\`
## Cible
\`\`\`formule
25
\`\`\`
`;

describe('changes between two versions', () => {
  it('are none between a version and itself', () => checkChanges(ALL, ALL, []));

  const SILENT: Readonly<Record<string, string>> = {
    'keys in another order': with_('identifiant: 1.1.1\npoints: 12', 'points: 12\nidentifiant: 1.1.1'),
    'a decimal point with zeros': with_('points: 12', 'points: 12.0'),
    quotes: with_('categorie: bases', 'categorie: "bases"'),
    'a list on several lines': with_('actions: [demo_1.1.1]', 'actions:\n  - demo_1.1.1'),
    'another line break': with_('desservent les principaux', 'desservent\nles principaux'),
    'emphasis and bullets': with_('Des aires de covoiturage', '- Des **aires** de covoiturage'),
    'bullets that authors type': with_('Des aires de covoiturage', '● Des aires de covoiturage'),
    'another apostrophe': with_('l’action 1.1.2', "l'action 1.1.2"),
    'another file': with_('//- actions/1.1.2.md', '//- actions/covoiturage.md'),
    'another order of files': ROOT + BUSES + CARS + STREETS + AXES + EVIDENCE + QUESTION + RULES,
    'white space in a formula': with_(
      'si reponse(transport_1, NON) alors 0.5',
      'si reponse( transport_1 , NON )\nalors 0.5',
    ),
    'the title of an entry of rules': with_('# Règles de demo_1.1.2', '# Covoiturage'),
  };
  for (const [name, after] of Object.entries(SILENT)) {
    it(`are none for ${name}`, () => checkChanges(ALL, after, []));
  }

  for (const [name, rewritten] of Object.entries(REWRITTEN)) {
    it(`are none for ${name}, in all files`, () => {
      const { fixture, workspace } = openFixture(ALL);
      const texts = new Map(Array.from(fixture.files, ([path, text]) => [path, rewritten(text)]));
      const other = workspaceOf(texts);
      assert.deepEqual([changesIn(workspace, other), changesIn(other, workspace)], [[], []]);
    });
  }

  it('tell another title', () =>
    checkChanges(ALL, with_('# Développer le covoiturage', '# Encourager le covoiturage'), [
      'changes-text 1.1.2 retitled Développer le covoiturage → Encourager le covoiturage',
    ]));

  it('tell another category', () =>
    checkChanges(ALL, with_('categorie: bases', 'categorie: effets'), [
      'changes-text 1.1.1.1 recategorised bases → effets',
    ]));

  it('tell how much of a text is otherwise', () =>
    checkChanges(ALL, with_('aux heures de pointe', 'le soir'), ['changes-text 1.1.3 text Description +2 -4']));

  it('tell signs alone', () =>
    checkChanges(ALL, with_('les principaux axes du territoire.', 'les principaux axes du territoire !'), [
      'changes-text 1.1.2 text Description +0 -0',
    ]));

  it('tell another value of a key', () =>
    checkChanges(ALL, with_('thematique_id: energie', 'thematique_id: dechets'), [
      'changes-text question transport_1 key thematique_id: energie → dechets',
    ]));

  it('tell an action that came, and what came with it once', () => {
    const after = `${ALL}//- actions/1.1.4.md\n# Ralentir\n\`\`\`yaml\nidentifiant: 1.1.4\npoints: 4\n\`\`\`\n## Actions\n### En ville\n\`\`\`yaml\nidentifiant: 1.1.4.1\ncategorie: effets\n\`\`\`\n`;
    checkChanges(ALL, after, ['changes-scores 1.1.4 added (2)']);
    checkChanges(after, ALL, ['breaks-scores 1.1.4 removed (2)']);
  });

  it('tell a citation that leads nowhere any more once', () =>
    checkChanges(ROOT + AXES + STREETS + CARS, ROOT + AXES + STREETS, [
      'changes-text 1.1.1 citation-broken 1.1.2',
      'breaks-scores 1.1.2 removed',
    ]));

  it('tell what is cited otherwise, with the text that does', () =>
    checkChanges(ALL, with_('l’action 1.1.2', 'l’action 1.1.3'), [
      'changes-text 1.1.1 text Description +1 -1',
      'changes-text 1.1.1 citation-lost 1.1.2',
      'changes-text 1.1.1 citation-gained 1.1.3',
    ]));

  it('tell a formula with what comes of it, and for whom', () => {
    const [change, ...others] = changesOf(ALL, with_('alors 0.5', 'alors 0'));
    assert.deepEqual(others, []);
    assert(change?.what.kind === 'formula-changed' && change.what.outcomes.kind === 'differ');
    assert.equal(change.reason, 'outcome');
    assert.deepEqual(
      change.what.outcomes.differences.map(({ before, after, witness }) => ({
        before,
        after,
        answers: [...witness.answers],
      })),
      [
        {
          before: { kind: 'factor', factor: 0.5 },
          after: { kind: 'factor', factor: 0 },
          answers: [['transport_1', 'NON']],
        },
      ],
    );
  });

  it('tell parts of formulas that differ by a collectivité for which they come to other figures', () => {
    const questions = ['part_1', 'part_2'].map(
      id =>
        `//- questions/${id}.md\n# Quelle part ?\n\`\`\`yaml\nid: ${id}\ntype: proportion\nthematique_id: energie\n\`\`\`\n`,
    );
    const parts = (formula: string) => with_('si reponse(transport_1, NON) alors 0.5', formula) + questions.join('');
    const [change] = changesOf(parts('reponse(part_1)'), parts('reponse(part_2)')).filter(
      ({ what }) => what.kind === 'formula-changed',
    );
    assert(change?.what.kind === 'formula-changed' && change.what.outcomes.kind === 'differ');
    const [difference, ...others] = change.what.outcomes.differences;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [difference?.before, difference?.after],
      ['part_1', 'part_2'].map(id => ({ kind: 'written', text: `reponse(${id})` })),
    );
    const answers = difference?.witness.answers;
    assert.notEqual(answers?.get('part_1'), answers?.get('part_2'));
  });

  it('tell no outcomes that differ where parts of formulas that are written otherwise come to the same', () => {
    const question = `//- questions/part.md\n# Quelle part ?\n\`\`\`yaml\nid: part\ntype: proportion\nthematique_id: energie\n\`\`\`\n`;
    const parts = (formula: string) => with_('si reponse(transport_1, NON) alors 0.5', formula) + question;
    const outcomes = (formula: string) =>
      changesOf(parts('max(reponse(part), 2/8)'), parts(formula)).flatMap(({ what }) =>
        what.kind === 'formula-changed' ? [what.outcomes.kind] : [],
      );
    assert.deepEqual(outcomes('max(2/8, reponse(part))'), ['untold']);
    assert.deepEqual(outcomes('max(1/8, reponse(part))'), ['differ']);
  });

  it('tell another formula with the same outcomes as text', () =>
    checkChanges(ALL, with_('si reponse(transport_1, NON) alors 0.5', 'si reponse(transport_1, NON) alors 1 / 2'), [
      'changes-text 1.1.2 formula-changed reduction same',
    ]));

  it('tell another target of an indicator, which no score depends on', () => {
    const [change, ...others] = changesOf(ALL + SHARE, ALL + SHARE.replace('25', '30'));
    assert.deepEqual(others, []);
    assert.equal(change?.reason, 'suggestion');
    assert.equal(change?.severity, 'changes-text');
  });

  it('tell another text beside a rule', () =>
    checkChanges(
      ALL.replace('alors 0.5\n```\n', 'alors 0.5\n```\nSans service, la moitié.\n'),
      ALL.replace('alors 0.5\n```\n', 'alors 0.5\n```\nSans service régulier, la moitié.\n'),
      ['changes-text 1.1.2 text Réduction de potentiel +1 -0'],
    ));

  it('tell that a formula can be read no more', () =>
    checkChanges(ALL, with_('alors 0.5', 'alors'), [
      'breaks-scores 1.1.2 formula-changed reduction untold',
      'changes-text 1.1.2 problem-gained formula-syntax',
    ]));

  it('tell a question that went, which rules read', () =>
    checkChanges(ALL, ALL.replace(QUESTION, ''), [
      'changes-text 1.1.2 problem-gained formula-name',
      'breaks-scores question transport_1 removed',
    ]));

  it('tell a question that is called otherwise where it is and where it is read', () =>
    checkChanges(ALL, ALL.replaceAll('transport_1', 'bus_1'), [
      'breaks-scores question bus_1 moved from transport_1 by content',
    ]));

  it('tell a référentiel that went as a whole', () =>
    checkChanges(ALL, RULES + QUESTION + EVIDENCE, ['breaks-scores referential demo removed (8)']));

  it('tell nothing mended in a référentiel that went', () => {
    const faulty = STREETS.replace('categorie: bases', 'categorie: base');
    const around = RULES + QUESTION + EVIDENCE;
    checkChanges(ROOT + AXES + faulty + CARS + BUSES + around, around, ['breaks-scores referential demo removed (8)']);
  });

  it('take what has no name for what stands in a folder called so elsewhere', () => {
    const version = (at: string, text: string) =>
      ['cae', 'eci']
        .map(own => `//- ${at}/${own}/1.md\n# ${own}\n\`\`\`yaml\nidentifiant: 1\n\`\`\`\n${text}`)
        .join('');
    checkChanges(version('avant', ''), version('après', '## Description\nUn mot.\n'), [
      'changes-text 1 text Description +2 -0',
      'changes-text 1 text Description +2 -0',
    ]);
  });

  it('tell a référentiel with another name', () =>
    checkChanges(ALL, ALL.replaceAll('referentiel: demo', 'referentiel: autre').replaceAll('demo_', 'autre_'), [
      'breaks-scores referential autre renamed demo → autre',
    ]));

  it('take a word for the name of a référentiel only where a key names something', () => {
    const velo = SHARE.replace('demo_velo', 'velo').replace(
      'unite:',
      'programmes: [demo]\nactions: [demo_1.1.1]\nunite:',
    );
    const renamed = (ALL + velo).replaceAll('referentiel: demo', 'referentiel: autre').replaceAll('demo_', 'autre_');
    checkChanges(ALL + velo, renamed, [
      'breaks-scores referential autre renamed demo → autre',
      'changes-text indicator velo problem-gained value-unknown',
    ]);
  });

  it('tell nothing of another apostrophe in a key', () => {
    const named = (title: string) => ALL + SHARE.replace('unite:', `titre_long: ${title}\nunite:`);
    checkChanges(named('Part de l’usage'), named("Part de l'usage"), []);
  });

  it('tell of a rule that its action left behind that the action has it no more', () =>
    checkChanges(ALL, with_('identifiant: 1.1.2', 'identifiant: 1.1.4'), [
      'changes-text 1.1.1 citation-broken 1.1.2',
      'changes-text 1.1.2 problem-gained reference-unknown',
      'changes-text 1.1.2 problem-gained reference-unknown',
      'breaks-scores 1.1.4 moved from 1.1.2 by content',
      'changes-scores 1.1.4 formula-removed reduction differ',
      'changes-text 1.1.4 problem-gained file-name',
      'changes-text question transport_1 problem-gained reference-unknown',
    ]));

  it('tell nothing of a rule about no action that is about none still', () => {
    const lost = RULES.replaceAll('1.1.2', '9.9').replace('demo_1.md', 'demo_9.md');
    checkChanges(ALL + lost, ALL + lost.replace('## Règles', '\n## Règles'), []);
  });

  it('tell of a list that nobody touched which actions it names now', () => {
    const swapped = with_('identifiant: 1.1.2', 'identifiant: X')
      .replace('identifiant: 1.1.3', 'identifiant: 1.1.2')
      .replace('identifiant: X', 'identifiant: 1.1.3');
    checkChanges(ALL, swapped, [
      'changes-text 1.1.1 citation-lost 1.1.3',
      'changes-text 1.1.1 citation-gained 1.1.2',
      'breaks-scores 1.1.2 moved from 1.1.3 by content',
      'changes-scores 1.1.2 formula-added reduction differ',
      'changes-text 1.1.2 problem-gained file-name',
      'breaks-scores 1.1.3 moved from 1.1.2 by content',
      'changes-scores 1.1.3 formula-removed reduction differ',
      'changes-text 1.1.3 problem-gained file-name',
      'changes-text question transport_1 key actions: demo_1.1.3 → demo_1.1.2',
    ]);
  });

  it('tell nothing of an origin that follows its action', () => {
    const te =
      '//- te/1.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n## Actions\n### Axe\n```yaml\nidentifiant: 1\norigine:\n  - Demo_1.1.3 (0,5)\n```\n';
    const moved = with_('identifiant: 1.1.3', 'identifiant: 1.1.4') + te.replace('Demo_1.1.3', 'demo_1.1.4');
    checkChanges(ALL + te, moved, [
      'breaks-scores 1.1.4 moved from 1.1.3 by content',
      'changes-text 1.1.4 problem-gained file-name',
    ]);
  });
});

describe('the points of changes', () => {
  it('are those of before and after, with what follows above and below', () => {
    const [change, ...others] = changesOf(ALL, with_('points: 12', 'points: 14'));
    assert.deepEqual(others, []);
    assert.equal(change?.reason, 'points');
    assert.deepEqual(change?.points, { before: 12, after: 14 });
    assert.deepEqual(
      change?.consequences.map(({ id, before, after }) => [id, before, after]),
      [
        ['', 30, 32],
        ['1', 30, 32],
        ['1.1', 30, 32],
        ['1.1.1.1', 4.8, 5.6],
        ['1.1.1.2', 7.2, 8.4],
      ],
    );
  });

  it('follow from the nearest one that was written, and not from what stands beside it', () => {
    const edited = STREETS.replace('points: 12', 'points: 14').replace('pourcentage: 40', 'pourcentage: 30');
    const changes = changesOf(ALL, ALL.replace(STREETS, edited.replace('pourcentage: 60', 'pourcentage: 70')));
    assert.deepEqual(
      changes.map(({ subject, consequences }) => [subject.id, ...consequences.map(({ id }) => id)]),
      [
        ['1.1.1', '', '1', '1.1'],
        ['1.1.1.1', '', '1', '1.1'],
        ['1.1.1.2', '', '1', '1.1'],
      ],
    );
  });

  it('do not follow from what is worth the same', () => {
    const zero = with_('pourcentage: 60', 'pourcentage: 0').replace('pourcentage: 40', 'pourcentage: 100');
    const edited = zero.replace('pourcentage: 0\n', '').replace('points: 8', 'points: 9');
    assert.deepEqual(
      changesOf(zero, edited).map(({ subject, reason, consequences }) => [
        subject.id,
        reason,
        ...consequences.map(({ id }) => id),
      ]),
      [
        ['1.1.1.2', 'text'],
        ['1.1.2', 'points', '', '1', '1.1'],
      ],
    );
  });

  it('are none where a weight is written otherwise and worth the same', () => {
    const shared = ALL.replace('pourcentage: 40', 'pourcentage: 50').replace('pourcentage: 60', 'pourcentage: 50');
    const [change] = changesOf(shared, shared.replaceAll('pourcentage: 50\n', ''));
    assert.equal(change?.reason, 'text');
  });
});

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
    const print = (from: string, to: string) => prints(ALL, with_(from, to))[0];
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

  it('of an action that came is the same, however that is written', () => {
    const written = WALKS.replace('identifiant: 1.1.4\npoints: 4', "points: 4.0\nidentifiant: '1.1.4'");
    const told = written.replace('Ralentir la ville', '*Ralentir*\n la ville').replace('1.1.4.md', 'rues.md');
    assert.deepEqual(prints(ALL, ALL + told), prints(ALL, ALL + WALKS));
  });
});
