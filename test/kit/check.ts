import assert from 'node:assert/strict';
import { RULES } from '../../server/src/core/analysis/registry.ts';
import { problemsOf } from '../../server/src/core/analysis/run.ts';
import { outlineOf } from '../../server/src/core/features/outline.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import type { Place, Problem } from '../../server/src/core/model/problem.ts';
import { lineIndex, positionAt } from '../../server/src/core/text/line-index.ts';
import { sayHover } from '../../server/src/words/hover.ts';
import { sayProblem } from '../../server/src/words/problems.ts';
import { openExample } from './examples.ts';
import { onlyMark } from './fixture.ts';
import { definitionAt, hoverAt, placesAt } from './pointing.ts';
import { openFixture } from './workspace.ts';

/** The problems of a fixture, as the command line prints them without their sentence: `1.1.1.md:3:9-3:11 points-sum`. */
export function checkProblems(fixture: string, expected: readonly string[]): void {
  const { workspace } = openFixture(fixture);
  const lines = [...problemsOf(workspace)].flatMap(([path, problems]) =>
    problems.map(problem => `${placeText(workspace, { file: path, span: problem.span })} ${problem.code}`),
  );
  assert.deepEqual(lines, expected);
}

/** One rule finds exactly the marked places, each with a message; and nothing without marks. */
export function checkRule(code: string, example: string): void {
  // Some rules are off by default: here each is on, at its own severity.
  const own = RULES.find(rule => rule.code === code);
  const severities = new Map(own?.offByDefault ? [[code, own.severity]] : []);
  const { fixture, problems: all } = openExample(example, severities);
  const found = [...all].flatMap(([file, problems]) =>
    problems.filter(problem => problem.code === code).map(problem => ({ file, problem })),
  );
  assert.deepEqual(
    found.map(({ file, problem }) => placeIn(fixture.files, { file, span: problem.span })),
    fixture.marks.map(mark => placeIn(fixture.files, mark)),
  );
  for (const { problem } of found) assert.notEqual(messageOf(problem), '');
}

/** The text of the hover at the cursor, as it is shown, holds each of these parts; null: there is none. */
export function checkHover(fixture: string, expected: readonly string[] | null): void {
  const { fixture: parsed, workspace } = openFixture(fixture);
  const { file, span } = onlyMark(parsed);
  const hover = hoverAt(workspace, file, span.start);
  if (expected === null) {
    assert.equal(hover, undefined);
    return;
  }
  assert(hover, 'no hover at the cursor');
  for (const part of expected) assert(sayHover(hover).includes(part), `« ${part} » is not in:\n${sayHover(hover)}`);
}

/** The definition at the cursor (the empty mark) is the other marked place; without another mark, there is none. */
export function checkDefinition(fixture: string): void {
  const { fixture: parsed, workspace } = openFixture(fixture);
  const cursor = parsed.marks.find(({ span }) => span.start === span.end);
  assert(cursor, 'the fixture has no cursor');
  const target = parsed.marks.find(mark => mark !== cursor);
  const found = definitionAt(workspace, cursor.file, cursor.span.start);
  assert.equal(
    found && placeText(workspace, { file: found.file, span: found.title }),
    target && placeText(workspace, target),
  );
}

/** The references at the cursor (the empty mark) are exactly the other marked places, in order. */
export function checkReferences(fixture: string, withDeclaration: boolean): void {
  const { fixture: parsed, workspace } = openFixture(fixture);
  const cursor = parsed.marks.find(({ span }) => span.start === span.end);
  assert(cursor, 'the fixture has no cursor');
  const others = parsed.marks.filter(mark => mark !== cursor);
  const { declaration, places = [] } = placesAt(workspace, cursor.file, cursor.span.start) ?? {};
  assert.deepEqual(
    (withDeclaration && declaration ? [declaration, ...places] : places).map(place => placeText(workspace, place)),
    others.map(mark => placeText(workspace, mark)),
  );
}

/** The outline of the only file, a line an entry, indented by depth: `1.1.1 Title`, behind it its sections in brackets. */
export function checkOutline(fixture: string, expected: readonly string[]): void {
  const { fixture: parsed, workspace } = openFixture(fixture);
  const [path = ''] = parsed.files.keys();
  type Item = ReturnType<typeof outlineOf>[number];
  const lines = (items: readonly Item[], indent: string): string[] =>
    items.flatMap(({ id, title, sections, children }) => {
      const own = sections.map(section => ` [${section.title}]`).join('');
      return [indent + `${id} ${title}`.trim() + own, ...lines(children, `${indent}  `)];
    });
  assert.deepEqual(lines(outlineOf(workspace, path), ''), expected);
}

/** `1.1.1.md:3:9-3:11`: lines and columns from 1. */
export function placeText({ files }: Workspace, place: Place): string {
  return placeIn(new Map([...files].map(([path, { text }]) => [path, text])), place);
}

function placeIn(texts: ReadonlyMap<string, string>, { file, span }: Place): string {
  const text = texts.get(file);
  if (text === undefined) return `${file} (none of ours)`;
  const lines = lineIndex(text);
  const start = positionAt(lines, span.start);
  const end = positionAt(lines, span.end);
  const name = file.replace(/^\/ws\//, '');
  return `${name}:${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

function messageOf(problem: Problem): string {
  return sayProblem(problem);
}
