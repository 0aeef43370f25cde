import type { OnFailure } from '../../core/analysis/attempt.ts';
import type { Analysis } from '../../core/analysis/run.ts';
import { reviewProblems } from '../../core/analysis/run-review.ts';
import type { Change } from '../../core/changes/change.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { memory } from '../../core/memory/memory.ts';
import type { Problem } from '../../core/model/problem.ts';
import { REVIEW_FILE } from '../../core/model/review.ts';
import { readReview } from '../../core/parse/review/read-review.ts';
import { judgedReview } from '../../core/review/judged-review.ts';
import { type ReviewState, reviewed } from '../../core/review/review-states.ts';
import { withReviewProblems } from '../../core/review/with-review-problems.ts';
import { lineIndex } from '../../core/text/line-index.ts';
import { holdsPath } from '../../files/paths.ts';
import type { FolderReview } from '../../files/review.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import { uriOf } from '../proto/uris.ts';
import { createNamedDocuments, type NamedDocuments } from '../session/named-documents.ts';
import type { JudgedText } from './judged-text.ts';
import type { Published, Publisher } from './publisher.ts';
import { createToldTexts } from './told-texts.ts';

/** A file of approvals as it is open, or stands on the disk. */
export interface Review extends FolderReview {
  readonly uri: string;
  /** That of the open document; null where it is not open. */
  readonly version: number | null;
}

/** The approvals of the workspace folders: as they are typed where their files are open. */
export interface Reviews {
  readonly documents: NamedDocuments;
  /** Takes in the files as they stand on disk, by the paths of the workspace folders. */
  readonly reviewed: (onDisk: ReadonlyMap<string, FolderReview>) => void;
  /** One more at each change. */
  readonly revision: () => number;
  /** The approvals for what stands at a path: those of the innermost workspace folder; undefined outside of all. */
  readonly around: (path: string) => Review | undefined;
  /** What reviewers made of each of some changes to a workspace. */
  readonly stateOf: (workspace: Workspace, changes: readonly Change[]) => (change: Change) => ReviewState;
  /** An analysis with what approvals find in measures. */
  readonly judged: (analysis: Analysis) => Analysis;
  /** Of what is wrong in the files themselves, what the client does not know yet. */
  readonly news: (analysis: Analysis) => readonly Published[];
  /** Such a file with its problems, by its path. */
  readonly at: (analysis: Analysis, path: string) => JudgedText | undefined;
}

export interface ReviewsHost {
  /** Called after each change. */
  readonly changed: () => void;
  /** Called when a file was saved. */
  readonly saved: (uri: string) => Promise<void>;
  readonly pageOf: RulePageOf;
  /** True where the client itself shows in open documents what is no JSON: it would stand there twice. */
  readonly checksJson: () => boolean;
  readonly onFailure: OnFailure;
}

export function createReviews({ changed, saved, pageOf, checksJson, onFailure }: ReviewsHost): Reviews {
  let onDisk: ReadonlyMap<string, FolderReview> = new Map();
  let revision = 0;
  const news = (): void => {
    revision++;
    changed();
  };
  const documents = createNamedDocuments(REVIEW_FILE, { changed: news, saved });
  const told = createToldTexts(pageOf);

  const reviewOf = (review: FolderReview): Review => {
    const document = documents.document(review.path);
    if (document === undefined) return { ...review, uri: uriOnDisk(review), version: null };
    const text = document.getText();
    const { uri, version } = document;
    return { path: review.path, text, read: readReview(text), uri, version };
  };

  let found: { readonly of: Analysis; readonly revision: number; readonly problems: Found } | undefined;
  const problemsOf = (analysis: Analysis): Found => {
    const isSame = found?.of.workspace === analysis.workspace && found.of.severities === analysis.severities;
    if (found && isSame && found.revision === revision) return found.problems;
    const problems = problemsIn(analysis, [...onDisk.values()].map(reviewOf), onFailure);
    found = { of: analysis, revision, problems };
    return problems;
  };

  const judgedText = (analysis: Analysis, review: Review): JudgedText => {
    const { path, text = '', uri, version } = review;
    const all = problemsOf(analysis).get(path) ?? [];
    const problems = version !== null && checksJson() ? all.filter(({ variant }) => variant !== 'line') : all;
    return { uri, ...(version !== null && { version }), path, text, lines: lineIndex(text), problems };
  };

  const around = (path: string): Review | undefined => {
    const roots = [...onDisk].filter(([root]) => holdsPath(root, path)).sort(([a], [b]) => b.length - a.length);
    return roots[0] && reviewOf(roots[0][1]);
  };

  return {
    documents,
    reviewed(now) {
      if (keyOf(onDisk) === keyOf(now)) return;
      onDisk = now;
      news();
    },
    revision: () => revision,
    around,
    stateOf(workspace, changes) {
      const states = Array.from(byReview(changes, around).values(), ({ review, changes: own }) =>
        reviewed(workspace, own, review.read.approvals, review.path),
      ).flat();
      const byChange = new Map(states.map(({ change, state }) => [change, state]));
      return change => byChange.get(change) ?? { kind: 'open' };
    },
    judged: analysis => withReviewProblems(analysis, problemsOf(analysis)),
    news: analysis =>
      told.news(
        Array.from(onDisk.values(), review => judgedText(analysis, reviewOf(review))),
        analysis.workspace,
      ),
    at(analysis, path) {
      const review = [...onDisk.values()].find(one => one.path === path);
      return review && judgedText(analysis, reviewOf(review));
    },
  };
}

/** Changes by the file in which they are approved: that of the workspace folder in which they stand. */
export function byReview(
  changes: readonly Change[],
  around: Reviews['around'],
): ReadonlyMap<string, { readonly review: Review; readonly changes: readonly Change[] }> {
  const groups = new Map<string, { readonly review: Review; readonly changes: Change[] }>();
  for (const change of changes) {
    const review = around((change.after ?? change.before)?.file ?? '');
    if (review === undefined) continue;
    const group = groups.get(review.path) ?? { review, changes: [] };
    group.changes.push(change);
    groups.set(review.path, group);
  }
  return groups;
}

/** The same publisher, of analyses in which approvals had their say. */
export function reviewing(publisher: Publisher, { judged }: Pick<Reviews, 'judged'>): Publisher {
  return {
    ...publisher,
    analysis: async () => judged(await publisher.analysis()),
    nearby: async () => {
      const analysis = await publisher.nearby();
      return analysis && judged(analysis);
    },
  };
}

const knownUri = memory<FolderReview, string>();

// At each keystroke somebody asks.
function uriOnDisk(review: FolderReview): string {
  return knownUri(review, [], () => uriOf(review.path));
}

type Found = ReadonlyMap<string, readonly Problem[]>;

function problemsIn({ workspace, severities }: Analysis, reviews: readonly Review[], onFailure: OnFailure): Found {
  const found = reviews.flatMap(({ path, read }) => judgedReview(workspace, path, read));
  return reviewProblems(found, severities, onFailure);
}

/** What was read follows from the text. */
function keyOf(reviews: ReadonlyMap<string, FolderReview>): string {
  return JSON.stringify(Array.from(reviews, ([root, { text, read }]) => [root, text, read.isWritable]));
}
