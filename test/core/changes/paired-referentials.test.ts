import assert from 'node:assert/strict';
import { withSettings } from '../../../server/src/core/index/workspace.ts';
import { changesIn, checkChanges, lineOf } from '../../kit/changes.ts';
import { openFixture } from '../../kit/workspace.ts';
import { ALL, AXES, BUSES, CARS, EVIDENCE, QUESTION, ROOT, RULES, SHARE, STREETS } from './support.ts';

describe('changes of whole référentiels', () => {
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

  it('tell that what is not concerned is shared out from another level down as what changes scores', () => {
    const { workspace } = openFixture(ALL);
    const byFolder = new Map(workspace.referentials.map(({ folder }) => [folder, { measureLevel: 2 }]));
    const [first] = changesIn(workspace, withSettings(workspace, { byFolder, platforms: new Map() }));
    assert.equal(first && lineOf(first), 'changes-scores referential demo converted 2023 → 2023');
  });

  it('tell that stars are given from other shares on, and not that those of the label are written down', () => {
    const { workspace } = openFixture(ALL);
    const giving = (...stars: readonly number[]) => {
      const byFolder = new Map(workspace.referentials.map(({ folder }) => [folder, { stars }]));
      return withSettings(workspace, { byFolder, platforms: new Map() });
    };
    const [own, other] = [giving(0.35, 0.5, 0.65, 0.75), giving(0.3, 0.5, 0.65, 0.75)];
    assert.deepEqual(changesIn(workspace, own), []);
    for (const before of [workspace, own])
      assert.deepEqual(changesIn(before, other).map(lineOf), [
        'changes-scores referential demo stars 0.35 0.5 0.65 0.75 → 0.3 0.5 0.65 0.75',
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
});
