import { REVIEW_FILE } from '../core/model/review.ts';
import { NO_REVIEW, type ReadReview, readReview, unreadableReview } from '../core/parse/review/read-review.ts';
import { childPath } from './paths.ts';
import type { SmallReader } from './small-text.ts';

/** The approvals of a root folder and the text that they were read from. */
export interface FolderReview {
  /** Of the file, whether it is there or not. */
  readonly path: string;
  /** Undefined where there is no such file, or none that may be read. */
  readonly text: string | undefined;
  readonly read: ReadReview;
}

/** What was approved below a folder: nothing where it holds no such file, and a fault where that cannot be read. */
export function readFolderReview(root: string, read: SmallReader): FolderReview {
  const path = childPath(root, REVIEW_FILE);
  const found = read(path, root);
  switch (found.kind) {
    case 'text':
      return { path, text: found.text, read: readReview(found.text) };
    case 'none':
      return { path, text: undefined, read: NO_REVIEW };
    // Whoever approved something should hear that it does not count.
    case 'refused':
      return { path, text: undefined, read: unreadableReview() };
  }
}
