/**
 * Why nothing of a folder may be written: a link leads out of it, something that is no file stands in the way, something else has
 * changed a file, or a file is locked, or its folder is.
 */
export class FolderRefused extends Error {
  readonly reason: 'outside' | 'not-a-file' | 'changed' | 'read-only' | 'read-only-folder';
  /** The name of what is in the way. */
  readonly at: string;

  constructor(reason: FolderRefused['reason'], name: string) {
    super(`${reason}: ${name}`);
    this.reason = reason;
    this.at = name;
  }
}
