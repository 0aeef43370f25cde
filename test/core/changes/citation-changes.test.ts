import assert from 'node:assert/strict';
import { withFiles } from '../../../server/src/core/index/workspace.ts';
import { changesIn, changesOf, checkChanges, lineOf } from '../../kit/changes.ts';
import { openFixture } from '../../kit/workspace.ts';
import { ALL, AXES, allWith, CARS, ROOT, RULES, STREETS } from './support.ts';

describe('changes of what is cited', () => {
  it('tell a citation that leads nowhere any more once', () =>
    checkChanges(ROOT + AXES + STREETS + CARS, ROOT + AXES + STREETS, [
      'changes-text 1.1.1 citation-broken 1.1.2',
      'breaks-scores 1.1.2 removed',
    ]));

  it('tell a citation that leads somewhere again once', () =>
    checkChanges(ROOT + AXES + STREETS, ROOT + AXES + STREETS + CARS, [
      'changes-text 1.1.1 citation-mended 1.1.2',
      'changes-scores 1.1.2 added',
    ]));

  it('tell what is cited otherwise, with the text that does', () =>
    checkChanges(ALL, allWith('l’action 1.1.2', 'l’action 1.1.3'), [
      'changes-text 1.1.1 text Description +1 -1',
      'changes-text 1.1.1 citation-lost 1.1.2',
      'changes-text 1.1.1 citation-gained 1.1.3',
    ]));

  it('tell no text of those who laid out what cites what is called otherwise now, and what a rule says', () => {
    const before = ALL.replace('alors 0.5\n```\n', 'alors 0.5\n```\nLe potentiel de la 1.1.2 est réduit.\n');
    const after = before.replace('identifiant: 1.1.2', 'identifiant: 1.1.4');
    const lines = changesOf(before, after).map(lineOf);
    const laidOut = after.replace('voitures ; voir', 'voitures ;\nvoir').replace('Le potentiel de', 'Le potentiel\nde');
    assert.deepEqual(changesOf(before, laidOut).map(lineOf), lines);
  });

  it('tell of a rule that its action left behind that the action has it no more', () =>
    checkChanges(ALL, allWith('identifiant: 1.1.2', 'identifiant: 1.1.4'), [
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
    const swapped = allWith('identifiant: 1.1.2', 'identifiant: X')
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
    const moved = allWith('identifiant: 1.1.3', 'identifiant: 1.1.4') + te.replace('Demo_1.1.3', 'demo_1.1.4');
    checkChanges(ALL + te, moved, [
      'breaks-scores 1.1.4 moved from 1.1.3 by content',
      'changes-text 1.1.4 problem-gained file-name',
    ]);
  });

  it('tell of a text that both versions share that what it cites is called otherwise now', () => {
    const te = (name: string) => `//- te/1.md\n# TE\n\`\`\`yaml\nidentifiant: ""\nreferentiel: ${name}\n\`\`\`\n`;
    const citing = allWith('l’action 1.1.2', 'l’action te_1.1.1');
    const measure = '//- te/1.1.1.md\n# Marcher\n```yaml\nidentifiant: 1.1.1\n```\n';
    const before = openFixture(citing + te('te') + measure).workspace;
    const anew = openFixture(citing + te('transition') + measure).workspace;
    const told = changesIn(before, anew).map(lineOf);
    assert(told.includes('changes-text 1.1.1 citation-lost transition_1.1.1'), told.join('\n'));
    const root = new Map([['/ws/te/1.md', anew.files.get('/ws/te/1.md')]]);
    assert.deepEqual(changesIn(before, withFiles(before, root)).map(lineOf), told);
  });

  it('tell of a key that both versions share that what it names is another thing now', () => {
    const te =
      '//- te/1.md\n# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n## Actions\n### Axe\n```yaml\nidentifiant: 1\norigine:\n  - demo_1.1.3 (0,5)\n```\n';
    const swapped = allWith('identifiant: 1.1.2', 'identifiant: X')
      .replace('identifiant: 1.1.3', 'identifiant: 1.1.2')
      .replace('identifiant: X', 'identifiant: 1.1.3');
    const before = openFixture(ALL + te).workspace;
    const anew = openFixture(swapped + te).workspace;
    const told = changesIn(before, anew).map(lineOf);
    assert(told.includes('changes-text 1 key origine: demo_1.1.2 (0,5) → demo_1.1.3 (0,5)'), told.join('\n'));
    const others = [...anew.files].filter(([path, { text }]) => before.files.get(path)?.text !== text);
    assert.deepEqual(changesIn(before, withFiles(before, new Map(others))).map(lineOf), told);
  });
});
