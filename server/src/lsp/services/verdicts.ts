import type { Connection, WorkspaceEdit } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import { type Changes, NO_CHANGES } from '../../core/analysis/fix.ts';
import type { Change } from '../../core/changes/change.ts';
import { REVIEW_FILE } from '../../core/model/review.ts';
import { type ApprovalChanges, reviewEdit } from '../../core/parse/review/write-review.ts';
import { approving } from '../../core/review/approve.ts';
import { namesOf } from '../../core/review/review-states.ts';
import { applyEdits } from '../../core/text/edits.ts';
import { lineIndex } from '../../core/text/line-index.ts';
import { today } from '../../files/today.ts';
import { type ReviewAnswer, type ReviewParams, reviewRequest } from '../../protocol/review.ts';
import { sayProblem } from '../../words/problems.ts';
import { byReview, type Review, type Reviews } from '../problems/reviews.ts';
import { toRange } from '../proto/to-proto.ts';
import { uriOf } from '../proto/uris.ts';
import { type EditSupport, toWorkspaceEdit } from '../proto/workspace-edit.ts';
import type { Answer } from '../session/answers.ts';
import type { ComparedVersions, ToldChanges } from './compared-versions.ts';

export interface VerdictsHost {
  readonly reviews: Pick<Reviews, 'around'>;
  /** Looks at files on the disk. */
  readonly read: (uris: readonly string[]) => Promise<void>;
  readonly changes: Pick<ComparedVersions, 'last'>;
  readonly support: () => EditSupport;
  readonly answer: Answer;
}

/** Has the client write what reviewers say of the changes that were told last. */
export function serveVerdicts(connection: Connection, { reviews, read, changes, support, answer }: VerdictsHost): void {
  const given = async (_: unknown, params: ReviewParams): Promise<ReviewAnswer> => {
    const told = changes.last();
    const meant = told?.changes.filter(({ fingerprint }) => params.fingerprints.includes(fingerprint)) ?? [];
    if (told === undefined || meant.length < new Set(params.fingerprints).size) {
      return refused(say('What was shown has changed meanwhile. Look at it again.'));
    }
    // A merge or a checkout may have written them just now, and the client told of nothing yet.
    await read(Array.from(byReview(meant, reviews.around).values(), ({ review }) => uriOf(review.path)));
    for (;;) {
      const written = [...byReview(meant, reviews.around).values()].map(({ review, changes: own }) => ({
        review,
        edits: editsFor(review, verdictOn(told, own, review, params)),
      }));
      const unwritable = written.find(({ review }) => !review.read.isWritable)?.review;
      if (unwritable) return refusedIn(unwritable);
      const news = written.filter(({ edits }) => edits !== undefined);
      if (news.length === 0) return { kind: 'written', uris: [] };
      const texts = news.map(({ review }) => review);
      const edit = editOf(news, support());
      if (edit === undefined) return refused(say('This editor cannot create files.'));
      const { applied } = await connection.workspace.applyEdit({ label: say('Approvals'), edit });
      if (applied) return { kind: 'written', uris: texts.map(({ path }) => uriOf(path)) };
      // An edit of a text that is another by now is refused, and what the text is was told before that.
      if (texts.every(one => isAsNow(one, reviews))) {
        return refused(say('The editor did not make the edit. Do it again.'));
      }
    }
  };
  connection.onRequest<ReviewAnswer, unknown>(reviewRequest, answer(reviewRequest, given));
}

type OwnEdits = Pick<Changes, 'edits' | 'creates'>;

/** Undefined where the client cannot make it. */
function editOf(
  written: readonly { readonly review: Review; readonly edits: OwnEdits | undefined }[],
  support: EditSupport,
): WorkspaceEdit | undefined {
  const all: Changes = {
    ...NO_CHANGES,
    edits: written.flatMap(({ edits }) => edits?.edits ?? []),
    creates: written.flatMap(({ edits }) => edits?.creates ?? []),
  };
  const byPath = new Map(written.map(({ review }) => [review.path, review]));
  const linesOf = (path: string) => lineIndex(byPath.get(path)?.text ?? '');
  return toWorkspaceEdit(linesOf, all, support, path => byPath.get(path)?.version ?? null);
}

function isAsNow({ path, text, version }: Review, { around }: VerdictsHost['reviews']): boolean {
  const now = around(path);
  return now?.text === text && now?.version === version;
}

function refused(message: string): ReviewAnswer {
  return { kind: 'refused', message, place: null };
}

/** Why nothing can be written into a file: what is wrong in it, and where. */
function refusedIn({ uri, text = '', read: { faults } }: Review): ReviewAnswer {
  const [fault] = faults.filter(({ code }) => code === 'review-syntax');
  const message = say('{file}: {reason}', { file: REVIEW_FILE, reason: fault ? sayProblem(fault) : '' });
  return { kind: 'refused', message, place: fault ? { uri, range: toRange(lineIndex(text), fault.span) } : null };
}

function verdictOn(
  { after, changes }: ToldChanges,
  meant: readonly Change[],
  { read }: Review,
  { verdict, by, note }: ReviewParams,
): ApprovalChanges {
  switch (verdict) {
    case 'withdraw':
      return { put: [], withdrawn: meant.flatMap(namesOf) };
    case 'approve': {
      const reviewer = { by: by ?? undefined, date: today(), note: note ?? undefined };
      return approving(after.workspace, changes, meant, read.approvals, reviewer);
    }
  }
}

/** Undefined where there is nothing to write. */
function editsFor({ path, text }: Review, changes: ApprovalChanges): OwnEdits | undefined {
  const edit = reviewEdit(text ?? '', changes);
  if (edit === undefined) return undefined;
  if (text === undefined) return { edits: [], creates: [{ path, text: applyEdits('', [edit]) }] };
  return { edits: [{ file: path, ...edit }], creates: [] };
}
