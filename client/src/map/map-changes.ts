/** What has changed, as the map marks it. Pure. */
import type { ChangedMeasure } from '../../../server/src/protocol/changes.ts';
import type { MapChange } from '../../../server/src/protocol/map-view.ts';

/** Each change of an action, or of what belongs to one: at itself, else at the measure that it belongs to. */
export function mapChanges(measures: readonly ChangedMeasure[]): readonly MapChange[] {
  return measures.flatMap(({ referential, action, changes }) => {
    if (referential === null || action === null) return [];
    return changes.map(({ subject, severity, text, citation }): MapChange => {
      const ids = subject.kind === 'action' ? [subject.id, action.id] : [action.id];
      return { referential, ids, severity, text, citation };
    });
  });
}
