/** Check functions of the aids to reading: what each of them finds in a fixture, at its marks. */
import assert from 'node:assert/strict';
import { citedBy, citedIn, citingOf, type Relation } from '../../server/src/core/features/call-hierarchy.ts';
import { foldsIn } from '../../server/src/core/features/folding.ts';
import { highlightsIn } from '../../server/src/core/features/highlights.ts';
import { type InlayHint, inlayHintsIn, scenarioHintsIn } from '../../server/src/core/features/inlay-hints.ts';
import { linkedIn } from '../../server/src/core/features/linked-editing.ts';
import { selectionsAt } from '../../server/src/core/features/selection-ranges.ts';
import { semanticTokensIn } from '../../server/src/core/features/semantic-tokens.ts';
import { subjectAt } from '../../server/src/core/features/subject/subject.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import type { SourceFile } from '../../server/src/core/model/source.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { lineAt, positionAt } from '../../server/src/core/text/line-index.ts';
import { type Span, span, textOf } from '../../server/src/core/text/span.ts';
import { sayHint } from '../../server/src/words/inlay-hints.ts';
import type { Mark } from './fixture.ts';
import { openFixture } from './workspace.ts';

/** What names the same thing as the cursor (the empty mark) are exactly the other marked places of its file. */
export function checkHighlights(text: string): void {
  const { workspace, file, offset, others } = pointing(text);
  const subject = subjectAt(workspace, file.path, offset);
  const found = subject ? highlightsIn(workspace, file, subject) : [];
  assert.deepEqual(placesOf(file, found), placesOf(file, others));
}

/** What is edited as one with the id at the cursor are exactly the other marked places. */
export function checkLinked(text: string): void {
  const { workspace, file, offset, others } = pointing(text);
  const subject = subjectAt(workspace, file.path, offset);
  const found = subject ? linkedIn(workspace, file, subject, offset) : [];
  assert.deepEqual(
    placesOf(
      file,
      found.map(one => ({ span: one })),
    ),
    placesOf(file, others),
  );
}

/** What the selection at the cursor grows to, each as its text; of one of several lines, the first and the last. */
export function checkSelections(text: string, expected: readonly string[]): void {
  const { file, offset } = pointing(text);
  assert.deepEqual(
    selectionsAt(file, offset).map(one => ends(textOf(file.text, one))),
    expected,
  );
}

/** What can be folded in the first file, each as its first and last line. */
export function checkFolds(text: string, expected: readonly string[]): void {
  const { file } = opening(text);
  assert.deepEqual(
    foldsIn(file).map(one => ends(textOf(file.text, one))),
    expected,
  );
}

/** The words of the first file that mean something, between the marks where it has some, as `type: text`. */
export function checkTokens(text: string, expected: readonly string[]): void {
  const { workspace, file, within } = opening(text);
  assert.deepEqual(
    semanticTokensIn(workspace, file, within).map(
      ({ type, declares, span: place }) => `${type}${declares ? '!' : ''}: ${textOf(file.text, place)}`,
    ),
    expected,
  );
}

/** What cites the action at the cursor, and what it cites, as `id × times`. */
export function checkCalls(text: string, expected: { readonly by: readonly string[]; readonly in: readonly string[] }) {
  const { workspace, file, offset } = pointing(text);
  const subject = subjectAt(workspace, file.path, offset);
  const found = subject && citingOf(workspace, subject);
  const show = ({ other, spans }: Relation) => `${other.kind} ${other.id} × ${spans.length}`;
  assert.deepEqual(
    { by: found ? citedBy(workspace, found).map(show) : [], in: found ? citedIn(workspace, found).map(show) : [] },
    expected,
  );
}

/** The hints of the first file, between the marks where it has some, each behind what it stands behind: `points: 12 ‹…›`. */
export function checkHints(text: string, expected: readonly string[]): void {
  const { workspace, file, within } = opening(text);
  assert.deepEqual(shownHints(file, inlayHintsIn(workspace, file, within)), expected);
}

/** The same of a scenario over the files of a fixture. */
export function checkScenarioHints(text: string, scenario: string, expected: readonly string[]): void {
  const { workspace } = openFixture(text);
  const read = readScenario('/ws/a.scenario.yml', scenario);
  assert(read, 'the text is a scenario');
  const found = scenarioHintsIn(workspace, read, span(0, scenario.length));
  assert.deepEqual(shownHints({ text: scenario, lines: read.lines }, found), expected);
}

function shownHints({ text, lines }: Pick<SourceFile, 'text' | 'lines'>, hints: readonly InlayHint[]): string[] {
  return hints
    .toSorted((a, b) => a.at - b.at)
    .map(hint => `${text.slice(lineAt(lines, hint.at).start, hint.at).trim()} ‹${sayHint(hint).label}›`);
}

interface Pointing {
  readonly workspace: Workspace;
  readonly file: SourceFile;
  readonly offset: number;
  readonly others: readonly Mark[];
}

function pointing(text: string): Pointing {
  const { fixture, workspace } = openFixture(text);
  const cursor = fixture.marks.find(({ span: { start, end } }) => start === end);
  const file = cursor && workspace.files.get(cursor.file);
  assert(cursor && file, 'the fixture has a cursor in a file of ours');
  const others = fixture.marks.filter(mark => mark !== cursor && mark.file === cursor.file);
  return { workspace, file, offset: cursor.span.start, others };
}

interface Opened {
  readonly workspace: Workspace;
  readonly file: SourceFile;
  /** What its first mark holds, all of it without one. */
  readonly within: Span;
}

/** The first file of a fixture. */
function opening(text: string): Opened {
  const { fixture, workspace } = openFixture(text);
  const file = [...fixture.files.keys()].flatMap(path => workspace.files.get(path) ?? [])[0];
  assert(file, 'the fixture has a file of ours');
  return { workspace, file, within: fixture.marks[0]?.span ?? span(0, file.text.length) };
}

function placesOf({ lines }: SourceFile, found: readonly { readonly span: Span }[]): string[] {
  const places = found.toSorted((a, b) => a.span.start - b.span.start);
  return places.map(({ span: { start, end } }) => `${placeText(lines, start)}-${placeText(lines, end)}`);
}

function placeText(lines: SourceFile['lines'], offset: number): string {
  const { line, character } = positionAt(lines, offset);
  return `${line + 1}:${character + 1}`;
}

/** A text of one line, or the first and last line of a longer one. */
function ends(text: string): string {
  const lines = text.trimEnd().split('\n');
  return lines.length === 1 ? text : `${lines[0]} … ${lines.at(-1)}`;
}
