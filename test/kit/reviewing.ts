import type { Change } from '../../server/src/core/changes/change.ts';
import { changesBetween } from '../../server/src/core/changes/changes-between.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import { PersistentMap } from '../../server/src/core/memory/persistent-map.ts';
import { REVIEW_FILE } from '../../server/src/core/model/review.ts';
import { readReview } from '../../server/src/core/parse/review/read-review.ts';
import { type ApprovalChanges, reviewEdit } from '../../server/src/core/parse/review/write-review.ts';
import { approving, lookedAgain, type Reviewer } from '../../server/src/core/review/approve.ts';
import { subjectName } from '../../server/src/core/review/named-subject.ts';
import { namesOf, reviewed } from '../../server/src/core/review/review-states.ts';
import { suspectsIn } from '../../server/src/core/review/suspects.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { openFixture } from './workspace.ts';

const PATH = `/ws/${REVIEW_FILE}`;
const REVIEWER: Reviewer = { by: 'Claire', date: '2026-11-26', note: undefined };

/** Two versions of a référentiel, as fixtures, with what reviewers said of the changes from one to the other. */
export interface Reviewing {
  /** A line a change, `cae_1.1.1 retitled: open`, in the order in which they are told. */
  readonly states: () => readonly string[];
  /** Approves the changes of a subject, all where none is named. */
  readonly approve: (subject?: string) => void;
  readonly withdraw: (subject: string) => void;
  /** The suspect measures with what changed of what they cite: `cae_1.1.1: cae_1.1.2`. */
  readonly suspects: () => readonly string[];
  readonly lookAgain: () => void;
  /** Goes on to later versions: of before where the branch is put upon another commit, else of after alone. */
  readonly goOn: (later: { readonly before?: string; readonly after?: string }) => void;
  /** The text of the approvals. */
  readonly text: () => string;
}

export function reviewing(before: string, after: string): Reviewing {
  let versions = { before: openFixture(before).workspace, after: openFixture(after).workspace };
  let text = '';
  const approvals = () => readReview(text).approvals;
  // Without problems, none is a change: what the rules find of these texts is not what is looked at.
  const changes = (): readonly Change[] => changesBetween(versionOf(versions.before), versionOf(versions.after));
  const write = (changed: ApprovalChanges): void => {
    const edit = reviewEdit(text, changed);
    if (edit) text = applyEdits(text, [edit]);
  };
  const of = (subject: string) => changes().filter(change => subjectName(versions.after, change) === subject);
  return {
    states: () =>
      reviewed(versions.after, changes(), approvals(), PATH).map(
        ({ change, state }) => `${subjectName(versions.after, change)} ${change.what.kind}: ${state.kind}`,
      ),
    approve(subject) {
      const approved = subject === undefined ? changes() : of(subject);
      write(approving(versions.after, changes(), approved, approvals(), REVIEWER));
    },
    withdraw: subject => write({ put: [], withdrawn: of(subject).flatMap(namesOf) }),
    suspects: () =>
      suspectsIn(versions.after, approvals(), PATH).map(
        ({ name, because }) => `${name}: ${because.map(({ id }) => id).join(', ')}`,
      ),
    lookAgain() {
      write(lookedAgain(versions.after, suspectsIn(versions.after, approvals(), PATH), PATH, REVIEWER));
    },
    goOn(later) {
      versions = {
        before: later.before === undefined ? versions.before : openFixture(later.before).workspace,
        after: later.after === undefined ? versions.after : openFixture(later.after).workspace,
      };
    },
    text: () => text,
  };
}

function versionOf(workspace: Workspace) {
  return { workspace, problems: PersistentMap.EMPTY };
}
