import assert from 'node:assert/strict';
import { speak } from '../../l10n/say.ts';
import { githubOf } from '../../server/src/cli/check/github.ts';
import { checkReport } from '../../server/src/cli/check/report.ts';
import { sarifOf } from '../../server/src/cli/check/sarif.ts';
import { textOf } from '../../server/src/cli/check/text.ts';
import { createOutput, type Line } from '../../server/src/cli/output.ts';
import { type Analysis, analysisOf } from '../../server/src/core/analysis/run.ts';
import { NO_SEVERITIES } from '../../server/src/core/analysis/severities.ts';
import { placeAt } from '../../server/src/core/features/action-place.ts';
import { citedBy, citedIn, citingOf } from '../../server/src/core/features/call-hierarchy.ts';
import { completionsAt } from '../../server/src/core/features/completion/completions.ts';
import { creationOf } from '../../server/src/core/features/creating.ts';
import { fixesOf } from '../../server/src/core/features/fixes.ts';
import { foldsIn } from '../../server/src/core/features/folding.ts';
import { formattingOf } from '../../server/src/core/features/formatting.ts';
import { highlightsIn } from '../../server/src/core/features/highlights.ts';
import { ignoringOf } from '../../server/src/core/features/ignoring.ts';
import { inlayHintsIn } from '../../server/src/core/features/inlay-hints.ts';
import { citationsOf, lensesOf } from '../../server/src/core/features/lenses/code-lens.ts';
import { linkedIn } from '../../server/src/core/features/linked-editing.ts';
import { outlineOf } from '../../server/src/core/features/outline.ts';
import { previewOf } from '../../server/src/core/features/preview.ts';
import { countedProblems } from '../../server/src/core/features/problem-counts.ts';
import { selectionsAt } from '../../server/src/core/features/selection-ranges.ts';
import { semanticTokensIn } from '../../server/src/core/features/semantic-tokens.ts';
import { subjectAt } from '../../server/src/core/features/subject/subject.ts';
import { levelBelow } from '../../server/src/core/features/tree.ts';
import { workspaceSymbols } from '../../server/src/core/features/workspace-symbols.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import type { Problem } from '../../server/src/core/model/problem.ts';
import { NO_REVIEW } from '../../server/src/core/parse/review/read-review.ts';
import { readSettings } from '../../server/src/core/parse/settings.ts';
import { wishesFor } from '../../server/src/core/refactor/offered.ts';
import { planOf } from '../../server/src/core/refactor/wish.ts';
import { span } from '../../server/src/core/text/span.ts';
import { sayCreation, sayFix, sayIgnoring } from '../../server/src/words/fixes.ts';
import { sayHover } from '../../server/src/words/hover.ts';
import { sayHint } from '../../server/src/words/inlay-hints.ts';
import { sayProblem } from '../../server/src/words/problems.ts';
import { sayRefusal, sayWish } from '../../server/src/words/restructuring.ts';
import { NOTHING_OUTSIDE } from '../kit/outside.ts';
import { definitionAt, hoverAt, placesAt } from '../kit/pointing.ts';
import { inTime } from './attack.ts';

/** The most places of one file that are pointed at, and the most problems that fixes are asked for. */
const MOST = 12;

/** Changes of a few actions are planned, or refused with a reason. */
function restructure(workspace: Workspace): void {
  for (const referential of workspace.referentials) {
    for (const id of [...referential.actions.keys()].slice(0, MOST / 4)) {
      for (const wish of wishesFor(referential, id)) {
        const plan = planOf(workspace, referential, wish, NOTHING_OUTSIDE);
        assert.notEqual(plan.kind === 'refused' ? sayRefusal(plan) : sayWish(referential, wish), '');
      }
    }
  }
}

/** What an editor asks about a file answers: at places all over it, and about its problems. */
export function askEverything(workspace: Workspace, path: string, patience: number): void {
  const analysis = inTime('looking for problems', patience, () => analysisOf(workspace));
  const { problems } = analysis;
  const text = workspace.files.get(path)?.text ?? '';
  for (let at = 0; at <= MOST; at++) pointAt(workspace, path, Math.round((text.length * at) / MOST), patience);
  for (const { span } of (problems.get(path) ?? []).slice(0, MOST)) pointAt(workspace, path, span.start, patience);
  inTime('the outline', patience, () => outlineOf(workspace, path));
  readAll(workspace, path, patience);
  inTime('the tree', patience, () => {
    const counted = countedProblems(analysis);
    for (const referential of workspace.referentials) {
      for (const id of referential.actions.keys()) {
        levelBelow(referential, id, counted);
        levelBelow(referential, id, counted, { text: 'a 1', problemsOnly: true });
      }
    }
  });
  inTime('restructuring', patience, () => restructure(workspace));
  inTime('symbols', patience, () => workspaceSymbols(workspace, '1.1'));
  for (const problem of (problems.get(path) ?? []).slice(0, MOST)) checkWords(analysis, path, problem, patience);
}

/** What an editor shows of a whole text. */
function readAll(workspace: Workspace, path: string, patience: number): void {
  const file = workspace.files.get(path);
  if (file === undefined) return;
  const folds = inTime('folding', patience, () => foldsIn(file));
  const tokens = inTime('tokens', patience, () => semanticTokensIn(workspace, file, span(0, file.text.length)));
  const hints = inTime('hints', patience, () => inlayHintsIn(workspace, file, span(0, file.text.length)));
  for (const hint of hints) assert.notEqual(sayHint(hint).label, '');
  for (const lens of inTime('lenses', patience, () => lensesOf(workspace, path))) citationsOf(workspace, lens);
  const formatting = inTime('formatting', patience, () => formattingOf(file));
  const edits = 'edits' in formatting ? formatting.edits : [];
  inTime('the preview', patience, () => previewOf(workspace, file));
  const spans = [...tokens, ...edits].map(one => one.span);
  const places = [...folds, ...spans, ...hints.map(({ at }) => span(at, at))];
  for (const { start, end } of places) assert(0 <= start && start <= end && end <= file.text.length);
}

function pointAt(workspace: Workspace, path: string, offset: number, patience: number): void {
  inTime(`pointing at ${offset}`, patience, () => {
    const hover = hoverAt(workspace, path, offset);
    if (hover) assert.notEqual(sayHover(hover), '');
    definitionAt(workspace, path, offset);
    placeAt(workspace, path, offset);
    placesAt(workspace, path, offset);
    readAt(workspace, path, offset);
    completeAt(workspace, path, offset);
  });
}

/** What gives way to a proposal is what was begun, on the line of the cursor. */
function completeAt(workspace: Workspace, path: string, offset: number): void {
  const text = workspace.files.get(path)?.text ?? '';
  const found = completionsAt(workspace, path, text, offset, { asked: 'asked', form: 'id' });
  if (found === undefined) return;
  const { start, end } = found.span;
  assert(start <= offset && offset <= end && !/[\r\n]/.test(text.slice(start, end)), `${start}-${end} at ${offset}`);
}

function readAt(workspace: Workspace, path: string, offset: number): void {
  const file = workspace.files.get(path);
  if (file === undefined) return;
  selectionsAt(file, offset);
  const subject = subjectAt(workspace, path, offset);
  if (subject === undefined) return;
  highlightsIn(workspace, file, subject);
  linkedIn(workspace, file, subject, offset);
  const action = citingOf(workspace, subject);
  if (action) {
    citedBy(workspace, action);
    citedIn(workspace, action);
  }
}

function checkWords(analysis: Analysis, path: string, problem: Problem, patience: number): void {
  const file = analysis.workspace.files.get(path);
  const text = file?.text ?? '';
  const { start, end } = problem.span;
  assert(0 <= start && start <= end && end <= text.length, `${problem.code} stands nowhere: ${start}-${end}`);
  const fixes = inTime(`fixes of ${problem.code}`, patience, () => fixesOf(analysis, path, problem));
  for (const language of ['en', 'fr'] as const) {
    speak(language);
    assert.notEqual(sayProblem(problem), '');
    for (const fix of fixes) assert.notEqual(sayFix(fix), '');
  }
  speak('en');
  if (file === undefined) return;
  const ignored = inTime(`ignoring ${problem.code}`, patience, () => ignoringOf(file, problem));
  if (ignored) assert.notEqual(sayIgnoring(ignored), '');
  const creation = inTime(`creating for ${problem.code}`, patience, () => creationOf(analysis, file, problem));
  if (creation) assert.notEqual(sayCreation(creation), '');
}

/** Everything that `check` prints of a file, by format. */
export function printEverything(workspace: Workspace, path: string): ReadonlyMap<string, string> {
  const configuration = { text: '', ...readSettings('') };
  const review = { path: '/ws/referentiel.review.json', text: undefined, read: NO_REVIEW };
  const context = {
    folder: '/ws',
    isAsked: (asked: string) => asked === path,
    shownPath: (shown: string) => shown,
    severities: NO_SEVERITIES,
  };
  const report = checkReport({ workspace, configuration, review, scenarios: [] }, context);
  assert.deepEqual(report.failures, []);
  return new Map([
    ['text', printedLines(textOf(report))],
    ['json', JSON.stringify(report.results.map(({ problem }) => problem))],
    ['sarif', sarifOf(report)],
    ['github', githubOf(report)],
  ]);
}

/** What a command prints of lines. */
export function printedLines(lines: readonly Line[]): string {
  let text = '';
  const output = createOutput(part => {
    text += part;
  }, assert.fail);
  output.lines(lines);
  return text;
}
