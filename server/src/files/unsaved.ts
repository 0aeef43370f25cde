/** The text of a file that somebody edits, by its path; undefined for any other file. */
export type Unsaved = (path: string) => string | undefined;

/** Nobody edits: what is on the disk counts. */
export const NOTHING_UNSAVED: Unsaved = () => undefined;
