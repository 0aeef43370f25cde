import type { SourceFile } from '../../core/model/source.ts';
import { type Before, parseFile } from '../../core/parse/parse-file.ts';

/** Files that are parsed before they are taken in, which then costs little. */
export interface Foreseen {
  readonly parse: (path: string, text: string, before: Before | undefined) => SourceFile;
  /** Parses a file that will be taken in later. */
  readonly foresee: (path: string, text: string, before: Before | undefined) => SourceFile;
  /** Nothing is to be taken in any more. */
  readonly forget: () => void;
}

export function createForeseen(): Foreseen {
  const foreseen = new Map<string, SourceFile>();
  return {
    parse(path, text, before) {
      const ahead = foreseen.get(path);
      foreseen.delete(path);
      return ahead?.text === text ? ahead : parseFile(path, text, before);
    },
    foresee(path, text, before) {
      const file = parseFile(path, text, before);
      foreseen.set(path, file);
      return file;
    },
    forget: () => foreseen.clear(),
  };
}
