import { declarationAt } from '../../index/references.ts';
import { referentialOfFile } from '../../index/workspace.ts';
import { memory } from '../../memory/memory.ts';
import type { Action, Referential } from '../../model/referential.ts';
import type { Declaration, Entry, Field, SourceFile } from '../../model/source.ts';
import { type Span, span } from '../../text/span.ts';
import { type Bone, type BoneSection, skeletonOf } from '../facts/skeleton.ts';
import type { Edit, FixContext } from '../fix.ts';
import { boneAtOffset, type FieldPlace, fieldAtOffset } from './in-file.ts';
import { inserting, lineEnd, replacing, wholeLines } from './make.ts';

/** The field whose key or value a problem stands on. */
export function fieldAt({ file, problem }: FixContext): FieldPlace | undefined {
  return fieldAtOffset(file, problem.span.start);
}

/** The action whose title, or the first line of whose block, a problem stands on. */
export function boneAt({ file, problem }: FixContext): Bone | undefined {
  return boneAtOffset(file, problem.span.start);
}

/** The action in whose text, or block, a problem stands. */
export function declarationOf({ file, problem }: FixContext): Declaration | undefined {
  return declarationAt(file, problem.span.start);
}

/** The action that a problem on a title or in a block is about, in its référentiel. */
export function actionOf(context: FixContext): { referential: Referential; action: Action } | undefined {
  const referential = referentialOfFile(context.workspace, context.file.path);
  const action = referential?.actions.get(declarationOf(context)?.id ?? '\0');
  return referential && action && { referential, action };
}

/** A section with the action that it belongs to. */
export interface SectionPlace {
  readonly owner: Bone;
  readonly section: BoneSection;
}

/** The section whose title a problem stands on. */
export function sectionAt({ file, problem }: FixContext): SectionPlace | undefined {
  return placesOf(file).get(problem.span.start);
}

const knownPlaces = memory<SourceFile, ReadonlyMap<number, SectionPlace>>();

function placesOf(file: SourceFile): ReadonlyMap<number, SectionPlace> {
  return knownPlaces(file, [], () => {
    const places = skeletonOf(file).flatMap(owner =>
      owner.sections.map(section => [section.titleSpan.start, { owner, section }] as const),
    );
    // Of two at one place the first.
    return new Map(places.reverse());
  });
}

/** A section with its title, up to the next title of any level. */
export function extentOf(file: SourceFile, { titleSpan }: BoneSection): Span {
  const next = nextTitles(file).get(titleSpan.start);
  const end = next === undefined ? file.text.length : wholeLines(file, span(next, next)).start;
  return span(wholeLines(file, titleSpan).start, end);
}

const knownTitles = memory<SourceFile, ReadonlyMap<number, number>>();

/** Where the title behind each title begins; the last one has none. */
function nextTitles(file: SourceFile): ReadonlyMap<number, number> {
  return knownTitles(file, [], () => {
    const titles = skeletonOf(file).flatMap(({ place, sections }) => [
      place,
      ...sections.map(other => other.titleSpan),
    ]);
    const starts = [...new Set(titles.map(({ start }) => start))].sort((a, b) => a - b);
    return new Map(starts.flatMap((start, at) => starts.slice(at + 1, at + 2).map(next => [start, next] as const)));
  });
}

/** The signs before a title. */
export function signsOf({ text }: SourceFile, { start }: Span): Span {
  const signs = /#+(?=[ \t]*$)/.exec(text.slice(Math.max(0, start - 20), start));
  if (signs === null) return span(start, start);
  const at = Math.max(0, start - 20) + signs.index;
  return span(at, at + signs[0].length);
}

/** Adds a line to the end of an action's block; undefined where it has none that can be read. */
export function insertingKey(file: SourceFile, { block }: Entry, key: string, value: string): Edit | undefined {
  if (block === undefined || block.fault) return undefined;
  return inserting(file, block.content.end, `${key}: ${value}${lineEnd(file)}`);
}

/** Takes a field out, all its lines. */
export function removingField(file: SourceFile, { keySpan, value }: Field): Edit {
  return replacing(file, wholeLines(file, span(keySpan.start, Math.max(keySpan.end, value.span.end))), '');
}
