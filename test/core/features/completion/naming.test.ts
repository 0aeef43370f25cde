import assert from 'node:assert/strict';
import { foreseeSearch } from '../../../../server/src/core/features/completion/actions.ts';
import { type Workspace, withFiles } from '../../../../server/src/core/index/workspace.ts';
import { computations } from '../../../../server/src/core/memory/memory.ts';
import { parseFile } from '../../../../server/src/core/parse/parse-file.ts';
import { checkChosen, checkCompletion, completionLabels } from '../../../kit/completion.ts';
import { openFixture } from '../../../kit/workspace.ts';
import { action, MEASURES } from './measures.ts';

describe('completion of the actions that a list names', () => {
  const evidence = (lines: string): string => `${MEASURES}//- p/p.md\n# Plan\n\`\`\`yaml\nid: plan\n${lines}\n\`\`\`\n`;

  it('offers qualified ids, with their titles', () => {
    checkCompletion(evidence('actions: [<|>]'), [
      'nature_1.1.1: Planter des arbres',
      'nature_1.1.2: Rendre les sols perméables',
      'nature_1.2.1: Désigner des forêts à protéger',
      'nature_2.1.1: Éclairer moins',
    ]);
  });

  it('is filtered by the beginning of an id, or by words of a title without their accents', () => {
    assert.deepEqual(completionLabels(evidence('actions:\n  - nature_1.2<|>')), ['nature_1.2.1']);
    assert.deepEqual(completionLabels(evidence('actions: [Nature_1.2<|>]')), ['nature_1.2.1']);
    assert.deepEqual(completionLabels(evidence('actions: [forets<|>]')), ['nature_1.2.1']);
    assert.deepEqual(completionLabels(evidence('actions: [proteg des<|>]')), ['nature_1.2.1']);
    assert.deepEqual(completionLabels(evidence('actions: [nature_forets<|>]')), []);
  });

  it('finds a title by what is high or low in it, as keys write it', () => {
    const low = `${evidence('actions: [co2<|>]')}${action('2.1.2', 'Capter le CO₂')}`;
    assert.deepEqual(completionLabels(low), ['nature_2.1.2']);
  });

  it('offers no action again that the list has, and those nearest to the last one first', () => {
    assert.deepEqual(completionLabels(evidence('actions: [nature_1.2.1, <|>]')), [
      'nature_1.1.1',
      'nature_1.1.2',
      'nature_2.1.1',
    ]);
    assert.deepEqual(completionLabels(evidence('actions:\n  - nature_2.1.1\n  - <|>\n')), [
      'nature_1.1.1',
      'nature_1.1.2',
      'nature_1.2.1',
    ]);
  });

  it('offers the slugs of the other référentiels, from which one goes on', () => {
    const others =
      '//- a/a.md\n# Autre\n```yaml\nidentifiant: ""\nreferentiel: autre\n```\n//- a/1.1.1.md\n# Un\n```yaml\nidentifiant: 1.1.1\n```\n';
    assert.deepEqual(completionLabels(`${others}${evidence('actions: [nature_1.1.1, <|>]')}`).slice(-2), [
      'nature_2.1.1',
      'autre_',
    ]);
    assert.deepEqual(completionLabels(`${others}${evidence('actions: [autre_<|>]')}`), ['autre_1.1.1']);
  });

  it('replaces what is written of an id', () => {
    checkChosen(
      evidence('actions: [nature_1<|>.1.1, nature_2.1.1]'),
      'nature_1.2.1',
      'actions: [nature_1.2.1, nature_2.1.1]',
    );
    checkChosen(evidence('actions:\n  -<|>'), 'nature_1.2.1', '  - nature_1.2.1');
  });

  it('offers an action to a rule', () => {
    const rule = `${MEASURES}//- r/r.md\n# Règles\n\`\`\`yaml\naction_id: na<|>\n\`\`\`\n`;
    checkChosen(rule, 'nature_1.1.2', 'action_id: nature_1.1.2');
  });
});

describe('completion of what an action continues', () => {
  const te = (lines: string): string =>
    `${MEASURES}//- t/t.md\n# T\n\`\`\`yaml\nidentifiant: ""\nreferentiel: vivant\n\`\`\`\n//- t/1.1.1.md\n# Vivre\n\`\`\`yaml\nidentifiant: 1.1.1\norigine:\n${lines}\n\`\`\`\n`;

  it('offers the actions of other référentiels, and that it is new', () => {
    assert.deepEqual(completionLabels(te('  - <|>')), [
      'nature_1.1.1',
      'nature_1.1.2',
      'nature_1.2.1',
      'nature_2.1.1',
      'Nouvelle action',
    ]);
  });

  it('offers weights behind an id', () => {
    checkChosen(te('  - nature_1.1.1 (<|>'), '(0,5)', '  - nature_1.1.1 (0,5)');
  });
});

describe('what titles are searched by', () => {
  const toFind = (workspace: Workspace): { readonly looked: number; readonly found: number } => {
    const before = computations();
    let looked = 0;
    for (const _ of foreseeSearch(workspace)) looked++;
    return { looked, found: computations() - before };
  };

  it('is made ready once for each measure, and looked at again for the one that has another title alone', () => {
    const { workspace } = openFixture(MEASURES);
    assert.deepEqual(toFind(workspace), { looked: 4, found: 4 });
    assert.deepEqual(toFind(workspace), { looked: 0, found: 0 });
    const retitled = (name: string, from: string, to: string): Workspace => {
      const file = [...workspace.files.values()].find(({ path }) => path.endsWith(name));
      assert.match(file?.text ?? '', new RegExp(from));
      const { path = '', text = '' } = file ?? {};
      return withFiles(workspace, new Map([[path, parseFile(path, text.replace(from, to))]]));
    };
    assert.deepEqual(toFind(retitled('m/1.2.1.md', 'forêts', 'bois')), { looked: 1, found: 1 });
  });
});
