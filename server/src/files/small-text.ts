/** The text of a file, or why there is none; `none` where nothing stands at the path. */
export type SmallText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly reason: SmallRefusal };

/** The bytes of a file, or why there are none; `none` where nothing stands at the path. */
export type BoundedBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | Exclude<SmallText, { readonly kind: 'text' }>;

/** A link leads out of the folder; it is a folder, a pipe or a device; it is larger than any such file; the system says no. */
export type SmallRefusal = 'outside' | 'not-a-file' | 'too-large' | 'unreadable';

/**
 * Gives at once the text of a file that steers the program by its path, wherever it looks; of a file behind a link, none that
 * stands outside of `folder`, if there is one.
 */
export type SmallReader = (path: string, folder?: string) => SmallText;

/** The most that such a file may hold, in bytes; what people write by hand has some thousands. */
export const SMALL = 2_000_000;
