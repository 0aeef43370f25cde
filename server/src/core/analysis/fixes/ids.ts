import { idsBelow, kindAt } from '../../index/tree.ts';
import type { Workspace } from '../../index/workspace.ts';
import { fileNameOf, referentialOfFile } from '../../index/workspace.ts';
import { memory } from '../../memory/memory.ts';
import { atPlace, childId, compareIds, isActionId, lastSegment, levelOf, parentId, placeOf } from '../../model/id.ts';
import type { Referential } from '../../model/referential.ts';
import type { Entry, SourceFile } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { fieldOf, textOfField } from '../../parse/fields.ts';
import { textOf } from '../../text/span.ts';
import { usualIdKey } from '../facts/dialects.ts';
import { orphansOf } from '../facts/orphans.ts';
import type { Bone } from '../facts/skeleton.ts';
import type { Edit } from '../fix.ts';
import { viewOf } from '../view.ts';
import { replacing } from './make.ts';

/** The title of an action of the référentiel of a file; empty where there is none. */
export function titleOf(workspace: Workspace, file: SourceFile, id: string): string {
  return referentialOfFile(workspace, file.path)?.actions.get(id)?.title ?? '';
}

/** Every id that is written in the référentiel of a file, those of duplicates and of lost actions of the file included. */
export interface UsedIds {
  readonly has: (id: string) => boolean;
  /** The last one that continues an id by a segment; undefined where none does. */
  readonly lastBelow: (id: string) => string | undefined;
  /** The first one that may stand below an id; the first task of TE has a letter (platform, section 2). */
  readonly firstBelow: (id: string) => string;
}

/** The ids of the référentiel of a file; nothing is copied. */
export function usedIds(workspace: Workspace, file: SourceFile): UsedIds {
  const referential = referentialOfFile(workspace, file.path);
  const own = idsIn(file);
  return {
    has: id => own.all.has(id) || (referential?.actions.has(id) ?? false),
    lastBelow: parent => later(referential && lastBelow(referential, parent), own.lastBelow.get(parent)),
    firstBelow: parent => childId(parent, referential && hasLettersBelow(referential, parent) ? 'a' : '1'),
  };
}

function hasLettersBelow({ isTransition, measureLevel }: Referential, parent: string): boolean {
  return isTransition && kindAt(levelOf(parent) + 1, measureLevel) === 'task';
}

interface OwnIds {
  readonly all: ReadonlySet<string>;
  readonly lastBelow: ReadonlyMap<string, string>;
}

const knownOwn = memory<SourceFile, OwnIds>();

/** Those that a file gives, also where they do not count. */
function idsIn(file: SourceFile): OwnIds {
  return knownOwn(file, [], () => {
    const all = new Set(file.declarations.flatMap(({ id }) => id ?? []));
    const last = new Map<string, string>();
    for (const id of all) {
      const parent = id === '' ? undefined : parentId(id);
      if (parent !== undefined) last.set(parent, later(last.get(parent), id) ?? id);
    }
    return { all, lastBelow: last };
  });
}

const knownLast = memory<Referential, Map<string, string | undefined>>();

function lastBelow(referential: Referential, parent: string): string | undefined {
  const known = knownLast(referential, [], () => new Map());
  if (known.has(parent)) return known.get(parent);
  const last = idsBelow(referential, parent).reduce<string | undefined>(later, undefined);
  known.set(parent, last);
  return last;
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareIds(a, b) < 0 ? b : a;
}

/**
 * The id for an action of a file at its place, among those that are free: the one that actions without a parent continue,
 * or its own children, the one after its elder sibling, the one before its younger, else the next after all.
 */
export function freeIdAt(workspace: Workspace, file: SourceFile, bone: Bone): string | undefined {
  const used = usedIds(workspace, file);
  const { parent, children } = bone;
  if (parent === undefined) return idByName(file, used);
  if (parent.id === undefined) return undefined;
  const place = parent.children.indexOf(bone);
  const continued = children.map(child => (child.id === undefined ? '' : (parentId(child.id) ?? '')));
  const referential = referentialOfFile(workspace, file.path);
  const awaited = referential
    ? [...orphansOf(viewOf(referential)).keys()].filter(id => parentId(id) === parent.id)
    : [];
  const wanted = [
    ...awaited.slice(0, 1),
    ...(continued.every(id => id === continued[0]) ? continued.slice(0, 1) : []),
    besides(parent.id, parent.children[place - 1]?.id, 1),
    besides(parent.id, parent.children[place + 1]?.id, -1),
  ];
  const free = wanted.find(id => id && !used.has(id) && parentId(id) === parent.id);
  return free ?? nextFreeId(parent.id, used);
}

function besides(parent: string, sibling: string | undefined, step: 1 | -1): string | undefined {
  if (sibling === undefined || parentId(sibling) !== parent || placeOf(sibling) + step < 1) return undefined;
  return atPlace(sibling, placeOf(sibling) + step);
}

/** The first id below a parent after all that are used. */
export function nextFreeId(parent: string, used: UsedIds): string {
  const last = used.lastBelow(parent);
  return last === undefined ? used.firstBelow(parent) : atPlace(last, placeOf(last) + 1);
}

/** The id that the name of a file says, where no action has it. */
export function idByName({ path }: SourceFile, used: UsedIds): string | undefined {
  const name = fileNameOf(path).slice(0, -'.md'.length);
  return name !== '' && isActionId(name) && !used.has(name) ? name : undefined;
}

/** Gives an action another id, and those below it theirs, as far as each continues the id of the one above it. */
export function renumbering(file: SourceFile, entry: Entry, id: string): Edit[] {
  const value = fieldOf(entry, ...ID_KEYS)?.value;
  if (value?.kind !== 'scalar') return [];
  const children = entry.children.flatMap(child => {
    const own = textOfField(child, ...ID_KEYS);
    if (own === undefined || own === '' || parentId(own) !== value.text) return [];
    return renumbering(file, child, childId(id, lastSegment(own)));
  });
  return [replacing(file, value.span, id), ...children];
}

/** Gives the first action of a file another id, and all those below it theirs; what the file's own text says of them follows. */
export function renumberingFile(file: SourceFile, entry: Entry, id: string, name: string | undefined): Edit[] {
  const ids = renumbering(file, entry, id);
  const renumbered = new Map(ids.map(edit => [textOf(file.text, edit.span), edit.text]));
  const cited = file.citations.flatMap(({ id: old, prefix, span }) => {
    const now = prefix === undefined || prefix === name ? renumbered.get(old) : undefined;
    return now === undefined ? [] : [replacing(file, span, now)];
  });
  return [...ids, ...cited];
}

/** The key that gives ids in a référentiel. */
export function idKeyOf(referential: Referential | undefined): string {
  return referential ? usualIdKey(viewOf(referential)) : 'id';
}
