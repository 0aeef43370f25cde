import type { Workspace } from '../../../../server/src/core/index/workspace.ts';
import type { Declaration, Field, SourceFile } from '../../../../server/src/core/model/source.ts';
import { ID_KEYS } from '../../../../server/src/core/model/words.ts';
import { fieldOf } from '../../../../server/src/core/parse/fields.ts';
import type { Span } from '../../../../server/src/core/text/span.ts';

/** A fault put into a copy of a workspace: the texts that change, and where which problem must show. */
export interface Planted {
  /** By path; undefined for a file that is gone. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly file: string;
  /** The offsets, in the new text, within whose lines the problem must stand. */
  readonly within: Span;
}

/** One kind of fault. */
export interface Fault {
  readonly name: string;
  /** The problem that it must give. */
  readonly code: string;
  /** True where it takes away what no fix can bring back: then a fix may leave other problems. */
  readonly loses?: boolean;
  /** Puts it in at one of the places where it can be; undefined where the file has none. `pick` chooses. */
  readonly plant: (pick: Pick, file: SourceFile, workspace: Workspace) => Planted | undefined;
}

/** Chooses an item of a list; undefined for an empty one. */
export type Pick = <Item>(items: readonly Item[]) => Item | undefined;

/** Replaces a part of a file; the problem must stand on the lines of what was put in, or of `within`. */
export function replaced(file: SourceFile, { start, end }: Span, by: string, within?: Span): Planted {
  const text = file.text.slice(0, start) + by + file.text.slice(end);
  const shift = (offset: number) => (offset >= end ? offset + by.length - (end - start) : offset);
  const place = within ? { start: shift(within.start), end: shift(within.end) } : { start, end: start + by.length };
  return { texts: new Map([[file.path, text]]), file: file.path, within: place };
}

/** The lines that a span touches, their end included. */
export function linesOf({ text }: SourceFile, { start, end }: Span): Span {
  const first = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const last = text.indexOf('\n', end);
  return { start: first, end: last < 0 ? text.length : last + 1 };
}

/** The line of a field. */
export function lineOf(file: SourceFile, { keySpan, value }: Field): Span {
  return linesOf(file, { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) });
}

/** An action of a file with a field of its block. */
export interface Spot {
  readonly declaration: Declaration;
  readonly field: Field;
}

/** The actions of a file whose block has one of the keys, with a value. */
export function spots({ declarations }: SourceFile, ...keys: readonly string[]): Spot[] {
  return declarations.flatMap(declaration => {
    const field = fieldOf(declaration.entry, ...keys);
    return field && field.value.kind === 'scalar' && field.value.text !== '' ? [{ declaration, field }] : [];
  });
}

/** The actions of a file with an id, those inside another's text alone. */
export function nested(file: SourceFile): Spot[] {
  return spots(file, ...ID_KEYS).filter(({ declaration }) => declaration.entry.depth > 1);
}

/** True for an action that holds others. */
export function hasChildren({ declaration }: Spot): boolean {
  return declaration.entry.children.length > 0;
}
