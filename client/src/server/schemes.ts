/** What the URIs of texts begin with. Pure. */

/** Those of files: on the disk, and in workspace folders that stand on none, which are `kept`. */
export function fileSchemes(kept: readonly string[]): readonly string[] {
  return ['file', ...kept];
}

/** Those of all texts: of documents without a file as well. */
export function textSchemes(kept: readonly string[]): readonly string[] {
  return [...fileSchemes(kept), 'untitled'];
}

/** True for a text; false for what else an address may ask for, such as a command. */
export function isOfText(uri: string, kept: readonly string[]): boolean {
  return textSchemes(kept).some(scheme => uri.startsWith(`${scheme}:`));
}
