import type { Edit, NewFile } from '../analysis/fix.ts';
import { childWeights, filledUp } from '../analysis/fixes/child-weights.ts';
import { titlingDescription } from '../analysis/fixes/description-title-missing.ts';
import { idKeyOf } from '../analysis/fixes/ids.ts';
import { boneOf } from '../analysis/fixes/in-file.ts';
import { lineEnd, replacing } from '../analysis/fixes/make.ts';
import { insertingKey, removingField } from '../analysis/fixes/places.ts';
import { createdRoot } from '../analysis/fixes/root-missing.ts';
import { rootMissing } from '../analysis/rules/root-missing.ts';
import { viewOf } from '../analysis/view.ts';
import { referentialIn, type Workspace, withSettings } from '../index/workspace.ts';
import { settingsOf } from '../index/workspace-settings.ts';
import { writtenNumber } from '../model/decimals.ts';
import { levelOf, parentId } from '../model/id.ts';
import type { ActionSource, Dialect, Referential } from '../model/referential.ts';
import type { Declaration } from '../model/source.ts';
import { fieldOf } from '../parse/fields.ts';
import { indicators2026 } from './indicators-2026.ts';
import { faultOf, focusedOn, workspaceAfter } from './outcome.ts';
import type { Outside } from './outside.ts';
import { type Plan, type Planned, planned, refused } from './plan.ts';
import { platformSaid } from './platform-said.ts';

/**
 * A référentiel in the dialect that followed its own: 2021/22 with the keys of 2023, 2023 under the rules of the platform of
 * 2026. Refused where any action would be worth something else: what one dialect says of weights, the next may not be able to.
 */
export function planConversion(workspace: Workspace, referential: Referential, outside: Outside): Plan {
  switch (referential.dialect) {
    case '2021':
      return to2023(workspace, referential);
    case '2023':
      return to2026(workspace, referential, outside);
    case '2026':
      return refused('newest');
  }
}

/** The dialect that a référentiel may be converted to; undefined for the newest. */
export function nextDialect({ dialect }: Pick<Referential, 'dialect'>): Dialect | undefined {
  return dialect === '2021' ? '2023' : dialect === '2023' ? '2026' : undefined;
}

function to2023(workspace: Workspace, referential: Referential): Plan {
  const remainders = remaindersIn(referential);
  const edits = [...referential.sources].flatMap(([id, source]) => blockEdits2023(referential, id, source, remainders));
  const converted = workspaceAfter(workspace, planned({ edits }).changes);
  const creates = rootLackedBy(converted, referential.folder);
  const plan = planned({ edits, creates });
  const after = workspaceAfter(converted, planned({ creates }).changes);
  return outcome(referential, after, creates.length > 0 ? focusedOn(workspace, referential, plan, '') : plan);
}

/** The file of a root, which a référentiel of 2021/22 may do without, where one of 2023 must have it. */
function rootLackedBy(workspace: Workspace, folder: string): readonly NewFile[] {
  const referential = referentialIn(workspace, folder);
  const lacks = referential && [...rootMissing.check(viewOf(referential))].some(({ variant }) => variant === 'none');
  const [source] = referential?.sources.values() ?? [];
  const root = lacks && source && createdRoot(workspace, referential, lineEnd(source.file));
  return root ? [root] : [];
}

function blockEdits2023(
  referential: Referential,
  id: string,
  { file, declaration }: ActionSource,
  remainders: ReadonlyMap<string, number>,
): Edit[] {
  const { entry } = declaration;
  const key = isShare(referential, id) ? 'pourcentage' : 'points';
  const bone = boneOf(file, entry);
  const idField = fieldOf(entry, 'id');
  const points = fieldOf(entry, 'points');
  const remainder = remainders.get(id);
  const added = remainder === undefined ? undefined : insertingKey(file, entry, key, writtenNumber(remainder));
  return [
    ...(idField ? [replacing(file, idField.keySpan, 'identifiant')] : []),
    ...(points && key !== 'points' ? [replacing(file, points.keySpan, key)] : []),
    ...(added ? [added] : []),
    // Since 2022, what stands below no title is lost.
    ...(bone ? titlingDescription(file, bone) : []),
  ];
}

/** True below the measures, but right below one that has no points: there, shares are points of a scale of its own. */
function isShare({ measureLevel, points }: Referential, id: string): boolean {
  if (levelOf(id) <= measureLevel) return false;
  return points.get(parentId(id) ?? '')?.origin !== 'own-scale';
}

/** What those without a weight share beside others that have one: in 2023 they would be worth nothing. */
function remaindersIn(referential: Referential): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { level, children } of referential.actions.values()) {
    const isMixed = children.some(child => child.written.points !== undefined);
    if (level < referential.measureLevel || !isMixed) continue;
    const parent = referential.actions.get(parentId(children[0]?.id ?? '') ?? '');
    const sum = parent && childWeights(referential, parent);
    const weights = sum && filledUp(sum)?.weights;
    children.forEach((child, at) => {
      if (child.written.points === undefined) found.set(child.id, weights?.[at] ?? 0);
    });
  }
  return found;
}

function to2026(workspace: Workspace, referential: Referential, outside: Outside): Plan {
  const edits = [...referential.sources].flatMap(([id, source]) => blockEdits2026(referential, id, source));
  const said = platformSaid(referential.folder, outside, '2026');
  const { settings } = workspace;
  const own = { ...settingsOf(settings, referential.folder), platform: '2026' } as const;
  const byFolder = new Map([...settings.byFolder, [referential.folder, own] as const]);
  const after = withSettings(workspaceAfter(workspace, planned({ edits }).changes), { ...settings, byFolder });
  const around = indicators2026(workspace, after);
  const plan = planned({ edits: [...edits, ...around, ...said.edits], creates: said.creates });
  return outcome(referential, after, plan);
}

/** Weights above the measures are not read any more, and a share needs points above it (platform, section 3). */
function blockEdits2026(
  { measureLevel, points }: Referential,
  id: string,
  { file, declaration }: ActionSource,
): Edit[] {
  const { entry } = declaration;
  const level = levelOf(id);
  if (level < measureLevel) {
    return ['points', 'pourcentage'].flatMap(key => {
      const field = fieldOf(entry, key);
      return field ? [removingField(file, field)] : [];
    });
  }
  const worth = points.get(id);
  const percent = fieldOf(entry, 'pourcentage');
  if (level === measureLevel && percent && worth?.points !== undefined && !hasPoints(declaration)) {
    const line = `points: ${writtenNumber(worth.points)}`;
    return [
      replacing(
        file,
        { start: percent.keySpan.start, end: Math.max(percent.keySpan.end, percent.value.span.end) },
        line,
      ),
    ];
  }
  const isZero = worth?.origin === 'zero' && percent === undefined;
  const added = isZero ? insertingKey(file, entry, 'points', '0') : undefined;
  return added ? [added] : [];
}

function hasPoints({ weight }: Declaration): boolean {
  return weight.points !== undefined;
}

function outcome(before: Referential, after: Workspace, plan: Planned): Plan {
  const now = referentialIn(after, before.folder);
  if (plan.changes.edits.length === 0 && plan.changes.creates.length === 0) return refused('newest');
  if (now !== undefined && (now.dialect === before.dialect || idKeyOf(now) === 'id')) return refused('unreadable');
  return faultOf(before, now, {}) ?? plan;
}
