import { idsBelow } from '../../index/tree.ts';
import type { Workspace } from '../../index/workspace.ts';
import { fileNameOf, referentialOfFile } from '../../index/workspace.ts';
import { memory } from '../../memory/memory.ts';
import { isActionId, parentId } from '../../model/id.ts';
import type { Referential } from '../../model/referential.ts';
import type { Entry, SourceFile } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { fieldOf, textOfField } from '../../parse/fields.ts';
import { textOf } from '../../text/span.ts';
import { usualDialect } from '../facts/dialects.ts';
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
  /** The last number by which one continues an id; 0 where none does. */
  readonly lastBelow: (id: string) => number;
}

/** The ids of the référentiel of a file; nothing is copied. */
export function usedIds(workspace: Workspace, file: SourceFile): UsedIds {
  const referential = referentialOfFile(workspace, file.path);
  const own = idsIn(file);
  return {
    has: id => own.all.has(id) || (referential?.actions.has(id) ?? false),
    lastBelow: parent => Math.max(referential ? lastBelow(referential, parent) : 0, own.lastBelow.get(parent) ?? 0),
  };
}

interface OwnIds {
  readonly all: ReadonlySet<string>;
  readonly lastBelow: ReadonlyMap<string, number>;
}

const knownOwn = memory<SourceFile, OwnIds>();

/** Those that a file gives, also where they do not count. */
function idsIn(file: SourceFile): OwnIds {
  return knownOwn(file, [], () => {
    const all = new Set(file.declarations.flatMap(({ id }) => id ?? []));
    const last = new Map<string, number>();
    for (const id of all) {
      const parent = id === '' ? undefined : parentId(id);
      if (parent !== undefined) last.set(parent, Math.max(last.get(parent) ?? 0, lastNumber(id)));
    }
    return { all, lastBelow: last };
  });
}

const knownLast = memory<Referential, Map<string, number>>();

function lastBelow(referential: Referential, parent: string): number {
  const known = knownLast(referential, [], () => new Map());
  const last =
    known.get(parent) ??
    idsBelow(referential, parent)
      .map(lastNumber)
      .reduce((a, b) => Math.max(a, b), 0);
  known.set(parent, last);
  return last;
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
  if (sibling === undefined || parentId(sibling) !== parent || lastNumber(sibling) + step < 1) return undefined;
  return childId(parent, lastNumber(sibling) + step);
}

/** The first id below a parent after all that are used. */
export function nextFreeId(parent: string, used: UsedIds): string {
  return childId(parent, used.lastBelow(parent) + 1);
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
    return renumbering(file, child, childId(id, lastNumber(own)));
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
  return referential && usualDialect(viewOf(referential)) === '2023' ? 'identifiant' : 'id';
}

/** The id of a number below another id. */
export function childId(parent: string, number: number): string {
  return parent === '' ? String(number) : `${parent}.${number}`;
}

/** The last number of an id. */
export function lastNumber(id: string): number {
  return Number(id.slice(id.lastIndexOf('.') + 1));
}
