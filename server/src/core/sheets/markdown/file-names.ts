/** A name as that of a file: what a file system or a shell may take for its own stands there by its number. */
function fileName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}._-]|^[.-]/gu, sign => `~${(sign.codePointAt(0) ?? 0).toString(16)}`);
  return RESERVED.test(plain) || plain === '' ? `~${plain}` : plain;
}

// Names that Windows keeps for its devices, whatever stands behind a point.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Collects texts by path, below a folder; of two names that differ by case alone, the second is written otherwise. */
export interface FileSet {
  readonly add: (folder: string, name: string, text: string) => void;
  readonly files: ReadonlyMap<string, string>;
}

/** Files by their paths, each with a name of its own, also on disks that know no capitals. */
export function fileSet(): FileSet {
  const files = new Map<string, string>();
  const taken = new Set<string>();
  return {
    files,
    add: (folder, name, text) => {
      const path = folder === '' ? fileName(name) : `${folder}/${fileName(name)}`;
      let free = path;
      for (let at = 2; taken.has(free.toLowerCase()); at++) free = `${path}~${at}`;
      taken.add(free.toLowerCase());
      files.set(`${free}.md`, text);
    },
  };
}
