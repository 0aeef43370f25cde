import type { Edit } from '../analysis/fix.ts';
import { placeBefore } from '../analysis/fixes/insert-child.ts';
import { withLineEnd } from '../analysis/fixes/make.ts';
import type { Workspace } from '../index/workspace.ts';
import { atPlace, isActionId, isBelow, placeOf } from '../model/id.ts';
import type { Action, ActionSource, Referential } from '../model/referential.ts';
import { ID_KEYS } from '../model/words.ts';
import { fieldOf } from '../parse/fields.ts';
import { distinctEdits } from '../text/edits.ts';
import { textOf } from '../text/span.ts';
import { countedOf, redeclaring } from './declared-totals.ts';
import { filesOf, without } from './delete.ts';
import { withWorthsOfTasks } from './doubts.ts';
import { hasRules } from './has-rules.ts';
import { JOINED_KEYS, mergedKey } from './merged-key.ts';
import { textsMerged } from './merged-texts.ts';
import { siblingOf } from './move.ts';
import { nextId } from './new-action.ts';
import type { Outside } from './outside.ts';
import { doubtful, type Plan, type Refused, refused } from './plan.ts';
import { type Rewritten, rearranged } from './rearrange.ts';
import { editedText } from './relocate.ts';
import { weighingBelow, weighingItself } from './reweigh.ts';
import { idsClosing, newIdsOf, type Sibling, setApartIn, siblingsIn } from './siblings.ts';

/**
 * Makes an action part of the one before it: its texts behind those of the same titles, what stands below it behind what stands
 * below that, its points added. What names it then names that, its personalisation rules are the other's, if somebody agrees, and
 * links to its file lead to that of the other. Refused where something of it would have no place.
 */
export function planMerge(workspace: Workspace, referential: Referential, id: string, outside: Outside): Plan {
  const found = siblingOf(referential, id);
  if (found === undefined) return refused(referential.actions.has(id) ? 'goes-along' : 'no-action', { id });
  const { parent, siblings, at } = found;
  const [into, own] = [siblings[at - 1], siblings[at]];
  if (into === undefined || own === undefined) return refused('is-first', { id });
  const [a, b] = [into.action, own.action];
  const obstacle = obstacleBetween(workspace, referential, into, own);
  if (obstacle !== undefined) return obstacle;
  const children = siblingsIn(b);
  const next = nextId(workspace, referential, a);
  const numbered = children.map((child, place) => [child, atPlace(next, placeOf(next) + place)] as const);
  if (!numbered.every(([, one]) => isActionId(one))) return refused('too-deep', { id: a.id });
  const below = newIdsOf(numbered);
  const ids = new Map([...below, ...newIdsOf(idsClosing(siblings, own)), [b.id, a.id] as const]);
  const amounts = [a, b].map(one => referential.points.get(one.id)?.points ?? 0);
  const [pointsOfA = 0, pointsOfB = 0] = amounts;
  const isHollow = a.children.length === 0 || b.children.length === 0;
  const worth = (action: Action) =>
    action.id === a.id ? pointsOfA + pointsOfB : referential.points.get(action.id)?.points;
  const reweighing = { referential, worth };
  const edits = distinctEdits([
    ...weighingBelow(
      reweighing,
      parent,
      parent.children.filter(child => child !== b),
    ),
    ...weighingBelow(reweighing, a, [...a.children, ...b.children]),
    ...weighingItself(reweighing, a),
    ...redeclaring(referential, a, countedOf(referential, b)),
  ]);
  const heirs = new Map([a, b].map((one, place) => [one.id, [{ id: a.id, weight: amounts[place] || 1 }]] as const));
  const isFree = (one: string) => isHollow && (one.startsWith(`${a.id}.`) || one.startsWith(`${b.id}.`));
  const deletes = filesOf(referential, [textOnly(b)]);
  const home = referential.sources.get(a.id)?.file.path;
  const successors = home === undefined ? [] : deletes.map(from => ({ from, to: home }));
  const isFreed = (one: string) => one === a.id || isFree(one) || isTaskAmong(referential, parent, a, one);
  const change = { ids, outside, worth, isFree: isFreed, heirs, deletes, successors };
  const plan = rearranged(workspace, referential, change, renumbering =>
    rewritten(referential, [...renumbering, ...edits], { a, b, children: children.map(({ action }) => action) }),
  );
  if (plan.kind === 'refused') return plan;
  const told = withWorthsOfTasks(workspace, referential, plan);
  const isRuled = hasRules(workspace, referential, b);
  return isRuled ? doubtful(told, { about: 'rules-go-over', args: { id: b.id, other: a.id } }) : told;
}

/** True for tasks of TE that share anew once two of them are one, or their sub-actions are: no weight could keep what they are worth. */
function isTaskAmong({ isTransition }: Referential, parent: Action, { kind, id }: Action, one: string): boolean {
  if (!isTransition) return false;
  return kind === 'task' ? isBelow(one, parent.id) : kind === 'sub-action' && isBelow(one, id);
}

/** Why an action cannot become part of the one before it, as far as that is known without planning it. */
export function obstacleToMerge(workspace: Workspace, referential: Referential, id: string): Refused | undefined {
  const { siblings = [], at = 0 } = siblingOf(referential, id) ?? {};
  const [into, own] = [siblings[at - 1], siblings[at]];
  return into && own && obstacleBetween(workspace, referential, into, own);
}

/** Why two actions cannot be one; undefined where they can. */
function obstacleBetween(
  workspace: Workspace,
  referential: Referential,
  { action: a }: Sibling,
  { action: b, alternatives }: Sibling,
): Refused | undefined {
  const { sources, points } = referential;
  const [into, own] = [sources.get(a.id), sources.get(b.id)];
  if (into === undefined || own === undefined) return refused('no-text', { id: into ? b.id : a.id });
  const scaled = [a, b].find(one => points.get(one.id)?.origin === 'own-scale');
  if (scaled) return refused('own-scale', { id: scaled.id });
  const apart = [...alternatives, ...setApartIn(b)].map(({ id }) => id);
  if (apart.length > 0) return refused('set-apart', { id: b.id, other: a.id, ids: apart });
  const keys = keysLost(into, own);
  if (keys.length > 0) return refused('other-keys', { id: b.id, keys: keys.join(', ') });
  const areBothRuled = [a, b].every(one => hasRules(workspace, referential, one));
  return areBothRuled ? refused('both-have-rules', { id: b.id, other: a.id }) : undefined;
}

/** The keys of an action whose values the other has not: ids and weights become one, and what classifies is that of the first. */
function keysLost(into: ActionSource, own: ActionSource): readonly string[] {
  const fields = own.declaration.entry.block?.fields ?? [];
  const text = ({ file, declaration: { entry } }: ActionSource, key: string) => {
    const field = fieldOf(entry, key);
    return field && textOf(file.text, field.value.span).trim();
  };
  return fields.flatMap(({ key }) =>
    MERGED.has(key) || text(into, key) === text(own, key) || mergedKey(into, own, key) ? [] : [key],
  );
}

const MERGED: ReadonlySet<string> = new Set([
  ...ID_KEYS,
  'points',
  'pourcentage',
  'pointsDOM',
  'categorie',
  'climat_pratic_id',
  'thematique_sgpe',
]);

/** An action with what stands in its own text alone. */
function textOnly(action: Action): Action {
  return { ...action, children: action.children.filter(child => !child.beginsFile).map(textOnly) };
}

interface Merged {
  readonly a: Action;
  readonly b: Action;
  readonly children: readonly Action[];
}

function rewritten(
  referential: Referential,
  edits: readonly Edit[],
  { a, b, children }: Merged,
): Rewritten | undefined {
  const { sources } = referential;
  const [into, own] = [sources.get(a.id), sources.get(b.id)];
  if (into === undefined || own === undefined) return undefined;
  const moved = children.flatMap(child => (child.beginsFile ? [] : (sources.get(child.id) ?? [])));
  const place = placeBefore(into, undefined);
  if (place === undefined || moved.some(({ declaration }) => declaration.entry.depth !== place.depth)) return undefined;
  const { lineEnd: eol } = place;
  const texts = moved.map(({ file, declaration }) => withLineEnd(editedText(edits, file, declaration.entry.span), eol));
  const list = texts.length === 0 ? [] : [place.insert(texts.join(eol + eol) + eol)];
  const keys = JOINED_KEYS.flatMap(key => mergedKey(into, own, key) ?? []);
  const all = [...edits, ...keys, ...textsMerged(edits, into, own), ...list];
  return { edits: without(referential, all, [textOnly(b)]) };
}
