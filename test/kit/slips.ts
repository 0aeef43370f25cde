import assert from 'node:assert/strict';
import { analysisOf } from '../../server/src/core/analysis/run.ts';
import { fixesOf } from '../../server/src/core/features/fixes.ts';
import type { Code } from '../../server/src/core/model/codes.ts';
import type { Slip } from '../../server/src/core/model/slip.ts';
import { allEntries } from '../../server/src/core/parse/declarations.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { slipIn } from '../../server/src/core/parse/slips/find-slip.ts';
import { textOf } from '../../server/src/core/text/span.ts';
import { sayProblem } from '../../server/src/words/problems.ts';
import { withFix } from './fixes.ts';
import { onlyMark } from './fixture.ts';
import { EXAMPLES, folderTexts } from './folder-texts.ts';
import { openFixture } from './workspace.ts';

/**
 * The block that cannot be read is shown at the marked line, with a sentence; its fix writes what was meant there, and the
 * like wherever else the block has the same slip, and the block can be read.
 */
export function checkSlip(fixture: string, { reason, meant }: Omit<Slip, 'span'>): void {
  const { fixture: parsed, workspace } = openFixture(fixture);
  const { file, span } = onlyMark(parsed);
  const analysis = analysisOf(workspace);
  const [problem, ...others] = (analysis.problems.get(file) ?? []).filter(({ code }) => code === 'yaml-syntax');
  assert(problem && others.length === 0, 'one block cannot be read');
  assert.deepEqual(
    { reason: problem.variant, span: problem.span, meant: problem.args['meant'] },
    { reason, span, meant },
  );
  assert.notEqual(sayProblem(problem), '');
  const [fix, ...more] = fixesOf(analysis, file, problem);
  assert(fix && more.length === 0, 'one fix');
  const fixed = withFix(workspace, fix).files.get(file);
  const text = parsed.files.get(file) ?? '';
  const lineEnd = text.includes('\r') ? '\r\n' : '\n';
  const [first] = fix.edits;
  assert.equal(first?.text, meant.replaceAll('\n', lineEnd));
  assert(fixed, 'the file is still ours');
  const faults = allEntries(fixed.entries).flatMap(({ block }) => block?.fault ?? []);
  assert.deepEqual(faults, [], fixed.text);
}

/** The text of the only file after the preferred fix of its only problem of a code. */
export function checkMended(text: string, code: Code, expected: string): void {
  const { workspace } = openFixture(text);
  const analysis = analysisOf(workspace);
  const [problem, ...others] = (analysis.problems.get(PATH) ?? []).filter(one => one.code === code);
  assert(problem && others.length === 0, `one problem ${code}`);
  const [fix] = fixesOf(analysis, PATH, problem);
  assert(fix, 'a fix');
  assert.equal(withFix(workspace, fix).files.get(PATH)?.text, expected);
}

const PATH = '/ws/1.1.1.md';

/** Wherever a line of a block of the examples that ship can be mistyped so, it is shown alone, and what is meant is what it was. */
export function checkMistyped(mistype: (line: string) => string): void {
  let count = 0;
  for (const [path, written] of folderTexts(EXAMPLES)) {
    const file = parseFile(path, written);
    for (const { block } of allEntries(file.entries)) {
      const lines = block ? textOf(file.text, block.content).split(/(?<=\n)/) : [];
      for (const [at, line] of lines.entries()) {
        const [, body = '', end = ''] = /^([^\r\n]*)([\r\n]*)$/.exec(line) ?? [];
        const typed = mistype(body);
        if (typed === body) continue;
        count++;
        const above = `${TITLE}${lines.slice(0, at).join('')}`;
        const text = `${above}${typed}${end}${lines.slice(at + 1).join('')}\`\`\`\n`;
        const broken = allEntries(parseFile(path, text, file).entries)[0]?.block;
        const slip = broken && slipIn(text, broken);
        assert(slip, `nothing is told of ${typed}`);
        const mended = `${text.slice(0, slip.span.start)}${slip.meant}${text.slice(slip.span.end)}`;
        assert.equal(mended.slice(above.length, above.length + body.length), body);
      }
    }
  }
  assert(count > 0, 'no line can be mistyped so');
}

const TITLE = '# T\n```yaml\n';
