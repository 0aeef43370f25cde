import type { Workspace } from '../index/workspace.ts';
import type { Scenario } from '../model/scenario.ts';
import type { SourceFile } from '../model/source.ts';
import type { Span } from '../text/span.ts';
import { declarationOf, placesInFile, placesInScenario } from './references.ts';
import type { Subject } from './subject/subject.ts';

/** A place of a text that names what is under the cursor. */
export interface Highlight {
  readonly span: Span;
  /** True where it gets its name. */
  readonly declares: boolean;
}

/** Every place of a file that names what is under a cursor in it, its declaration first. */
export function highlightsIn(workspace: Workspace, file: SourceFile, subject: Subject): readonly Highlight[] {
  const declaration = declarationOf(subject);
  const declared = declaration?.file === file.path ? [{ span: declaration.span, declares: true }] : [];
  return [...declared, ...placesInFile(workspace, file, subject).map(use)];
}

/** The same in a scenario, which declares nothing. */
export function highlightsInScenario(workspace: Workspace, scenario: Scenario, subject: Subject): readonly Highlight[] {
  return placesInScenario(workspace, scenario, subject).map(use);
}

function use({ span }: { readonly span: Span }): Highlight {
  return { span, declares: false };
}
