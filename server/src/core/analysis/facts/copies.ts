import type { ActionSource, Duplicate, Referential } from '../../model/referential.ts';

/** The files that begin with the action of another file: of two such, the one that is named after it is the original. */
export function copiesIn({ duplicates }: Pick<Referential, 'duplicates'>): readonly Duplicate[] {
  return duplicates.filter(isCopy);
}

/** True where two files begin with the same action. */
export function isCopy({ first, other }: Duplicate): boolean {
  const isTop = ({ file, declaration }: ActionSource) => file.declarations[0] === declaration;
  return first.file !== other.file && isTop(first) && isTop(other);
}
