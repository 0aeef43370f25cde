import { sumOf } from '../../index/sum.ts';
import { referentialOfFile } from '../../index/workspace.ts';
import { levelOf } from '../../model/id.ts';
import type { Declaration, SourceFile } from '../../model/source.ts';
import { foreignKeysIn, usualDialect } from '../facts/dialects.ts';
import { shapeOf } from '../facts/shape.ts';
import { skeletonOf } from '../facts/skeleton.ts';
import type { Edit, Fixer } from '../fix.ts';
import { viewOf } from '../view.ts';
import { preferred, replacing } from './make.ts';

/** Writes the keys of every block of the file that is in the other dialect as the rest of the référentiel does. */
export const fixPointsMixed: Fixer = ({ workspace, file }) => {
  const referential = referentialOfFile(workspace, file.path);
  if (referential === undefined) return [];
  const usual = usualDialect(viewOf(referential));
  const skeleton = skeletonOf(file);
  const entries = new Set(foreignKeysIn(shapeOf(file), usual).map(({ bone }) => skeleton[bone.at]?.entry));
  const blocks = file.declarations.filter(({ entry }) => entries.has(entry));
  const shares = sharesOf(file, blocks, referential.measureLevel);
  const rename = (declaration: Declaration): Edit[] =>
    (declaration.entry.block?.fields ?? []).flatMap(field => {
      const key = usual === '2021' ? keyOf2021(field.key) : keyOf2023(field.key, shares.has(declaration));
      return key === field.key ? [] : [replacing(file, field.keySpan, key)];
    });
  const edits = blocks.flatMap(rename);
  // Of blocks whose ids are written as elsewhere, another key is meant.
  const [first] = edits;
  return first ? [preferred('convert-file', { args: { key: first.text }, edits })] : [];
};

/** The blocks whose `points` are shares, as before 2023: below the measures, where those of all siblings total 100. */
function sharesOf(
  { declarations }: SourceFile,
  blocks: readonly Declaration[],
  measureLevel: number,
): ReadonlySet<Declaration> {
  const parents = declarations.map(({ entry }) => {
    const children = declarations.filter(declaration => entry.children.includes(declaration.entry));
    const isOld = children.every(child => blocks.includes(child) && levelOf(child.id ?? '') > measureLevel);
    return isOld && Math.abs(sumOf(children.map(({ weight }) => weight.points ?? 0)) - 100) < 0.01 ? children : [];
  });
  return new Set(parents.flat());
}

function keyOf2023(key: string, isShare: boolean): string {
  if (key === 'id') return 'identifiant';
  return key === 'points' && isShare ? 'pourcentage' : key;
}

function keyOf2021(key: string): string {
  if (key === 'identifiant') return 'id';
  return key === 'pourcentage' ? 'points' : key;
}
