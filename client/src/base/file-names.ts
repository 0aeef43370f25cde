/** How files are called. Pure. */

/** The name of a file, by its URI, without its folder. */
export function baseName({ path }: { readonly path: string }): string {
  return path.split('/').at(-1) ?? path;
}

/** The name for something beside a scenario: only characters that every system takes in the name of a file. */
export function fileNameFor(name: string, extension: string): string {
  const safe = name
    .normalize('NFC')
    .replaceAll("'", '’')
    .replace(/[^\p{L}\p{N} ’._()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, LONGEST);
  return `${safe || 'simulation'}.${extension}`;
}

const LONGEST = 100;
