import assert from 'node:assert/strict';
import { plainForm } from '../../server/src/core/analysis/facts/look-alikes.ts';
import { countsOf } from '../../server/src/core/analysis/fixes/counts.ts';
import { changedFiles } from '../../server/src/core/analysis/fixes/effect.ts';
import { analysisOf, problemsOf } from '../../server/src/core/analysis/run.ts';
import { NO_SEVERITIES } from '../../server/src/core/analysis/severities.ts';
import { fixAll, mended } from '../../server/src/core/features/mending.ts';
import { type Workspace, withFiles } from '../../server/src/core/index/workspace.ts';
import type { SourceFile } from '../../server/src/core/model/source.ts';
import { markdownBlocks } from '../../server/src/core/parse/markdown/blocks.ts';

/** What mends one fault may show another, which a second round mends; more rounds would be fixes that undo one another. */
const MOST_ROUNDS = 4;

/**
 * What can be mended safely in a workspace is mended in few rounds, and then for good; no error comes by it, and no word
 * of a title or a text goes.
 */
export function checkSettles(workspace: Workspace): void {
  const errors = errorsIn(workspace);
  let now = workspace;
  for (let edits = fixAll(analysisOf(now)), round = 1; edits.length > 0; edits = fixAll(analysisOf(now)), round++) {
    assert(round <= MOST_ROUNDS, `not settled after ${MOST_ROUNDS} rounds: ${JSON.stringify(edits)}`);
    now = withFiles(now, changedFiles(now, edits));
    assert(errorsIn(now) <= errors, `more errors after round ${round}`);
  }
  const { texts, workspace: result } = mended(workspace);
  const again = mended(result);
  assert.deepEqual([again.count, [...again.texts.keys()]], [0, []], 'the second run mends more');
  for (const [path, text] of texts) checkWords(workspace.files.get(path), text);
}

function errorsIn(workspace: Workspace): number {
  const { errorsByCode } = countsOf(problemsOf(workspace, NO_SEVERITIES).values());
  return [...errorsByCode.values()].reduce((sum, count) => sum + count, 0);
}

function checkWords(before: SourceFile | undefined, after: string): void {
  const left = wordsOf(after);
  for (const word of wordsOf(before?.text ?? '')) {
    const at = left.indexOf(word);
    assert(at >= 0, `« ${word} » is lost:\n${before?.text}\nbecame\n${after}`);
    left.splice(at, 1);
  }
}

/** The words of titles and prose as they are read, without those that open a list of actions: they mean nothing else. */
function wordsOf(text: string): string[] {
  const outside = markdownBlocks(text).filter(({ kind }) => kind === 'heading' || kind === 'prose');
  return outside
    .flatMap(({ span: { start, end } }) => plainForm(text.slice(start, end)).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter(word => word.toLowerCase() !== 'actions');
}
