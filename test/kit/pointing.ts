import { type Definition, definitionOf } from '../../server/src/core/features/definition.ts';
import { hoverOf } from '../../server/src/core/features/hover.ts';
import { type Named, placesNaming } from '../../server/src/core/features/references.ts';
import { type Subject, subjectAt } from '../../server/src/core/features/subject/subject.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';

/** What is shown at an offset of a file. */
export const hoverAt = pointing(hoverOf);

/** Where what stands at an offset of a file is declared. */
export const definitionAt = pointing((_, subject): Definition | undefined => definitionOf(subject));

/** The places that name what stands at an offset of a file. */
export const placesAt = pointing((workspace, subject): Named => placesNaming(workspace, subject));

function pointing<Answer>(
  ask: (workspace: Workspace, subject: Subject) => Answer | undefined,
): (workspace: Workspace, path: string, offset: number) => Answer | undefined {
  return (workspace, path, offset) => {
    const subject = subjectAt(workspace, path, offset);
    return subject && ask(workspace, subject);
  };
}
