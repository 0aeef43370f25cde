import { emptyWorkspace, type Workspace } from '../../core/index/workspace.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { LineIndex } from '../../core/text/line-index.ts';
import { sayProblem } from '../../words/problems.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import { toDiagnostic } from '../proto/to-proto.ts';
import type { Published } from './publisher.ts';

/** A text that is no file of the workspace, and what is wrong in it: a scenario, a configuration. */
export interface JudgedText {
  readonly uri: string;
  /** That of the open document; absent where the text is that of a file. */
  readonly version?: number;
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly problems: readonly Problem[];
}

/** Its diagnostics, as they go to the client; what stands in relation to a problem is looked for in the workspace. */
export function publishedOf(
  { uri, version, lines, problems }: JudgedText,
  pageOf: RulePageOf,
  workspace: Workspace = emptyWorkspace(),
): Published {
  const diagnostics = problems.map(problem => toDiagnostic(workspace, lines, problem, sayProblem(problem), pageOf));
  return { uri, ...(version !== undefined && { version }), diagnostics };
}
