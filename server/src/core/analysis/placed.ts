import { declaredIn } from '../index/declared.ts';
import type { Place } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { lineFrom } from '../parse/markdown/lines.ts';
import { idSpanOf, valueSpanOf } from '../parse/places.ts';
import { type Span, span, trimSpan } from '../text/span.ts';
import { untitledText } from './facts/descriptions.ts';
import { type Bone, skeletonOf } from './facts/skeleton.ts';
import type { Finding, SpottedFinding } from './rule.ts';
import type { Spot } from './spot.ts';

/** A finding at its place in these files. */
export function placed(files: Files, { spot, related = [], ...finding }: SpottedFinding): Finding[] {
  return placesOf(files, spot).map(({ span: at }) => {
    return { ...finding, span: at, related: related.flatMap(one => placesOf(files, one)) };
  });
}

interface Files {
  readonly get: (path: string) => SourceFile | undefined;
}

/** One place; none where its file is gone. */
function placesOf(files: Files, { file: path, bone: at, part }: Spot): Place[] {
  const file = files.get(path);
  const bone = file && boneAt(file, at);
  return file && bone ? [{ file: path, span: spanOf(file, bone, part) }] : [];
}

/** Where a bone is: its entry, or, where the importer sees none, the place that is left; and its sections, for one told by its place. */
type PlacedBone = Pick<Bone, 'entry' | 'place'> & Partial<Pick<Bone, 'sections'>>;

function boneAt(file: SourceFile, at: Spot['bone']): PlacedBone | undefined {
  if (typeof at === 'number') return skeletonOf(file)[at];
  const entry = declaredIn(file).get(at.id)?.[0]?.entry;
  return entry && { entry, place: entry.titleSpan };
}

function spanOf(file: SourceFile, bone: PlacedBone, part: Spot['part']): Span {
  const { entry, place } = bone;
  if (typeof part === 'object') return bone.sections?.[part.section]?.titleSpan ?? place;
  if (entry === undefined) return place;
  switch (part) {
    case 'id':
      return idSpanOf(entry);
    case 'title':
      return entry.titleSpan;
    case 'weight':
      return valueSpanOf(entry, 'points', 'pourcentage') ?? entry.titleSpan;
    case 'category':
      return valueSpanOf(entry, 'categorie') ?? entry.titleSpan;
    case 'text':
      return firstLine(file, bone) ?? place;
    default:
      return entry.block?.fields[part]?.keySpan ?? place;
  }
}

function firstLine(file: SourceFile, bone: PlacedBone): Span | undefined {
  const text = untitledText(file, bone);
  if (text === undefined) return undefined;
  const { end } = lineFrom(file.text, text.start);
  return trimSpan(file.text, span(text.start, Math.min(end, text.end)));
}
