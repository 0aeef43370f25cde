import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { throwOn } from '../../server/src/core/analysis/attempt.ts';
import { type Analysis, analysed, analysisOf } from '../../server/src/core/analysis/run.ts';
import { fixesOf } from '../../server/src/core/features/fixes.ts';
import { type Workspace, withFiles } from '../../server/src/core/index/workspace.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { withFix } from '../kit/fixes.ts';
import { folderTexts } from '../kit/folder-texts.ts';
import { workspaceOf } from '../kit/workspace.ts';

const folder = process.env['ORACLE_DIR'];

/** Of so many files one is copied. */
const EVERY = 12;

describe('a file of a published référentiel that is copied in the explorer', () => {
  for (const name of ['cae-2023', 'eci-2022']) {
    it(`is one problem, whose first fix renumbers the whole of it: ${name}`, () => {
      assert.ok(folder, 'ORACLE_DIR must name the folder that holds corpus/');
      const workspace = workspaceOf(folderTexts(join(folder, 'corpus', name)));
      const analysis = analysisOf(workspace);
      const measures = [...workspace.files.values()].filter(({ kind }) => kind === 'measure').map(({ path }) => path);
      const chosen = measures.filter((_, at) => at % EVERY === 0);
      assert.ok(chosen.length > 0, 'some files are copied');
      for (const path of chosen) checkCopy(analysis, path);
    });
  }
});

function checkCopy({ workspace, ...before }: Analysis, path: string): void {
  const text = workspace.files.get(path)?.text ?? '';
  const copy = join(dirname(path), 'copie.md');
  const copied = withFiles(workspace, new Map([[copy, parseFile(copy, text)]]));
  const analysis = afresh(copied, { workspace, ...before });
  const [problem, ...others] = analysis.problems.get(copy) ?? [];
  assert.equal(problem?.variant, 'copy', path);
  assert.deepEqual(others, [], path);
  assert.deepEqual(elsewhere(analysis, copy), elsewhere({ workspace, ...before }, copy), path);
  const [fix] = fixesOf(analysis, copy, problem);
  assert(fix, path);
  const fixed = withFix(copied, fix);
  const own = ids(fixed).filter(id => !ids(workspace).includes(id));
  assert.equal(own.length, idsOfFile(workspace, path).length, `every action of ${path} has an id of its own`);
  assert.equal(fixed.files.get(path)?.text, text, 'the original stays as it is');
  const codes = [...afresh(fixed, analysis).problems.values()].flat().map(({ code }) => code);
  assert.ok(!codes.includes('id-duplicate'), path);
}

function afresh(workspace: Workspace, before: Analysis): Analysis {
  return analysed(workspace, before.severities, throwOn, before);
}

/** The problems of all files but one. */
function elsewhere({ problems }: Analysis, but: string) {
  return [...problems].filter(([path, found]) => path !== but && found.length > 0);
}

function ids({ referentials }: Workspace): readonly string[] {
  return referentials.flatMap(({ actions }) => [...actions.keys()]);
}

function idsOfFile({ referentials }: Workspace, path: string): readonly string[] {
  return referentials.flatMap(({ actions }) =>
    [...actions.values()].flatMap(({ id, declaredIn }) => (declaredIn.includes(path) ? [id] : [])),
  );
}
