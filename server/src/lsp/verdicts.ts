import type { Connection } from 'vscode-languageserver';
import { say } from '../../../l10n/say.ts';
import { type Changes, NO_CHANGES } from '../core/analysis/fix.ts';
import type { Change } from '../core/changes/change.ts';
import { type ApprovalChanges, reviewEdit } from '../core/parse/review/write-review.ts';
import { approving } from '../core/review/approve.ts';
import { applyEdits } from '../core/text/edits.ts';
import { lineIndex } from '../core/text/line-index.ts';
import { today } from '../disk/today.ts';
import { type ReviewAnswer, type ReviewParams, reviewRequest } from '../protocol/review.ts';
import { sayProblem } from '../words/problems.ts';
import type { Answer } from './answers.ts';
import type { ServedChanges, ToldChanges } from './changes.ts';
import { byReview, type Review, type Reviews } from './reviews.ts';
import { uriOf } from './uris.ts';
import { type EditSupport, toWorkspaceEdit } from './workspace-edit.ts';

export interface VerdictsHost {
  readonly reviews: Pick<Reviews, 'around'>;
  readonly changes: ServedChanges;
  readonly support: () => EditSupport;
  readonly answer: Answer;
}

/** Has the client write what reviewers say of the changes that were told last. */
export function serveVerdicts(connection: Connection, { reviews, changes, support, answer }: VerdictsHost): void {
  const given = async (_: unknown, params: ReviewParams): Promise<ReviewAnswer> => {
    const told = changes.last();
    const meant = told?.changes.filter(({ fingerprint }) => params.fingerprints.includes(fingerprint)) ?? [];
    if (told === undefined || meant.length < new Set(params.fingerprints).size) {
      return refused(say('What was shown has changed meanwhile. Look at it again.'));
    }
    const written = [...byReview(meant, reviews.around).values()].map(({ review, changes: own }) => ({
      review,
      edits: editsFor(review, verdictOn(told, own, review, params)),
    }));
    const unwritable = written.find(({ review }) => !review.read.isWritable)?.review;
    if (unwritable) return refused(reasonOf(unwritable));
    const news = written.filter(({ edits }) => edits !== undefined);
    if (news.length === 0) return { kind: 'written', uris: [] };
    const all: Changes = {
      ...NO_CHANGES,
      edits: news.flatMap(({ edits }) => edits?.edits ?? []),
      creates: news.flatMap(({ edits }) => edits?.creates ?? []),
    };
    const byPath = new Map(news.map(({ review }) => [review.path, review]));
    const linesOf = (path: string) => lineIndex(byPath.get(path)?.text ?? '');
    const edit = toWorkspaceEdit(linesOf, all, support(), path => byPath.get(path)?.version ?? null);
    if (edit === undefined) return refused(say('This editor cannot create files.'));
    const { applied } = await connection.workspace.applyEdit({ label: say('Approvals'), edit });
    if (!applied) return refused(say('The editor did not make the edit. Do it again.'));
    return { kind: 'written', uris: news.map(({ review }) => uriOf(review.path)) };
  };
  connection.onRequest<ReviewAnswer, unknown>(reviewRequest, answer(reviewRequest, given));
}

function refused(message: string): ReviewAnswer {
  return { kind: 'refused', message };
}

/** Why nothing can be written into a file: what is wrong in it. */
function reasonOf({ read: { faults } }: Review): string {
  const [fault] = faults.filter(({ code }) => code === 'review-syntax');
  return fault ? sayProblem(fault) : '';
}

function verdictOn(
  { after, changes }: ToldChanges,
  meant: readonly Change[],
  { read }: Review,
  { verdict, by, note }: ReviewParams,
): ApprovalChanges {
  switch (verdict) {
    case 'withdraw':
      return { put: [], withdrawn: meant.map(({ fingerprint }) => fingerprint) };
    case 'approve': {
      const reviewer = { by: by ?? undefined, date: today(), note: note ?? undefined };
      return approving(after.workspace, changes, meant, read.approvals, reviewer);
    }
  }
}

/** Undefined where there is nothing to write. */
function editsFor({ path, text }: Review, changes: ApprovalChanges): Pick<Changes, 'edits' | 'creates'> | undefined {
  const edit = reviewEdit(text ?? '', changes);
  if (edit === undefined) return undefined;
  if (text === undefined) return { edits: [], creates: [{ path, text: applyEdits('', [edit]) }] };
  return { edits: [{ file: path, ...edit }], creates: [] };
}
