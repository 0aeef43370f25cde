/** The rows of the view of changes. Pure. */
import type {
  ChangedMeasure,
  ExplainingMeasure,
  WireChange,
  WireImpact,
} from '../../../server/src/protocol/changes.ts';
import type { KnownChanges } from './current-comparison.ts';

/** What becomes of the scenario, a référentiel, a measure, a change of it. The key is unique, and the same from one answer to the next. */
export type ChangeNode =
  | {
      readonly is: 'impact';
      readonly key: string;
      readonly impact: WireImpact;
      readonly children: readonly ChangeNode[];
    }
  | {
      readonly is: 'explaining';
      readonly key: string;
      readonly measure: ExplainingMeasure;
      readonly children: readonly [];
    }
  | {
      readonly is: 'referential';
      readonly key: string;
      readonly label: string;
      readonly children: readonly ChangeNode[];
    }
  | {
      readonly is: 'measure';
      readonly key: string;
      readonly measure: ChangedMeasure;
      readonly children: readonly ChangeNode[];
    }
  | { readonly is: 'change'; readonly key: string; readonly change: WireChange; readonly children: readonly [] };

/** What becomes of the scenario first, where that is told; référentiels where there is more than one with changes; at the end what belongs to none. */
export function changeNodes({ measures, impacts }: KnownChanges): readonly ChangeNode[] {
  const byReferential = new Map<string, ChangedMeasure[]>();
  const isOwned = ({ referentialLabel }: ChangedMeasure): boolean => referentialLabel !== '';
  for (const measure of measures.filter(isOwned)) {
    const name = JSON.stringify([measure.referential, measure.referentialLabel]);
    byReferential.set(name, [...(byReferential.get(name) ?? []), measure]);
  }
  const groups = Array.from(byReferential, ([key, own]): ChangeNode => {
    return { is: 'referential', key, label: own[0]?.referentialLabel ?? '', children: own.map(measureNode) };
  });
  return [
    ...impacts.flatMap((impact, at) => (isNews(impact) ? impactNode(impact, at) : [])),
    ...(groups.length > 1 ? groups : groups.flatMap(({ children }) => children)),
    ...measures.filter(measure => !isOwned(measure)).map(measureNode),
  ];
}

/** How many changes there are of each severity, the heaviest first; those that there are none of are left out. */
export function countedSeverities(changes: readonly WireChange[]): ReadonlyMap<WireChange['severity'], number> {
  const counts = new Map<WireChange['severity'], number>();
  for (const severity of ['breaks-scores', 'changes-scores', 'changes-text'] as const) {
    const count = changes.filter(change => change.severity === severity).length;
    if (count > 0) counts.set(severity, count);
  }
  return counts;
}

/** A référentiel that the scenario says nothing of, and that did not change, is nothing to be told. */
function isNews({ before, after }: WireImpact): boolean {
  return (before?.done ?? 0) !== 0 || (after?.done ?? 0) !== 0 || before?.potential !== after?.potential;
}

/** @param at its place among all: several référentiels may have one name */
function impactNode(impact: WireImpact, at: number): ChangeNode {
  const key = `impact/${at}/${impact.name}`;
  const children = impact.measures.map((measure): ChangeNode => {
    return { is: 'explaining', key: `${key}/${measure.id}`, measure, children: [] };
  });
  return { is: 'impact', key, impact, children };
}

function measureNode(measure: ChangedMeasure): ChangeNode {
  const children = measure.changes.map((change): ChangeNode => {
    return { is: 'change', key: `${measure.key}/${change.fingerprint}`, change, children: [] };
  });
  return { is: 'measure', key: measure.key, measure, children };
}
