import { isSameData } from '../memory/is-same-data.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { textOf } from '../text/span.ts';

/** The problems of a file. */
export interface FileProblems {
  readonly file: SourceFile;
  readonly problems: readonly Problem[];
}

/** The path of the file that one repeats, as its problems tell; undefined where it repeats none. */
export function originalOf(problems: readonly Problem[]): string | undefined {
  return problems.find(isOfCopy)?.related?.[0]?.file;
}

function isOfCopy({ code, variant }: Problem): boolean {
  return code === 'id-duplicate' && (variant === 'copy' || variant === 'copied-root');
}

/**
 * The problems of a copy without those that came with the text of its original, where they are told already. What is wrong in
 * the copy alone stays; what is wrong in both once is told in the copy as often as it is there more often.
 */
export function withoutCopied(copy: FileProblems, original: FileProblems): readonly Problem[] {
  const left = original.problems.map(problem => saidOf(original.file, problem));
  return copy.problems.filter(problem => {
    const said = saidOf(copy.file, problem);
    const at = left.findIndex(one => isSameData(one, said));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What a problem says, wherever it stands. */
function saidOf({ text }: SourceFile, { code, variant, severity, args, span }: Problem): unknown {
  return { code, variant, severity, args, at: textOf(text, span) };
}
