/** Why a version of référentiels cannot be read. Paths are absolute where they stand on a disk, as they were given else. */
export type VersionRefusal =
  /** What was given begins like a commit, and is not `git:REV:path`. */
  | { readonly kind: 'not-a-place'; readonly given: string }
  | { readonly kind: 'no-git'; readonly reason: string }
  | { readonly kind: 'no-repository'; readonly path: string }
  /** Git does not read the repository, in its own words: it belongs to somebody else, or is damaged. */
  | { readonly kind: 'git-refuses'; readonly path: string; readonly reason: string }
  | { readonly kind: 'unknown-revision'; readonly revision: string; readonly isShallow: boolean }
  /** The repository has no commit yet, so `HEAD` is none. */
  | { readonly kind: 'no-commit'; readonly path: string }
  /** No folder stands there: `found` is what does. Without a revision it is the disk that was looked at. */
  | {
      readonly kind: 'no-folder';
      readonly path: string;
      readonly revision: string | undefined;
      readonly found: 'nothing' | 'file' | 'submodule';
    }
  /** The repository lacks what the commit holds: it was cloned in part, or is damaged. */
  | { readonly kind: 'incomplete'; readonly revision: string }
  /** The text of a file is elsewhere: the commit holds a pointer of Git LFS. */
  | { readonly kind: 'elsewhere'; readonly revision: string; readonly path: string };
