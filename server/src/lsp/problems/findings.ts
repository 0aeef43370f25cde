import type { OnFailure } from '../../core/analysis/attempt.ts';
import { type Analysis, analysing, foresee } from '../../core/analysis/run.ts';
import { withFiles } from '../../core/index/workspace.ts';
import type { SourceFile } from '../../core/model/source.ts';
import type { Session } from '../session/session.ts';
import { severitiesByPath } from '../session/severities.ts';
import { inTurns, patientTurns } from '../turns/turns.ts';

/** What is found in the workspace of a session, kept up to date with it. */
export interface Findings {
  /** What is found in the workspace as it is when this ends; looked for in turns. */
  readonly analysis: () => Promise<Analysis>;
  /**
   * What was found last, brought up to date in the open documents alone: soon, also while `analysis` takes its time.
   * Undefined where nothing was found yet, or no document is another.
   */
  readonly nearby: () => Promise<Analysis | undefined>;
  /** Looks at a file ahead of the analysis of a workspace that has it. */
  readonly foresee: (file: SourceFile) => void;
}

/** `report` hears of a rule that throws; nothing else suffers from it. */
export function createFindings(session: Session, report: OnFailure): Findings {
  let found: { readonly revision: number; readonly analysis: Analysis } | undefined;
  let near: { readonly since: typeof found; readonly analysis: Analysis } | undefined;
  let looking: Promise<Analysis> | undefined;

  const upToDate = async (): Promise<Analysis> => {
    for (;;) {
      const revision = session.revision();
      if (found?.revision === revision) return found.analysis;
      const workspace = session.workspace();
      const severities = severitiesByPath(session.severities(), workspace);
      const steps = analysing(workspace, severities, report, found?.analysis);
      found = { revision, analysis: await inTurns(steps, undefined, patientTurns()) };
      // It would keep the texts of its time.
      near = undefined;
    }
  };

  return {
    analysis() {
      looking ??= upToDate().finally(() => {
        looking = undefined;
      });
      return looking;
    },
    async nearby() {
      const base = near?.since === found ? near?.analysis : found?.analysis;
      if (base === undefined) return undefined;
      const { files } = session.workspace();
      const { workspace, severities } = base;
      const edited = [...session.openPaths()].filter(path => files.get(path) !== workspace.files.get(path));
      if (edited.length === 0) return undefined;
      const now = withFiles(workspace, new Map(edited.map(path => [path, files.get(path)])));
      const since = found;
      const analysis = await inTurns(analysing(now, severities, report, base));
      if (found === since) near = { since, analysis };
      return analysis;
    },
    foresee: file => foresee(file, severitiesByPath(session.severities(), session.workspace())),
  };
}
