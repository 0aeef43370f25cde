import { stackOf } from '../../../../l10n/said-by.ts';
import { type Analysis, analysing } from '../../core/analysis/run.ts';
import type { Change } from '../../core/changes/change.ts';
import { comparing } from '../../core/changes/changes-between.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Versions } from '../handlers/changes.ts';
import { inTurns } from '../turns/turns.ts';
import type { Log } from '../wire/log.ts';

/** The changes that were told last, and the versions that they are between. */
export interface ToldChanges extends Versions {
  readonly changes: readonly Change[];
}

/** Two versions that are compared, now and again: what was found of both is kept. Undefined is told once nobody wants it. */
export interface ComparedVersions {
  /** What is found in the version before; of what was found there or is found now, all is kept that is the same. */
  analysed(before: Workspace, now: Analysis, isWanted: () => boolean): Promise<Analysis | undefined>;
  changes(versions: Versions, isWanted: () => boolean): Promise<readonly Change[] | undefined>;
  last(): ToldChanges | undefined;
}

export function createComparedVersions(log: Log): ComparedVersions {
  let then: Analysis | undefined;
  let last: ToldChanges | undefined;
  return {
    async analysed(before, now, isWanted) {
      if (then?.workspace === before && then.severities === now.severities) return then;
      const steps = analysing(
        before,
        now.severities,
        ({ code, error }) => log.error(`${code}: ${stackOf(error)}`),
        then?.severities === now.severities ? then : now,
      );
      const found = await inTurns(steps, isWanted);
      if (found !== undefined) then = found;
      return found;
    },
    async changes(versions, isWanted) {
      if (last?.before === versions.before && last.after.workspace === versions.after.workspace) return last.changes;
      const changes = await inTurns(comparing(versions.before, versions.after), isWanted);
      if (changes !== undefined) last = { ...versions, changes };
      return changes;
    },
    last: () => last,
  };
}
