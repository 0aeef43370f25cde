import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CitationMap, citationMap } from '../../server/src/core/features/citation-map.ts';
import { referencesOf } from '../../server/src/core/index/references.ts';
import { workspaceOf } from './workspace-of.ts';

const folder = process.env['ORACLE_DIR'];

/** The ids of the nodes that nothing declares. */
function missingIn({ nodes }: CitationMap): readonly string[] {
  return nodes.flatMap(({ id, action }) => (action === undefined ? [id] : []));
}

describe('the map of CAE as it was published in 2023', () => {
  it('has every measure, every citation, and the three that lead nowhere', () => {
    const root = join(folder ?? '', 'corpus/cae-2023');
    assert(folder && existsSync(root), 'ORACLE_DIR must name the folder that holds corpus/');
    const workspace = workspaceOf(root);
    const [cae] = workspace.referentials;
    assert(cae);
    const map = citationMap(workspace, cae, 'task');
    assert.deepEqual(missingIn(map), ['6.4.3', '6.5.4', '6.5.5']);
    assert.deepEqual(missingIn(citationMap(workspace, cae, 'measure')), missingIn(map));
    const drawn = map.links.flatMap(({ kind, citations }) => (kind === 'rule' ? [] : citations));
    const written = referencesOf(workspace, cae).filter(
      ({ kind, file, from, to }) => kind !== 'key' && file.kind === 'measure' && from !== to,
    );
    assert.equal(drawn.length, written.length);
  });
});
