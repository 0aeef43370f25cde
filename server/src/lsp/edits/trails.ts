import { actionsFrom } from '../../core/index/tree.ts';
import { isSameData } from '../../core/memory/is-same-data.ts';
import type { Referential } from '../../core/model/referential.ts';
import { joinedTrail } from '../../core/refactor/joined-trail.ts';
import type { Trail } from '../../core/refactor/plan.ts';
import { trailMap, trailOrigins } from '../../core/refactor/trail-text.ts';
import type { WireTrail } from '../../protocol/restructure.ts';

/** A change of a référentiel that gives other ids. */
export interface TrailStep {
  readonly folder: string;
  /** The slug of its qualified ids. */
  readonly name: string;
  readonly trail: Trail;
  readonly before: Actions;
  readonly after: Actions;
}

/** The actions of a référentiel, by which a state of it is known again. */
export type Actions = readonly string[];

export function actionsOf({ root }: Pick<Referential, 'root'>): Actions {
  return Array.from(actionsFrom(root), ({ id, title }) => `${id} ${title}`);
}

/** What became of ids since their trail was kept last: of several changes, one trail. */
export interface Trails {
  /** Takes in a change that was made; null where every id is what it was. */
  readonly add: (step: TrailStep) => WireTrail | null;
  /** What was told so far is kept: what comes is told by itself. */
  readonly kept: (folder: string) => void;
}

export function createTrails(): Trails {
  const steps = new Map<string, readonly TrailStep[]>();
  return {
    add(step) {
      const made = [...standing(steps.get(step.folder) ?? [], step.before), step];
      steps.set(step.folder, made);
      const trail = made.map(one => one.trail).reduce(joinedTrail);
      if (trail.size === 0) return null;
      return { count: trail.size, map: trailMap(trail, step.name), origins: trailOrigins(trail, step.name) };
    },
    kept: folder => {
      steps.delete(folder);
    },
  };
}

/** The steps that were not undone, as the actions tell that are there now. */
function standing(steps: readonly TrailStep[], now: Actions): readonly TrailStep[] {
  const last = steps.findLastIndex(({ after }) => isSameData(after, now));
  if (last >= 0) return steps.slice(0, last + 1);
  const undone = steps.findIndex(({ before }) => isSameData(before, now));
  return undone < 0 ? steps : steps.slice(0, undone);
}
