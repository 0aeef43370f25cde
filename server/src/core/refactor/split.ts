import type { Edit } from '../analysis/fix.ts';
import { idKeyOf } from '../analysis/fixes/ids.ts';
import { placeBefore } from '../analysis/fixes/insert-child.ts';
import { inserting, lineEnd } from '../analysis/fixes/make.ts';
import { sumOf } from '../index/sum.ts';
import { parentOf } from '../index/tree.ts';
import type { Workspace } from '../index/workspace.ts';
import { writtenNumber } from '../model/decimals.ts';
import { atPlace, childId, isActionId, placeOf } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import { childrenTitle, entrySkeleton, keyLine } from '../skeletons/action.ts';
import { textOfSkeleton } from '../skeletons/skeleton.ts';
import { type Span, span } from '../text/span.ts';
import { habitsOf } from './habits.ts';
import { hasRules } from './has-rules.ts';
import type { Parting } from './link-edits.ts';
import { siblingOf } from './move.ts';
import type { Outside } from './outside.ts';
import { type Plan, type Refused, refused } from './plan.ts';
import { type Rewritten, rearranged } from './rearrange.ts';
import { editedText, withoutText } from './relocate.ts';
import { distinct, type Reweighing, weighingBelow, weighingEach, weighingItself, weightsBelow } from './reweigh.ts';
import { idsOpening, newIdsOf, siblingsIn } from './siblings.ts';

/**
 * Splits the parent of an action before it: the action and those behind it come below a new one, behind their parent, whose title
 * is to be written. Both are worth what stands below them. Personalisation rules stay with the first, if somebody agrees.
 */
export function planSplit(workspace: Workspace, referential: Referential, id: string, outside: Outside): Plan {
  const parts = partsAt(referential, id);
  if (parts === undefined) return refused('not-split', { id });
  const obstacle = obstacleToSplit(referential, id);
  if (obstacle !== undefined) return obstacle;
  const { whole, first, rest, above, siblings } = parts;
  const next = siblings[siblings.findIndex(({ action }) => action === whole) + 1];
  const isNext = next !== undefined && placeOf(next.action.id) === placeOf(whole.id) + 1;
  const opening = isNext ? idsOpening(siblings, next) : [];
  const now = atPlace(whole.id, placeOf(whole.id) + 1);
  const moved = siblingsIn(whole).filter(({ action }) => rest.includes(action));
  const renumbering = moved.map((sibling, at) => [sibling, childOf(now, sibling.action.id, at)] as const);
  const ids = newIdsOf([...opening, ...renumbering]);
  if (![now, ...ids.values()].every(isActionId)) return refused('too-deep', { id: above.id });
  const fresh: Action = { ...whole, id: now, children: rest };
  const worth = worthOfParts(referential, whole, first, fresh);
  const reweighing = { referential, worth };
  const below = above.children.flatMap(child => (child === whole ? [whole, fresh] : [child]));
  const weights = weightsBelow(reweighing, above, below);
  const share = weights?.values[below.indexOf(fresh)];
  const line =
    weights && share !== undefined
      ? [keyLine(weights.key, writtenNumber(share))]
      : ownPoints(referential, whole, worth(fresh));
  const edits = distinct([
    ...(weights ? weighingEach(reweighing, below, weights, fresh) : []),
    ...weighingBelow(reweighing, { ...whole, children: first }, first),
    ...weighingBelow(reweighing, { ...fresh, id: whole.id }, rest),
    ...weighingItself(reweighing, whole),
  ]);
  const heirs = new Map([[whole.id, [whole.id, now].map(heir => ({ id: heir, weight: 1 }))]]);
  const parting = partingOf(referential, whole, rest, now);
  const plan = rearranged(workspace, referential, { ids, outside, worth, added: [now], heirs, parting }, own =>
    rewritten(referential, [...own, ...edits], { whole, rest, above, now, line }),
  );
  const isDoubtful = plan.kind === 'planned' && hasRules(workspace, referential, whole);
  return isDoubtful ? { ...plan, doubt: { about: 'rules-stay', args: { id: whole.id, other: now } } } : plan;
}

/** Why the parent of an action is not split before it, as far as that is known without planning it. */
export function obstacleToSplit(referential: Referential, id: string): Refused | undefined {
  const found = siblingOf(referential, id);
  const isOnOwnScale = found && referential.points.get(found.parent.id)?.origin === 'own-scale';
  return isOnOwnScale ? refused('own-scale', { id: found.parent.id }) : undefined;
}

interface Parts {
  readonly whole: Action;
  readonly first: readonly Action[];
  readonly rest: readonly Action[];
  readonly above: Action;
  readonly siblings: ReturnType<typeof siblingsIn>;
}

function partsAt(referential: Referential, id: string): Parts | undefined {
  const found = siblingOf(referential, id);
  const around = found && siblingOf(referential, found.parent.id);
  const above = found && parentOf(referential, found.parent);
  if (found === undefined || around === undefined || above === undefined || found.at === 0) return undefined;
  const { children } = found.parent;
  const at = children.findIndex(child => child.id === id);
  return {
    whole: found.parent,
    first: children.slice(0, at),
    rest: children.slice(at),
    above,
    siblings: around.siblings,
  };
}

function childOf(parent: string, id: string, at: number): string {
  return childId(parent, atPlace(id, at + 1).slice(atPlace(id, at + 1).lastIndexOf('.') + 1));
}

function worthOfParts(
  { points }: Referential,
  whole: Action,
  first: readonly Action[],
  fresh: Action,
): Reweighing['worth'] {
  const total = (actions: readonly Action[]) => {
    const worths = actions.map(({ id }) => points.get(id)?.points);
    return worths.every(value => value !== undefined) ? sumOf(worths) : undefined;
  };
  return action => {
    if (action === fresh || action.children === fresh.children) return total(fresh.children);
    return action.id === whole.id ? total(first) : points.get(action.id)?.points;
  };
}

/** Points of its own, where the action that is split has some; in TE, sub-actions alone have any that are read. */
function ownPoints(
  { isTransition }: Referential,
  { written: own, kind }: Action,
  worth: number | undefined,
): readonly string[] {
  const isRead = !isTransition || kind === 'sub-action';
  return own.points === undefined || worth === undefined || !isRead ? [] : [keyLine('points', writtenNumber(worth))];
}

/** Undefined where nothing leaves its file. */
function partingOf(
  { sources, folder }: Referential,
  whole: Action,
  rest: readonly Action[],
  now: string,
): Parting | undefined {
  const file = sources.get(whole.id)?.file;
  if (file === undefined || !whole.beginsFile) return undefined;
  const spans = rest.flatMap(child => (child.beginsFile ? [] : (sources.get(child.id)?.declaration.entry.span ?? [])));
  return { file, spans, to: newPath(folder, now) };
}

function newPath(folder: string, id: string): string {
  return `${folder}/${id}.md`;
}

interface Split {
  readonly whole: Action;
  readonly rest: readonly Action[];
  readonly above: Action;
  readonly now: string;
  readonly line: readonly string[];
}

function rewritten(
  referential: Referential,
  edits: readonly Edit[],
  { whole, rest, above, now, line }: Split,
): Rewritten | undefined {
  const { sources } = referential;
  const source = sources.get(whole.id);
  const home = sources.get(above.id);
  if (source === undefined) return undefined;
  const { file, declaration } = source;
  const inText = rest.flatMap(child => (child.beginsFile ? [] : (sources.get(child.id) ?? [])));
  if (inText.some(({ file: other }) => other !== file)) return undefined;
  const eol = lineEnd(file);
  const { depth } = declaration.entry;
  const { keys } = habitsOf(referential, now);
  const head = entrySkeleton({ depth, keys: [keyLine(idKeyOf(referential), now), ...line, ...keys], sections: [] });
  const texts = inText.map(({ declaration: { entry } }) => editedText(edits, file, entry.span));
  const list = texts.length === 0 ? '' : `${eol}${childrenTitle(depth)}${eol}${texts.join(eol + eol)}${eol}`;
  const text = `${textOfSkeleton(head, eol)}${list}`;
  const spans = joinedSpans(inText.map(({ declaration: { entry } }) => entry.span));
  const left = spans.reduce((all, part) => withoutText(all, file, part), edits);
  if (whole.beginsFile) return { edits: left, creates: [{ path: newPath(referential.folder, now), text }] };
  const at = declaration.entry.span.end;
  // What goes ends there, and leaves the end of a line.
  if (inText.length > 0) {
    const isLast = at >= file.text.length;
    return { edits: [...left, inserting(file, at, isLast ? `${eol}${text}` : `${text}${eol}`)] };
  }
  const next = home?.file === file ? above.children[above.children.indexOf(whole) + 1] : undefined;
  const place = home && placeBefore(home, next && sources.get(next.id)?.declaration.entry);
  return place?.depth === depth ? { edits: [...left, place.insert(text)] } : undefined;
}

/** Spans in the order of the text, those that touch as one. */
function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last?.end === start) joined.splice(-1, 1, span(last.start, end));
    else joined.push(span(start, end));
  }
  return joined;
}
