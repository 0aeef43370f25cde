import assert from 'node:assert/strict';
import fc from 'fast-check';
import { throwOn } from '../../server/src/core/analysis/attempt.ts';
import type { Fix } from '../../server/src/core/analysis/fix.ts';
import { bringsNoErrors, type Counts, countsOf, hasNoMoreErrors } from '../../server/src/core/analysis/fixes/counts.ts';
import { type Analysis, analysed, analysisOf } from '../../server/src/core/analysis/run.ts';
import { everywhere, NO_SEVERITIES } from '../../server/src/core/analysis/severities.ts';
import { fixesOf } from '../../server/src/core/features/fixes.ts';
import { formattingOf } from '../../server/src/core/features/formatting.ts';
import { emptyWorkspace, type Workspace, withFiles } from '../../server/src/core/index/workspace.ts';
import type { SourceFile } from '../../server/src/core/model/source.ts';
import { allEntries } from '../../server/src/core/parse/declarations.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { withFix } from '../kit/fixes.ts';
import { workspaceOf } from '../kit/workspace.ts';
import { type Attack, inTime } from './attack.ts';
import { neighbours, spoilingSteps } from './spoilt.ts';

/** Real texts, spoilt step by step: known after each as from scratch, laid out for good, and no fix makes an error. */
export const editedTexts: Attack = {
  name: 'a text edited step by step is known as from scratch, laid out for good, and mended without a new error',
  runs: 15,
  property: (texts, patience) =>
    fc.property(spoilingSteps(texts), ({ path, steps }) => {
      let workspace = workspaceOf(neighbours(texts, path));
      let analysis = analysisOf(workspace);
      for (const text of steps) {
        const file = inTime('reading', patience, () => parseFile(path, text, workspace.files.get(path)));
        workspace = withFiles(workspace, new Map([[path, file]]));
        analysis = inTime('checking', patience, () => analysed(workspace, SEVERITIES, throwOn, analysis));
        checkLayout(path, text, file.kind === 'none');
      }
      const anew = analysisOf(
        withFiles(emptyWorkspace(), new Map([...workspace.files].map(([name, file]) => [name, readAnew(file)]))),
      );
      assert.deepEqual(told(analysis), told(anew));
      for (const problem of (analysis.problems.get(path) ?? []).slice(0, MOST)) {
        for (const fix of fixesOf(analysis, path, problem)) checkMakesNoError(analysis, problem.code, fix);
      }
    }),
};

/** Errors may come to light where more is read than before: of an action that had no title or id, behind a block, in a new file. */
function checkMakesNoError(analysis: Analysis, code: string, fix: Fix): void {
  const fixed = withFix(analysis.workspace, fix);
  const difference = {
    before: countsIn(analysis),
    after: countsIn(analysed(fixed, SEVERITIES, throwOn, analysis)),
  };
  if (bringsNoErrors(difference) || fix.creates.length > 0) return;
  // What only repeated another action counts then, and may be too much where it is.
  if (repeatedIn(fixed) < repeatedIn(analysis.workspace) && hasNoMoreErrors(difference)) return;
  assert.notEqual(fix.kind, 'preferred', `${code} is mended to other errors by ${fix.name}, which is offered first`);
  const isMoreRead = READ.some(count => count(fixed) > count(analysis.workspace));
  assert(isMoreRead, `${code} is mended to other errors by ${fix.name}`);
}

function repeatedIn({ referentials }: Workspace): number {
  return referentials.reduce((sum, { duplicates }) => sum + duplicates.length, 0);
}

function countsIn({ problems }: Analysis): Counts {
  return countsOf(problems.values());
}

const entriesOf = ({ files }: Workspace) => [...files.values()].flatMap(({ entries }) => allEntries(entries));
/** What can be counted of what is read. */
const READ: readonly ((workspace: Workspace) => number)[] = [
  workspace => entriesOf(workspace).length,
  workspace => entriesOf(workspace).filter(({ block }) => block && !block.fault).length,
  ({ files }) =>
    [...files.values()].flatMap(({ declarations }) => declarations.filter(({ id }) => id !== undefined)).length,
];

/** What is half typed stays the kind of file that it was. */
function readAnew({ path, text, kind }: SourceFile): SourceFile {
  return parseFile(path, text, { ...parseFile(path, ''), kind });
}

function told({ problems }: Analysis) {
  return [...problems].filter(([, list]) => list.length > 0);
}

/** The most problems whose fixes are tried. */
const MOST = 4;
const SEVERITIES = everywhere(NO_SEVERITIES);

function checkLayout(path: string, text: string, isNone: boolean): void {
  if (isNone) return;
  const once = laidOut(path, text);
  if (once === undefined) return;
  assert.equal(laidOut(path, once), once, 'what is laid out is laid out again');
}

/** Undefined for a text that is left as it is. */
function laidOut(path: string, text: string): string | undefined {
  const formatting = formattingOf(parseFile(path, text));
  return 'edits' in formatting ? applyEdits(text, formatting.edits) : undefined;
}
