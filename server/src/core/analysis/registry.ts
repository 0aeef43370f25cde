import type { Rule } from './rule.ts';
import { actionsHeadingMissing } from './rules/actions-heading-missing.ts';
import { categoryMissing } from './rules/category-missing.ts';
import { categoryUnknown } from './rules/category-unknown.ts';
import { descriptionTitleMissing } from './rules/description-title-missing.ts';
import { disableUnused } from './rules/disable-unused.ts';
import { fileName } from './rules/file-name.ts';
import { headingLevel } from './rules/heading-level.ts';
import { idDuplicate } from './rules/id-duplicate.ts';
import { idInvalid } from './rules/id-invalid.ts';
import { idMissing } from './rules/id-missing.ts';
import { idParent } from './rules/id-parent.ts';
import { idSequence } from './rules/id-sequence.ts';
import { keyDuplicate } from './rules/key-duplicate.ts';
import { keyMisplaced } from './rules/key-misplaced.ts';
import { keyType } from './rules/key-type.ts';
import { keyUnknown } from './rules/key-unknown.ts';
import { levelMissing } from './rules/level-missing.ts';
import { pointsInvalid } from './rules/points-invalid.ts';
import { pointsMissing } from './rules/points-missing.ts';
import { pointsMixed } from './rules/points-mixed.ts';
import { pointsSum } from './rules/points-sum.ts';
import { pointsTotal } from './rules/points-total.ts';
import { referenceSelf } from './rules/reference-self.ts';
import { referenceTitle } from './rules/reference-title.ts';
import { referenceUnknown } from './rules/reference-unknown.ts';
import { sectionDuplicate } from './rules/section-duplicate.ts';
import { sectionEmpty } from './rules/section-empty.ts';
import { sectionUnknown } from './rules/section-unknown.ts';
import { conflictMarker, fileTooLarge, textEncoding } from './rules/source-faults.ts';
import { textUnicode } from './rules/text-unicode.ts';
import { titleMissing } from './rules/title-missing.ts';
import { weightInProse } from './rules/weight-in-prose.ts';
import { yamlSyntax } from './rules/yaml-syntax.ts';

/** Every rule, each once, in the order in which they are documented. */
export const RULES: readonly Rule[] = [
  conflictMarker,
  textEncoding,
  fileTooLarge,
  yamlSyntax,
  idMissing,
  idInvalid,
  idDuplicate,
  idParent,
  idSequence,
  levelMissing,
  headingLevel,
  actionsHeadingMissing,
  titleMissing,
  descriptionTitleMissing,
  sectionUnknown,
  sectionDuplicate,
  sectionEmpty,
  keyUnknown,
  keyDuplicate,
  keyType,
  keyMisplaced,
  fileName,
  pointsSum,
  pointsMissing,
  pointsInvalid,
  pointsMixed,
  pointsTotal,
  categoryUnknown,
  categoryMissing,
  weightInProse,
  referenceUnknown,
  referenceTitle,
  referenceSelf,
  textUnicode,
  disableUnused,
];
