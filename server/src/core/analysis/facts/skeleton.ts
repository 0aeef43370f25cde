import { memory } from '../../memory/memory.ts';
import { trimmed } from '../../memory/trimmed.ts';
import { isBelow, levelOf, parentId } from '../../model/id.ts';
import { nearest } from '../../model/nearest.ts';
import type { Entry, SourceFile } from '../../model/source.ts';
import { ACTION_SECTIONS, CHILDREN_SECTION, isChildrenTitle, isSectionTitle } from '../../model/words.ts';
import type { Span } from '../../text/span.ts';
import { type ActionItem, itemsOf, type SectionItem } from './items.ts';
import { plainForm } from './look-alikes.ts';

/**
 * A bone of the skeleton of a measure file: an action, or a block that was meant to be one, where its author meant it to
 * stand although its title is at a wrong level, or gone. Rules on titles and sections look at the skeleton, so that one
 * such fault is one problem, not one at every title that follows.
 */
export interface Bone {
  /** Undefined where the importer sees no action: a title at an even level, or a block without a title. */
  readonly entry: Entry | undefined;
  readonly title: string;
  /** Its title; the first line of its block where that has no title. */
  readonly place: Span;
  readonly id: string | undefined;
  /** The number of `#`; undefined where there is no title. */
  readonly depth: number | undefined;
  /** The number of `#` that its id and its place call for. */
  readonly expectedDepth: number;
  readonly parent: Bone | undefined;
  readonly children: readonly Bone[];
  readonly sections: readonly BoneSection[];
}

export interface BoneSection {
  readonly title: string;
  readonly titleSpan: Span;
  readonly depth: number;
  /** Where it differs from `depth`. */
  readonly expectedDepth: number;
  readonly body: readonly Span[];
}

type Draft = { -readonly [Key in keyof Bone]: Bone[Key] };
/** One whose lists still grow. */
type Growing = Draft & { children: Draft[]; sections: BoneSection[] };

const known = memory<SourceFile, readonly Bone[]>();

/** The skeleton of a measure file, in the order of the text; empty for files of other kinds. */
export function skeletonOf(file: SourceFile): readonly Bone[] {
  return known(file, [], () => (file.kind === 'measure' ? assemble(itemsOf(file)) : []));
}

/** True for the section that opens the list of children. */
export function opensChildren({ title }: { readonly title: string }): boolean {
  return isChildrenTitle(title);
}

/** True for that section, and for a title that only it can have been meant by. */
export function isMeantToOpenChildren({ title }: { readonly title: string }): boolean {
  if (isSectionTitle(title)) return isChildrenTitle(title);
  return isChildrenTitle(plainForm(title)) || nearest(title, ACTION_SECTIONS) === CHILDREN_SECTION;
}

function assemble(items: readonly (ActionItem | SectionItem)[]): readonly Bone[] {
  const bones: Growing[] = [];
  const open: Growing[] = [];
  const ids = countIds(items);
  const following = actionsBehind(items);
  for (const [at, item] of items.entries()) {
    if (item.kind === 'section') {
      placeSection(item, open, following[at]);
      continue;
    }
    const expectedDepth = expectedDepthOf(item, open, (ids.get(item.id ?? '') ?? 0) > 1);
    while ((open.at(-1)?.expectedDepth ?? 0) >= expectedDepth) open.pop();
    const { entry, title, place, id, depth } = item;
    const parent = open.at(-1);
    const bone: Growing = { entry, title, place, id, depth, expectedDepth, parent, children: [], sections: [] };
    parent?.children.push(bone);
    bones.push(bone);
    open.push(bone);
  }
  return trimmed(bones.map(finished));
}

/** The same bone, which others know as their parent or child. */
function finished(bone: Growing): Bone {
  return Object.assign<Draft, Pick<Bone, 'children' | 'sections'>>(bone, {
    children: trimmed(bone.children),
    sections: trimmed(bone.sections),
  });
}

function isAction(item: ActionItem | SectionItem): item is ActionItem {
  return item.kind === 'action';
}

/** Of each item, the next action behind it. */
function actionsBehind(items: readonly (ActionItem | SectionItem)[]): readonly (ActionItem | undefined)[] {
  let next: ActionItem | undefined;
  return items
    .toReversed()
    .map(item => {
      const behind = next;
      if (isAction(item)) next = item;
      return behind;
    })
    .reverse();
}

function countIds(items: readonly (ActionItem | SectionItem)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (isAction(item) && item.id !== undefined) counts.set(item.id, (counts.get(item.id) ?? 0) + 1);
  }
  return counts;
}

/**
 * A title is at a wrong level, rather than its id wrong, where an action that is open at the level above is the parent
 * that the id names, and no other action of the file has that id.
 */
function expectedDepthOf({ id, depth }: ActionItem, open: readonly Growing[], isRepeated: boolean): number {
  const top = open[0];
  const odd = depth === undefined ? (open.at(-1)?.expectedDepth ?? 1) : oddDepth(depth);
  if (id === undefined || top?.id === undefined || !isBelow(id, top.id)) return odd;
  const byId = top.expectedDepth + 2 * (levelOf(id) - levelOf(top.id));
  if (byId === odd || byId > 5) return odd;
  const parent = open.findLast(({ expectedDepth }) => expectedDepth < byId);
  const fits = parent?.expectedDepth === byId - 2 && parent.id === parentId(id);
  return fits && !isRepeated ? byId : odd;
}

// The level of the titles of actions nearest to that of a title.
function oddDepth(depth: number): number {
  return depth % 2 === 1 ? depth : depth - 1;
}

/** Gives a section to the open action that it belongs to. */
function placeSection({ section }: SectionItem, open: readonly Growing[], next: ActionItem | undefined): void {
  const { title, titleSpan, depth, body } = section;
  const current = open.at(-1);
  if (current === undefined) return;
  const give = (owner: Growing, expectedDepth: number) =>
    owner.sections.push({ title, titleSpan, depth, expectedDepth, body });
  const proper = current.expectedDepth + 1;
  // Below a title at a wrong level, sections at the level that goes with either are right.
  if (depth === proper || depth === (current.depth ?? 0) + 1) give(current, depth);
  else {
    const owner = isMeantToOpenChildren(section)
      ? open.find(({ expectedDepth }) => expectedDepth === depth - 1)
      : undefined;
    // A list of children may be opened again; but not one whose children stand deeper.
    if (owner && (next?.depth === undefined || oddDepth(next.depth) <= depth + 1)) give(owner, depth);
    else give(current, proper);
  }
}
