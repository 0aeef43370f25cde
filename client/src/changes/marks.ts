/** Where what has changed is marked: in the texts, line by line, and in the tree, action by action. Pure. */
import type { ChangedMeasure, WireChange, WireSeverity } from '../../../server/src/protocol/changes.ts';
import { WIRE_SEVERITIES } from '../../../server/src/protocol/changes.ts';
import type { WireRange } from '../../../server/src/protocol/language.ts';

/** What has changed at a line of a text. */
export interface LineMark {
  /** The place of the first change. */
  readonly range: WireRange;
  /** The worst. */
  readonly severity: WireSeverity;
  readonly changes: readonly WireChange[];
}

/** By the URIs of their texts as they are now. */
export function lineMarks(measures: readonly ChangedMeasure[]): ReadonlyMap<string, readonly LineMark[]> {
  const byLine = new Map<string, Map<number, LineMark>>();
  for (const change of measures.flatMap(({ changes }) => changes)) {
    if (change.after === null) continue;
    const { uri, range } = change.after;
    const lines = byLine.get(uri) ?? new Map<number, LineMark>();
    const there = lines.get(range.start.line);
    lines.set(range.start.line, {
      range: there?.range ?? range,
      severity: there === undefined ? change.severity : worse(there.severity, change.severity),
      changes: [...(there?.changes ?? []), change],
    });
    byLine.set(uri, lines);
  }
  return new Map(Array.from(byLine, ([uri, lines]) => [uri, [...lines.values()]]));
}

/** What has changed of an action of the tree. */
export interface ActionMark {
  /** Of itself. */
  readonly changes: readonly WireChange[];
  /** How many there are below it. */
  readonly below: number;
}

/** By the key of a référentiel, then the id of an action. */
export type ActionMarks = ReadonlyMap<string, ReadonlyMap<string, ActionMark>>;

/** The actions whose marks are others than they were: référentiel and id. */
export function othersBetween(before: ActionMarks, after: ActionMarks): readonly (readonly [string, string])[] {
  const isOther = ([referential, id]: readonly [string, string]): boolean =>
    JSON.stringify(before.get(referential)?.get(id)) !== JSON.stringify(after.get(referential)?.get(id));
  return [before, after]
    .flatMap(marks =>
      [...marks].flatMap(([referential, own]) => Array.from(own.keys(), id => [referential, id] as const)),
    )
    .filter(isOther);
}

/** The marks of all actions, and of those above them. */
export function actionMarks(measures: readonly ChangedMeasure[]): ActionMarks {
  const marks = new Map<string, Map<string, ActionMark>>();
  const mark = (referential: string, id: string, more: ActionMark): void => {
    const own = marks.get(referential) ?? new Map<string, ActionMark>();
    const { changes, below } = own.get(id) ?? { changes: [], below: 0 };
    own.set(id, { changes: [...changes, ...more.changes], below: below + more.below });
    marks.set(referential, own);
  };
  for (const { referential, action, changes } of measures) {
    if (referential === null || action === null) continue;
    for (const change of changes) {
      const isOwn = change.subject.kind === 'action' && change.presence !== 'removed';
      const at = isOwn ? change.subject.id : action.id;
      if (isOwn) mark(referential, at, { changes: [change], below: 0 });
      else mark(referential, at, { changes: [], below: 1 });
      for (const id of idsAbove(at)) mark(referential, id, { changes: [], below: 1 });
    }
  }
  return marks;
}

export function worse(one: WireSeverity, other: WireSeverity): WireSeverity {
  return WIRE_SEVERITIES.indexOf(one) <= WIRE_SEVERITIES.indexOf(other) ? one : other;
}

/** Of `1.2.3`: `1.2`, `1`, and the root; none above the root. */
function idsAbove(id: string): readonly string[] {
  if (id === '') return [];
  const above = id.slice(0, Math.max(0, id.lastIndexOf('.')));
  return [above, ...idsAbove(above)];
}
