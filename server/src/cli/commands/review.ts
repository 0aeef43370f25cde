import { say } from '../../../../l10n/say.ts';
import { changesBetween } from '../../core/changes/changes-between.ts';
import { approving, lookedAgain } from '../../core/review/approve.ts';
import { reviewed } from '../../core/review/review-states.ts';
import { suspectsIn } from '../../core/review/suspects.ts';
import { lineIndex } from '../../core/text/line-index.ts';
import { smallText } from '../../disk/small-text.ts';
import type { Version } from '../../disk/version.ts';
import { type FolderReview, readFolderReview } from '../../files/review.ts';
import { today } from '../../files/today.ts';
import { sayProblem } from '../../words/problems.ts';
import { jsonText } from '../../words/visible.ts';
import { printedPlace } from '../check/printed-problem.ts';
import { comparedVersions } from '../diff/sides.ts';
import type { Output } from '../output.ts';
import { pathFromHere } from '../places.ts';
import { type ReviewArguments, reviewArguments } from '../review/arguments.ts';
import { baseOf, sayBase } from '../review/base.ts';
import { changesNamed, fingerprintsNamed, suspectsNamed } from '../review/named-changes.ts';
import { type ReviewReport, reviewReport } from '../review/report.ts';
import { reviewText } from '../review/text.ts';
import { writeApprovals } from '../review/write-approvals.ts';
import { joinedTrails, sayStrayTrails, trailFilesIn } from '../trail-files.ts';
import { EXIT, Failure } from '../usage.ts';
import { versionAt } from '../version-named.ts';

/**
 * `review DIR`: the changes below DIR that nobody has approved, and the measures to be looked at again; with `--approve` and the like
 * those that are left then. Exit code 1 where it is asked for, and something is left.
 */
export async function review(args: readonly string[], output: Output): Promise<number> {
  const asked = await reviewArguments(args);
  const { after, base } = await baseOf(await versionAt({ folder: asked.folder, revision: undefined }), asked.base);
  // Nobody is to read that all is approved where nothing was looked at.
  if (base.chosen === 'head' && asked.failOn === 'open') {
    throw new Failure(
      'There is nothing to compare with: HEAD shares no commit with a default branch, or its history is not all here. Name a commit by --base, or fetch the history.',
    );
  }
  const trails = trailFilesIn(asked.trails);
  for (const line of sayStrayTrails(trails, [base.version.workspace, after.workspace])) output.err(line);
  const changes = changesBetween(...comparedVersions(base.version, after), joinedTrails(trails));
  const { workspace } = after;
  await write(asked, changes, workspace, approvalsIn(asked, output));
  const { path, read } = readFolderReview(asked.folder, smallText);
  const report = reviewReport(
    workspace,
    base,
    reviewed(workspace, changes, read.approvals, path),
    suspectsIn(workspace, read.approvals, path),
  );
  if (asked.format === 'json') output.document(jsonText(report));
  else output.lines(reviewText(report, sayBase(base)));
  return isLeft(report, asked.failOn) ? EXIT.problems : EXIT.fine;
}

/**
 * The approvals of a folder; what of them cannot be read is told. @throws Failure where nothing of them counts, or something is to be
 * written into what cannot be read
 */
function approvalsIn({ folder, approve, withdraw, looked }: ReviewArguments, { err }: Output): FolderReview {
  const found = readFolderReview(folder, smallText);
  const isToBeWritten = approve.length + withdraw.length + looked.length > 0;
  const { path, text = '', read } = found;
  for (const fault of read.faults) {
    const { file, line, column } = printedPlace(pathFromHere(path), lineIndex(text), fault.span);
    const problem = sayProblem(fault);
    if (!read.isReadable || (isToBeWritten && !read.isWritable))
      throw new Failure('{file}:{line}:{column} {problem}', { file, line, column, problem });
    err(say('{file}:{line}:{column} {problem}', { file, line, column, problem }));
  }
  return found;
}

/** Writes what is approved, withdrawn and looked at again, all at once. @throws Failure where it cannot be */
async function write(
  { approve, withdraw, looked, by, note }: ReviewArguments,
  changes: ReturnType<typeof changesBetween>,
  workspace: Version['workspace'],
  approvals: FolderReview,
): Promise<void> {
  const { path, read } = approvals;
  const reviewer = { by, date: today(), note };
  const approved = changesNamed(workspace, changes, approve);
  const again = suspectsNamed(suspectsIn(workspace, read.approvals, path), looked);
  const written = approving(workspace, changes, approved, read.approvals, reviewer);
  const renewed = lookedAgain(workspace, again, path, reviewer);
  const gone = fingerprintsNamed(workspace, changes, read.approvals, withdraw);
  const put = new Map([...renewed.put, ...written.put].map(approval => [approval.fingerprint, approval]));
  await writeApprovals(approvals, { put: [...put.values()], withdrawn: [...written.withdrawn, ...gone] });
}

function isLeft({ summary }: ReviewReport, failOn: ReviewArguments['failOn']): boolean {
  const { open, lapsed, suspect, suspectMeasures } = summary;
  switch (failOn) {
    case 'open':
      return open + lapsed + suspect + suspectMeasures > 0;
    case 'suspect':
      return suspect + suspectMeasures > 0;
    case undefined:
      return false;
  }
}
