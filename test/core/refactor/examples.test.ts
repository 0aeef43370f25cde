import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analysisOf } from '../../../server/src/core/analysis/run.ts';
import { planNewReferential } from '../../../server/src/core/refactor/new-referential.ts';
import { workspaceAfter } from '../../../server/src/core/refactor/outcome.ts';
import { checkEveryWish, isFaultless } from '../../kit/restructuring.ts';
import { workspaceOf } from '../../kit/workspace.ts';

const EXAMPLES = new URL('../../../referentiel/', import.meta.url);

describe('every change of every action of the examples', () => {
  for (const [name, absent] of [
    ['mesures', []],
    ['exemple', ['extract']],
    ['transition', ['extract', 'convert']],
  ] as const) {
    it(`leaves nothing wrong and no other points than are meant, and can be undone: ${name}`, () => {
      const workspace = workspaceOf(new Map(textsIn(name)));
      const analysis = analysisOf(workspace);
      checkEveryWish(analysis, () => true, absent);
    });
  }
});

describe('a new référentiel', () => {
  it('has no fault', () => {
    const empty = workspaceOf(new Map());
    const plan = planNewReferential(empty, '/ws/eau', 'eau');
    assert(plan.kind === 'planned');
    const { referentials } = workspaceAfter(empty, plan.changes);
    assert.deepEqual([...(referentials[0]?.actions.keys() ?? [])], ['', '1', '1.1', '1.1.1', '1.1.1.1']);
    assert(isFaultless(workspaceAfter(empty, plan.changes)));
  });

  it('is refused beside another one, and under a name that is none', () => {
    const workspace = workspaceOf(new Map([['/ws/eau/1.1.1.md', '# M\n```yaml\nid: 1.1.1\n```\n']]));
    const reason = (folder: string, name: string) => {
      const plan = planNewReferential(workspace, folder, name);
      return plan.kind === 'refused' ? plan.reason : 'none';
    };
    assert.equal(reason('/ws/eau', 'eau'), 'folder-taken');
    assert.equal(reason('/ws/terre', 'La Terre'), 'name-invalid');
  });
});

function textsIn(name: string): [string, string][] {
  const folder = new URL(`${name}/`, EXAMPLES);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .map(file => [`/ws/${name}/${file}`, readFileSync(new URL(file, folder), 'utf8')]);
}
