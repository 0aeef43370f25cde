import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Change } from '../../server/src/core/changes/change.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import { workspaceAfter } from '../../server/src/core/refactor/outcome.ts';
import { changesIn } from '../kit/changes.ts';
import { REWRITTEN } from '../kit/rewritten.ts';
import { workspaceOf as textsWorkspace } from '../kit/workspace.ts';
import { publishedWorkspace } from './published-workspace.ts';
import { workspaceOf } from './workspace-of.ts';

const folder = process.env['ORACLE_DIR'] ?? '';

/** How many changes there are of each kind, of actions; texts, keys and problems left out. */
function counted(changes: readonly Change[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { subject, what } of changes) {
    if (subject.kind !== 'action' || what.kind === 'text' || what.kind === 'key' || 'problem' in what) continue;
    const name = 'role' in what ? `${what.kind} ${what.role}` : what.kind;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort());
}

describe('changes of the published référentiels', () => {
  let cae2023: Workspace;
  let cae2026: Workspace;
  let changes: readonly Change[];

  before(async () => {
    assert.ok(folder, 'ORACLE_DIR must name the folder that holds corpus/');
    cae2023 = workspaceOf(join(folder, 'corpus/cae-2023'));
    cae2026 = await publishedWorkspace(folder, 'cae');
    changes = changesIn(cae2023, cae2026);
  });

  // Platform, “Differences between CAE 2023 (Markdown) and 2026 (CSV)”; 35 scores by indicators are new.
  it('between CAE of 2023 and of 2026 are 15 titles, 7 formulas that came and one that went', () => {
    assert.deepEqual(counted(changes), {
      'citation-lost': 2,
      'formula-added deactivation': 4,
      'formula-added indicative': 35,
      'formula-added reduction': 3,
      'formula-removed deactivation': 1,
      retitled: 15,
    });
  });

  it('name the actions whose rules came and went', () => {
    const named = (kind: Change['what']['kind']) =>
      changes.flatMap(({ subject, what }) =>
        what.kind === kind && 'role' in what && what.role !== 'indicative' && subject.kind === 'action'
          ? [subject.id]
          : [],
      );
    const came = ['1.1.2.1', '1.1.2.1', '1.1.2.2', '1.1.2.5', '2.2.4.2.4', '4.2.3', '6.4.1.6.4'];
    assert.deepEqual([named('formula-added'), named('formula-removed')], [came, ['2.3.1']]);
  });

  it('change no point of an action, and no measure comes or goes', () => {
    assert.deepEqual(
      changes.filter(({ points, consequences }) => points !== undefined || consequences.length > 0),
      [],
    );
  });

  it('break no score', () =>
    assert.deepEqual(
      changes.filter(({ severity }) => severity === 'breaks-scores'),
      [],
    ));

  it('are none between a version and itself, and have each a fingerprint of their own', () => {
    assert.deepEqual(changesIn(cae2023, workspaceOf(join(folder, 'corpus/cae-2023'))), []);
    assert.equal(new Set(changes.map(({ fingerprint }) => fingerprint)).size, changes.length);
  });

  for (const [name, rewritten] of Object.entries(REWRITTEN)) {
    it(`are none where CAE is written with ${name}`, () => {
      const texts = Array.from(cae2023.files, ([path, { text }]) => [path, rewritten(text)] as const);
      assert.deepEqual(changesIn(cae2023, textsWorkspace(new Map(texts))), []);
    });
  }

  it('tell each of sixty edits of CAE, and nothing else', () => {
    const edits = [...cae2023.files.values()]
      .filter(({ kind }) => kind === 'measure')
      .flatMap(file => {
        const at = file.declarations.flatMap(({ id, entry }) =>
          id === undefined ? [] : { id, at: entry.titleSpan.end },
        );
        return at.slice(0, 1).map(one => ({ ...one, file: file.path }));
      })
      .slice(0, 60);
    const after = workspaceAfter(cae2023, {
      edits: edits.map(({ file, at }) => ({ file, span: { start: at, end: at }, text: ' et au-delà' })),
      creates: [],
      renames: [],
      deletes: [],
    });
    const told = changesIn(cae2023, after).filter(({ what }) => !('problem' in what));
    assert.deepEqual(
      told.map(({ subject, what }) => `${what.kind} ${subject.id}`).sort(),
      edits.map(({ id }) => `retitled ${id}`).sort(),
    );
  });
});
