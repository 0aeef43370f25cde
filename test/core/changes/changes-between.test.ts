import assert from 'node:assert/strict';
import { changesIn, checkChanges } from '../../kit/changes.ts';
import { REWRITTEN } from '../../kit/rewritten.ts';
import { openFixture, workspaceOf } from '../../kit/workspace.ts';
import { ALL, AXES, allWith, BUSES, CARS, EVIDENCE, QUESTION, ROOT, RULES, SHARE, STREETS } from './support.ts';

describe('changes between two versions', () => {
  it('are none between a version and itself', () => checkChanges(ALL, ALL, []));

  const SILENT: Readonly<Record<string, string>> = {
    'keys in another order': allWith('identifiant: 1.1.1\npoints: 12', 'points: 12\nidentifiant: 1.1.1'),
    'a decimal point with zeros': allWith('points: 12', 'points: 12.0'),
    quotes: allWith('categorie: bases', 'categorie: "bases"'),
    'a list on several lines': allWith('actions: [demo_1.1.1]', 'actions:\n  - demo_1.1.1'),
    'another line break': allWith('desservent les principaux', 'desservent\nles principaux'),
    'emphasis and bullets': allWith('Des aires de covoiturage', '- Des **aires** de covoiturage'),
    'bullets that authors type': allWith('Des aires de covoiturage', '● Des aires de covoiturage'),
    'another apostrophe': allWith('l’action 1.1.2', "l'action 1.1.2"),
    'another file': allWith('//- actions/1.1.2.md', '//- actions/covoiturage.md'),
    'another order of files': ROOT + BUSES + CARS + STREETS + AXES + EVIDENCE + QUESTION + RULES,
    'white space in a formula': allWith(
      'si reponse(transport_1, NON) alors 0.5',
      'si reponse( transport_1 , NON )\nalors 0.5',
    ),
    'the title of an entry of rules': allWith('# Règles de demo_1.1.2', '# Covoiturage'),
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
    checkChanges(ALL, allWith('# Développer le covoiturage', '# Encourager le covoiturage'), [
      'changes-text 1.1.2 retitled Développer le covoiturage → Encourager le covoiturage',
    ]));

  it('tell another category', () =>
    checkChanges(ALL, allWith('categorie: bases', 'categorie: effets'), [
      'changes-text 1.1.1.1 recategorised bases → effets',
    ]));

  it('tell how much of a text is otherwise', () =>
    checkChanges(ALL, allWith('aux heures de pointe', 'le soir'), ['changes-text 1.1.3 text Description +2 -4']));

  it('tell signs alone', () =>
    checkChanges(ALL, allWith('les principaux axes du territoire.', 'les principaux axes du territoire !'), [
      'changes-text 1.1.2 text Description +0 -0',
    ]));

  it('tell another value of a key', () =>
    checkChanges(ALL, allWith('thematique_id: energie', 'thematique_id: dechets'), [
      'changes-text question transport_1 key thematique_id: energie → dechets',
    ]));

  it('tell a key that nobody knows, whatever it is called', () =>
    checkChanges(ALL, allWith('thematique_id: energie', 'thematique_id: energie\nconstructor: 1'), [
      'changes-text question transport_1 key constructor:  → 1',
      'changes-text question transport_1 problem-gained key-unknown',
    ]));

  it('tell an action that came, and what came with it once', () => {
    const after = `${ALL}//- actions/1.1.4.md\n# Ralentir\n\`\`\`yaml\nidentifiant: 1.1.4\npoints: 4\n\`\`\`\n## Actions\n### En ville\n\`\`\`yaml\nidentifiant: 1.1.4.1\ncategorie: effets\n\`\`\`\n`;
    checkChanges(ALL, after, ['changes-scores 1.1.4 added (2)']);
    checkChanges(after, ALL, ['breaks-scores 1.1.4 removed (2)']);
  });

  it('tell another text beside a rule', () =>
    checkChanges(
      ALL.replace('alors 0.5\n```\n', 'alors 0.5\n```\nSans service, la moitié.\n'),
      ALL.replace('alors 0.5\n```\n', 'alors 0.5\n```\nSans service régulier, la moitié.\n'),
      ['changes-text 1.1.2 text Réduction de potentiel +1 -0'],
    ));

  it('tell a question that went, which rules read', () =>
    checkChanges(ALL, ALL.replace(QUESTION, ''), [
      'changes-text 1.1.2 problem-gained formula-name',
      'breaks-scores question transport_1 removed',
    ]));

  it('tell a question that is called otherwise where it is and where it is read', () =>
    checkChanges(ALL, ALL.replaceAll('transport_1', 'bus_1'), [
      'breaks-scores question bus_1 moved from transport_1 by content',
    ]));

  it('tell a piece of evidence that is called otherwise, and nothing of the question that had its name', () =>
    checkChanges(ALL.replace('id: plan_velo', 'id: transport_1'), ALL, [
      'changes-text evidence plan_velo moved from transport_1 by content',
    ]));

  it('tell nothing of another apostrophe in a key', () => {
    const named = (title: string) => ALL + SHARE.replace('unite:', `titre_long: ${title}\nunite:`);
    checkChanges(named('Part de l’usage'), named("Part de l'usage"), []);
  });
});
