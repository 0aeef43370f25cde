import assert from 'node:assert/strict';
import { speak } from '../../l10n/say.ts';
import { followFiles } from '../../server/src/core/features/rename/rename-files.ts';
import { renameable, renaming } from '../../server/src/core/features/rename.ts';
import { settingsSubjectAt } from '../../server/src/core/features/subject/settings-subject.ts';
import { scenarioSubjectAt, subjectAt } from '../../server/src/core/features/subject/subject.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import { newPaths } from '../../server/src/core/refactor/new-paths.ts';
import type { RefusalReason } from '../../server/src/core/refactor/plan.ts';
import { sayRefusal } from '../../server/src/words/restructuring.ts';
import { changedTexts, type Texts } from './changed-texts.ts';
import { type Mark, parseFixture } from './fixture.ts';
import { outsideOf } from './renumbering.ts';
import { workspaceOf } from './workspace.ts';

/** What is under the cursor (the empty mark) is renamed: the texts are then those of the other fixture. */
export function checkRename(before: string, name: string, after: string, withAlternatives = false): void {
  const { files, marks } = parseFixture(before);
  const renamed = renamingAt(files, cursorIn(marks), name, withAlternatives);
  assert.equal(renamed.kind, 'planned');
  const idle = renamed.changes.edits.filter(
    ({ file, span, text }) => files.get(file)?.slice(span.start, span.end) === text,
  );
  assert.deepEqual(idle, [], 'nothing is written where it stands already');
  const expected = parseFixture(after).files;
  assert.deepEqual([...changedTexts(files, renamed.changes)].sort(), [...expected].sort());
}

/** What is under the cursor cannot be renamed so, for this reason; which has words in both languages. */
export function checkRefusal(before: string, name: string, reason: RefusalReason): void {
  const { files, marks } = parseFixture(before);
  const renamed = renamingAt(files, cursorIn(marks), name, false);
  assert.equal(renamed.kind, 'refused');
  assert.equal(renamed.reason, reason);
  for (const language of ['fr', 'en'] as const) {
    speak(language);
    assert.doesNotMatch(sayRefusal(renamed), /[{}]/);
  }
}

/** What can be renamed at the cursor is the other marked place; without another mark, nothing can. */
export function checkRenameable(fixture: string): void {
  const { files, marks } = parseFixture(fixture);
  const cursor = cursorIn(marks);
  const target = marks.find(mark => mark !== cursor);
  const subject = subjectIn(workspaceOf(files), files, cursor);
  const found = subject && renameable(subject, files.get(cursor.file) ?? '');
  assert.deepEqual(found?.kind === 'name' ? found.span : undefined, target?.span);
}

/** Files and folders get other names or places: the texts, under their new paths, are then those of the other fixture; why ids are left as they are. */
export function checkFollowed(
  before: string,
  moves: Readonly<Record<string, string>>,
  after: string,
  reasons: readonly RefusalReason[] = [],
): void {
  const { files } = parseFixture(before);
  const renames = Object.entries(moves).map(([from, to]) => ({ from: `/ws/${from}`, to: `/ws/${to}` }));
  const { changes, refusals } = followFiles(workspaceOf(files), renames, outsideOf(files), () => false);
  assert.deepEqual(
    refusals.map(({ reason }) => reason),
    reasons,
  );
  const newPathOf = newPaths(renames);
  const followed = [...changedTexts(files, changes)].map(([path, text]) => [newPathOf(path), text]);
  assert.deepEqual(followed.sort(), [...parseFixture(after).files].sort());
}

function renamingAt(files: Texts, cursor: Mark, name: string, withAlternatives: boolean) {
  const workspace = workspaceOf(files);
  const subject = subjectIn(workspace, files, cursor);
  assert(subject, 'nothing stands at the cursor');
  return renaming(workspace, subject, name, outsideOf(files), withAlternatives);
}

function subjectIn(workspace: Workspace, files: Texts, { file, span }: Mark) {
  const { scenarios, settings } = outsideOf(files);
  const configuration = settings.find(({ path }) => path === file);
  if (configuration) return settingsSubjectAt(workspace, configuration, span.start);
  const scenario = scenarios.find(({ path }) => path === file);
  return scenario ? scenarioSubjectAt(workspace, scenario, span.start) : subjectAt(workspace, file, span.start);
}

function cursorIn(marks: readonly Mark[]): Mark {
  const cursor = marks.find(({ span }) => span.start === span.end);
  assert(cursor, 'the fixture has no cursor');
  return cursor;
}
