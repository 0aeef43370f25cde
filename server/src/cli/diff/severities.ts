import { say } from '../../../../l10n/say.ts';
import type { ChangeSeverity } from '../../core/changes/change.ts';
import type { DiffReport } from './report.ts';

/** The title above the changes of a severity, with their number. */
export function titleOfSeverity(severity: ChangeSeverity, { summary }: Pick<DiffReport, 'summary'>): string {
  const count = summary[severity];
  switch (severity) {
    case 'breaks-scores':
      return say('What breaks scores ({count})', { count });
    case 'changes-scores':
      return say('What changes scores ({count})', { count });
    case 'changes-text':
      return say('What changes only text ({count})', { count });
  }
}
