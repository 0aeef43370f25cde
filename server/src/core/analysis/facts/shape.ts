import { detached } from '../../memory/detached.ts';
import { isSameKey, memory } from '../../memory/memory.ts';
import { trimmed } from '../../memory/trimmed.ts';
import type { SourceFile } from '../../model/source.ts';
import { isCategory } from '../../model/words.ts';
import { numberOf, textOfField } from '../../parse/fields.ts';
import { isDescription, untitledText } from './descriptions.ts';
import { fieldMeant, WEIGHT_KEYS } from './keys.ts';
import { type Bone, skeletonOf } from './skeleton.ts';

/**
 * What a measure file says without the places at which it says it: all that rules on a référentiel see of a file. A change of
 * prose leaves it as it is.
 */
export interface Shape {
  readonly path: string;
  /** One for each bone of its skeleton, in the same order. */
  readonly bones: readonly BoneShape[];
}

/** An action of a file, or a block that was meant to be one. */
export interface BoneShape {
  /** Its place in the skeleton. */
  readonly at: number;
  readonly parent: BoneShape | undefined;
  readonly children: readonly BoneShape[];
  /** Its id as an author reads it. */
  readonly id: string | undefined;
  /** The id by which the importer knows it; undefined where it sees no action, or no id. */
  readonly declared: string | undefined;
  readonly title: string;
  readonly depth: number | undefined;
  readonly expectedDepth: number;
  /** False for a block that the importer does not take for an action. */
  readonly isAction: boolean;
  /** True for the first title of its file. */
  readonly isFirst: boolean;
  /** True where YAML cannot read its block. */
  readonly isBroken: boolean;
  /** The keys of its block, in the order of the text. */
  readonly keys: readonly string[];
  /** The titles of its sections, in the order of the text. */
  readonly sections: readonly string[];
  /** How many of them have a child behind them. */
  readonly sectionsBeforeChildren: number;
  readonly hasPoints: boolean;
  /** True where what its block says of its weight is not certain. */
  readonly isWeightDoubtful: boolean;
  readonly hasCategory: boolean;
  /** The value of its category where that is none of the three to the letter. */
  readonly oddCategory: string | undefined;
  /** True where its block gives no name to a référentiel, nor means to. */
  readonly isUnnamed: boolean;
  /** Whether it has a section that describes it. */
  readonly isDescribed: boolean;
  /** True where text stands between its block and its first title. */
  readonly hasUntitledText: boolean;
}

const known = memory<SourceFile, { shape: Shape }>();

/**
 * The shape of a measure file; without bones for files of other kinds. The one of the file before where both say the same:
 * there is no other then.
 */
export function shapeOf(file: SourceFile, before?: Shape): Shape {
  const held = known(file, [], () => ({ shape: { path: file.path, bones: bonesOf(file) } }));
  if (before && isSameShape(before, held.shape)) held.shape = before;
  return held.shape;
}

/** True for shapes that say the same. */
function isSameShape(a: Shape, b: Shape): boolean {
  return a === b || (a.bones.length === b.bones.length && a.bones.every((bone, at) => isSameBone(bone, b.bones[at])));
}

type Draft = { -readonly [Key in keyof BoneShape]: BoneShape[Key] };
/** One whose list still grows. */
type Growing = Draft & { children: BoneShape[] };

function bonesOf(file: SourceFile): readonly BoneShape[] {
  const shapes = new Map<Bone, Growing>();
  const declared = new Map(file.declarations.map(declaration => [declaration.entry, declaration]));
  for (const bone of skeletonOf(file)) {
    const { entry, id, title, depth, expectedDepth } = bone;
    const declaration = entry && declared.get(entry);
    const parent = bone.parent && shapes.get(bone.parent);
    const shape: Growing = {
      at: shapes.size,
      parent,
      children: [],
      id: id && detached(id),
      declared: declaration?.id && detached(declaration.id),
      title,
      depth,
      expectedDepth,
      isAction: entry !== undefined,
      isFirst: declaration !== undefined && declaration === file.declarations[0],
      isBroken: entry?.block?.fault !== undefined,
      keys: entry?.block?.fields.map(({ key }) => detached(key)) ?? NO_KEYS,
      sections: trimmed(bone.sections.map(({ title: section }) => section)),
      sectionsBeforeChildren: sectionsBeforeChildren(bone),
      hasPoints: declaration?.weight.points !== undefined,
      isWeightDoubtful: isWeightDoubtful(bone),
      oddCategory: oddCategory(bone),
      hasCategory: declaration?.category !== undefined,
      isUnnamed: isUnnamed(bone),
      isDescribed: bone.sections.some(isDescription),
      hasUntitledText: untitledText(file, bone) !== undefined,
    };
    parent?.children.push(shape);
    shapes.set(bone, shape);
  }
  return Array.from(shapes.values(), shape =>
    Object.assign<Draft, Pick<BoneShape, 'children'>>(shape, { children: trimmed(shape.children) }),
  );
}

const NO_KEYS: readonly string[] = [];

function sectionsBeforeChildren({ sections, children }: Bone): number {
  const last = children.at(-1)?.place.start ?? 0;
  return sections.filter(({ titleSpan }) => titleSpan.start < last).length;
}

function isWeightDoubtful({ entry }: Bone): boolean {
  if (entry?.block === undefined) return false;
  const { fault, fields } = entry.block;
  if (fault !== undefined || fieldMeant(entry, WEIGHT_KEYS) !== undefined) return true;
  return WEIGHT_KEYS.some(key => {
    const count = fields.filter(field => field.key === key).length;
    const value = count > 0 ? numberOf(entry, key) : 0;
    return count > 1 || value === undefined || value < 0;
  });
}

function oddCategory({ entry }: Bone): string | undefined {
  const value = entry === undefined || entry.block?.fault ? undefined : textOfField(entry, 'categorie');
  return value === undefined || isCategory(value) ? undefined : detached(value);
}

function isUnnamed({ entry, id }: Bone): boolean {
  if (entry === undefined || id !== '') return false;
  const isFaulty = entry.block?.fault !== undefined || fieldMeant(entry, ['referentiel']) !== undefined;
  // A list there is a fault of its own.
  const isList = entry.block?.fields.find(({ key }) => key === 'referentiel')?.value.kind === 'list';
  return !isFaulty && !isList && !textOfField(entry, 'referentiel');
}

function isSameBone(a: BoneShape, b: BoneShape | undefined): boolean {
  return (
    b !== undefined &&
    a.parent?.at === b.parent?.at &&
    a.id === b.id &&
    a.declared === b.declared &&
    a.title === b.title &&
    a.depth === b.depth &&
    a.expectedDepth === b.expectedDepth &&
    a.isAction === b.isAction &&
    a.isFirst === b.isFirst &&
    a.isBroken === b.isBroken &&
    isSameKey(a.keys, b.keys) &&
    isSameKey(a.sections, b.sections) &&
    a.sectionsBeforeChildren === b.sectionsBeforeChildren &&
    a.hasPoints === b.hasPoints &&
    a.isWeightDoubtful === b.isWeightDoubtful &&
    a.hasCategory === b.hasCategory &&
    a.oddCategory === b.oddCategory &&
    a.isUnnamed === b.isUnnamed &&
    a.isDescribed === b.isDescribed &&
    a.hasUntitledText === b.hasUntitledText
  );
}
