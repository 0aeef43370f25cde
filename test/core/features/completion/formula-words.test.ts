import assert from 'node:assert/strict';
import { completionsAt } from '../../../../server/src/core/features/completion/completions.ts';
import { formulaFaultsIn } from '../../../../server/src/core/features/formula/faults.ts';
import { textOfSkeleton } from '../../../../server/src/core/skeletons/skeleton.ts';
import { EXAMPLES, folderTexts } from '../../../kit/folder-texts.ts';
import { workspaceOf } from '../../../kit/workspace.ts';
import { writtenFormulas } from '../../../kit/written-formulas.ts';

describe('completion in the formulas of the examples', () => {
  const texts = folderTexts(EXAMPLES);
  const workspace = workspaceOf(texts);

  it('offers nothing, at any place of any of them, behind which the formula could not go on', () => {
    for (const { path, content, language } of writtenFormulas(workspace)) {
      const text = texts.get(path) ?? '';
      for (let offset = content.start; offset < content.end; offset++) {
        const begun = text.slice(0, offset) + text.slice(content.end);
        const found = completionsAt(workspace, path, begun, offset, { asked: 'asked', form: 'id' });
        for (const { label, text: chosen } of found?.proposals ?? []) {
          const filled = chosen.map(piece =>
            piece.isHole ? { ...piece, text: label === 'identite' ? 'x, x' : 'x' } : piece,
          );
          const written = text.slice(content.start, found?.span.start) + textOfSkeleton(filled);
          const faults = formulaFaultsIn(written, language);
          const slips = faults.filter(({ variant }) => variant !== 'unexpected-end');
          assert.deepEqual(slips, [], `${label} in “${written}”`);
        }
      }
    }
  });

  it('offers functions alone before the parentheses of one, without parentheses of their own', () => {
    const fixture = '# Indicateur\n```yaml\nid: eau_1\nunite: m3\n```\n## Calcul\n```formule\n(eau_2) + 1\n```\n';
    const offset = fixture.indexOf('(eau_2)');
    const around = workspaceOf(new Map([['/ws/eau.md', fixture]]));
    const found = completionsAt(around, '/ws/eau.md', fixture, offset, { asked: 'asked', form: 'id' });
    const offered = found?.proposals.map(({ label, text }) => [label, textOfSkeleton(text)]) ?? [];
    assert.deepEqual(
      ['val', 'opt_val'].map(name => offered.find(([label]) => label === name)),
      [
        ['val', 'val'],
        ['opt_val', 'opt_val'],
      ],
    );
  });
});
