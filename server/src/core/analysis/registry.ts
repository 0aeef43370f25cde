import type { Rule } from './rule.ts';
import { categoryUnknown } from './rules/category-unknown.ts';
import { headingLevel } from './rules/heading-level.ts';
import { idDuplicate } from './rules/id-duplicate.ts';
import { idMissing } from './rules/id-missing.ts';
import { idParent } from './rules/id-parent.ts';
import { pointsSum } from './rules/points-sum.ts';
import { referenceUnknown } from './rules/reference-unknown.ts';
import { sectionUnknown } from './rules/section-unknown.ts';
import { conflictMarker, fileTooLarge, textEncoding } from './rules/source-faults.ts';
import { yamlSyntax } from './rules/yaml-syntax.ts';

/** Every rule, each once, in the order in which they are documented. */
export const RULES: readonly Rule[] = [
  conflictMarker,
  textEncoding,
  fileTooLarge,
  yamlSyntax,
  idMissing,
  idDuplicate,
  idParent,
  headingLevel,
  sectionUnknown,
  pointsSum,
  categoryUnknown,
  referenceUnknown,
];
