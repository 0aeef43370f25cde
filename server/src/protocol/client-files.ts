/**
 * What the language server asks of the client where it cannot read files itself: in a browser, or where they stand on no disk.
 */

/** What stands in a folder; null where there is none, or no right to list it. */
export const listFilesRequest = 'referentiel/files/list';
export interface ListFilesParams {
  /** The URI of the folder. */
  readonly folder: string;
}
export interface ListedFiles {
  readonly entries: readonly ListedEntry[];
  /** The files there that steer the program (`STEERING_FILES`), by name. */
  readonly steering: Readonly<Record<string, ReadFile>>;
}
export interface ListedEntry {
  readonly name: string;
  readonly kind: FileKind;
}
export type FileKind = 'file' | 'folder' | 'link' | 'other';

/** Where approvals are kept. */
export const REVIEW_FILE = 'referentiel.review.json';

/** What decides which files count and how: wanted at once, so that it comes with the list of its folder. */
export const STEERING_FILES: readonly string[] = ['.gitignore', 'referentiel.json', REVIEW_FILE];

/** What stands at a URI, behind links; null where nothing does. */
export const statFileRequest = 'referentiel/files/stat';
export interface StatFileParams {
  readonly uri: string;
}
export interface FileStat {
  readonly kind: Exclude<FileKind, 'link'>;
  readonly isLink: boolean;
  readonly isReadOnly: boolean;
  /** Another text gives another one. */
  readonly stamp: string;
}

/** The bytes of a file. */
export const readFileRequest = 'referentiel/files/read';
export interface ReadFileParams {
  readonly uri: string;
  /** The most bytes that are wanted. */
  readonly most: number;
}
/** In base 64; `isWhole` is false where only the beginning is given; the stamp is that of `FileStat`. */
export type ReadFile =
  | { readonly kind: 'bytes'; readonly base64: string; readonly isWhole: boolean; readonly stamp: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'unreadable' };
