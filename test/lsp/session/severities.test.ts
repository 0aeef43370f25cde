import assert from 'node:assert/strict';
import { heardElsewhere, type OnFailure, type RuleFailure } from '../../../server/src/core/analysis/attempt.ts';
import { analysed, type Problems, problemsOf } from '../../../server/src/core/analysis/run.ts';
import type { Severities } from '../../../server/src/core/analysis/severities.ts';
import { type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import {
  type FolderSeverities,
  folderSeverities,
  severitiesByPath,
} from '../../../server/src/lsp/session/severities.ts';
import { withBrokenRule } from '../../kit/broken-rule.ts';
import { measure } from '../../kit/disk.ts';
import { workspaceOf } from '../../kit/workspace.ts';

// One problem of the file alone, and one that the référentiel decides.
const TEXT = measure('1.1.1', 'Voir la 1.1.9.\n').replace('id: 1.1.1', 'id: 1.1.1\ncouleur: vert');
const UN = '/un/1.1.1.md';
const DEUX = '/deux/1.1.1.md';
const FILES = new Map([UN, DEUX].map(path => [path, TEXT]));
const CHOSEN = folderSeverities(
  new Map<string, Severities>([
    ['/un', new Map([['key-unknown', 'error']])],
    ['/deux', new Map([['reference-unknown', 'off']])],
  ]),
);

function problemsBySeverities(
  workspace: Workspace,
  chosen: FolderSeverities,
  onFailure: OnFailure = heardElsewhere,
): Problems {
  return analysed(workspace, severitiesByPath(chosen, workspace), onFailure).problems;
}

describe('two folders that choose other severities', () => {
  it('find each its own', () => {
    const found = problemsBySeverities(workspaceOf(FILES), CHOSEN);
    const shown = (path: string) => found.get(path)?.map(({ code, severity }) => `${code} ${severity}`);
    assert.deepEqual(shown(UN), ['key-unknown error', 'reference-unknown warning']);
    assert.deepEqual(shown(DEUX), ['key-unknown warning']);
  });

  it('keep the very problems of the files that did not change', () => {
    const workspace = workspaceOf(FILES);
    const before = problemsBySeverities(workspace, CHOSEN);
    const changed = withFiles(workspace, new Map([[UN, parseFile(UN, `${TEXT}Suite.\n`)]]));
    const after = problemsBySeverities(changed, CHOSEN);
    assert.equal(after.get(DEUX)?.length, 1);
    assert.equal(after.get(DEUX)?.[0], before.get(DEUX)?.[0]);
  });

  it('ask a rule about a file once, and once more under no other severities', async () => {
    const asked: string[] = [];
    const check = ({ path }: { readonly path: string }) => {
      asked.push(path);
      return [];
    };
    await withBrokenRule('key-unknown', check, () => {
      const workspace = workspaceOf(FILES);
      problemsBySeverities(workspace, CHOSEN);
      problemsOf(workspace, new Map([['key-unknown', 'hint']]));
      problemsBySeverities(workspace, CHOSEN);
    });
    assert.deepEqual(asked.toSorted(), [DEUX, UN]);
  });

  it('hear once of a rule that breaks down, and not where it is off', async () => {
    const throwing = (): never => {
      throw new Error('broken');
    };
    const failures: RuleFailure[] = [];
    const chosen = new Map<string, Severities>([
      ['/un', new Map([['key-unknown', 'off']])],
      ['/deux', new Map()],
    ]);
    await withBrokenRule('key-unknown', throwing, () => {
      const workspace = workspaceOf(FILES);
      problemsBySeverities(workspace, chosen, failure => failures.push(failure));
    });
    assert.deepEqual(
      failures.map(({ code }) => code),
      ['key-unknown'],
    );
  });
});
