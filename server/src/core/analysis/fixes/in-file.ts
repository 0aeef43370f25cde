/** What stands where in a file: gathered once, however many problems of it are to be mended. */
import { memory } from '../../memory/memory.ts';
import type { Block, Entry, Field, SourceFile } from '../../model/source.ts';
import { allEntries } from '../../parse/declarations.ts';
import { lastUpTo } from '../../text/in-order.ts';
import type { Span } from '../../text/span.ts';
import { type Bone, skeletonOf } from '../facts/skeleton.ts';

/** A field of a block with the entry that it belongs to. */
export interface FieldPlace {
  readonly entry: Entry;
  readonly field: Field;
}

/** The field on whose key or value an offset stands. */
export function fieldAtOffset(file: SourceFile, offset: number): FieldPlace | undefined {
  const { fields } = placesOf(file);
  const found = fields[lastUpTo(fields, offset, ({ field }) => field.keySpan.start)];
  if (found === undefined) return undefined;
  const { keySpan, value } = found.field;
  return offset <= Math.max(keySpan.end, value.span.end) ? found : undefined;
}

/** The block of metadata that a span lies in, with its fences. */
export function blockAround(file: SourceFile, { start, end }: Span): Block | undefined {
  const { blocks } = placesOf(file);
  const found = blocks[lastUpTo(blocks, start, ({ span }) => span.start)];
  return found !== undefined && end <= found.span.end ? found : undefined;
}

/** The title, key or value in which an offset stands. */
export function namingAt(file: SourceFile, offset: number): Span | undefined {
  const { namings } = placesOf(file);
  const found = namings[lastUpTo(namings, offset, ({ start }) => start)];
  return found !== undefined && offset < found.end ? found : undefined;
}

/** The bone whose place begins at an offset. */
export function boneAtOffset(file: SourceFile, offset: number): Bone | undefined {
  return placesOf(file).byStart.get(offset);
}

/** The bone that an entry is. */
export function boneOf(file: SourceFile, entry: Entry | undefined): Bone | undefined {
  return entry && placesOf(file).byEntry.get(entry);
}

interface Places {
  readonly fields: readonly FieldPlace[];
  readonly blocks: readonly Block[];
  readonly namings: readonly Span[];
  readonly byStart: ReadonlyMap<number, Bone>;
  readonly byEntry: ReadonlyMap<Entry, Bone>;
}

const known = memory<SourceFile, Places>();

function placesOf(file: SourceFile): Places {
  return known(file, [], () => {
    const entries = allEntries(file.entries);
    const fields = entries.flatMap(entry => (entry.block?.fields ?? []).map(field => ({ entry, field })));
    const namings = [
      ...entries.flatMap(({ titleSpan, sections }) => [titleSpan, ...sections.map(section => section.titleSpan)]),
      ...fields.flatMap(({ field: { keySpan, value } }) => [keySpan, value.span]),
    ];
    const bones = skeletonOf(file).toReversed();
    return {
      fields: fields.sort((a, b) => a.field.keySpan.start - b.field.keySpan.start),
      blocks: entries.flatMap(({ block }) => block ?? []),
      namings: namings.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start),
      // Of two at one place the first.
      byStart: new Map(bones.map(bone => [bone.place.start, bone])),
      byEntry: new Map(bones.flatMap(bone => (bone.entry ? [[bone.entry, bone] as const] : []))),
    };
  });
}
