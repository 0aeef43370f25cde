import type { Workspace } from '../index/workspace.ts';
import { compareIds } from '../model/id.ts';
import type { Place } from '../model/problem.ts';
import type { Approval } from '../model/review.ts';
import { type CitedChange, changedBasis } from './basis.ts';
import { actionNamed, type MeantAction, measureOf, qualified } from './named-subject.ts';

/** A measure of which changes were approved, and that cites what is otherwise since: it is to be looked at again. */
export interface Suspect {
  readonly measure: MeantAction;
  /** Qualified: `cae_1.1.1`. */
  readonly name: string;
  /** Where its title is; undefined where nothing declares it. */
  readonly place: Place | undefined;
  /** The approvals that lapsed for it: at least one. */
  readonly approvals: readonly Approval[];
  /** What changed, each once. */
  readonly because: readonly CitedChange[];
}

/**
 * The measures to be looked at again by the approvals of a file, whatever is compared with what, in the order of their ids. An approval
 * of one fingerprint that stands makes up for another that does not.
 */
export function suspectsIn(workspace: Workspace, approvals: readonly Approval[], usedIn: string): readonly Suspect[] {
  const judged = approvals.map(approval => ({ approval, because: changedBasis(workspace, approval, usedIn) }));
  const standing = new Set(judged.filter(({ because }) => because.length === 0).map(one => one.approval.fingerprint));
  const byMeasure = new Map<string, Suspect>();
  for (const { approval, because } of judged) {
    const measure = standing.has(approval.fingerprint) ? undefined : measureNamed(workspace, approval, usedIn);
    if (measure === undefined) continue;
    const name = qualified(workspace, measure);
    const known = byMeasure.get(name) ?? { measure, name, place: placeOf(measure), approvals: [], because: [] };
    const news = because.filter(({ id }) => !known.because.some(one => one.id === id));
    const approved = [...known.approvals, approval];
    byMeasure.set(name, { ...known, approvals: approved, because: [...known.because, ...news] });
  }
  return [...byMeasure.values()].sort((a, b) => compareIds(a.measure.id, b.measure.id));
}

/** The measure that an approval is about; undefined where it is gone, or is none. */
function measureNamed(workspace: Workspace, { subject }: Approval, usedIn: string): MeantAction | undefined {
  const action = actionNamed(workspace, subject, usedIn);
  const isThere = action?.referential.actions.has(action.id);
  return action && isThere ? { ...action, id: measureOf(action) } : undefined;
}

function placeOf({ referential, id }: MeantAction): Place | undefined {
  const source = referential.sources.get(id);
  return source && { file: source.file.path, span: source.declaration.entry.titleSpan };
}
