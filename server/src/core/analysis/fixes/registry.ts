import type { Fixer, TextFixer } from '../fix.ts';
import { fixActionsHeadingMissing } from './actions-heading-missing.ts';
import { fixApproval } from './approval.ts';
import { fixBlockIndented } from './block-indented.ts';
import { fixCategoryMissing } from './category-missing.ts';
import { fixCategoryUnknown } from './category-unknown.ts';
import { fixChoice, fixJsonValue } from './choices.ts';
import { fixConflictMarker } from './conflict-marker.ts';
import { fixDescriptionTitleMissing } from './description-title-missing.ts';
import { fixDisableUnused } from './disable-unused.ts';
import { fixEntryIdMissing } from './entry-id-missing.ts';
import { fixFileName } from './file-name.ts';
import { fixFormulaSyntax } from './formula-syntax.ts';
import { fixHeadingLevel } from './heading-level.ts';
import { fixIdDuplicate } from './id-duplicate.ts';
import { fixIdInvalid } from './id-invalid.ts';
import { fixIdMissing } from './id-missing.ts';
import { fixIdParent } from './id-parent.ts';
import { fixIdSequence } from './id-sequence.ts';
import { fixKeyDuplicate } from './key-duplicate.ts';
import { fixKeyMisplaced } from './key-misplaced.ts';
import { fixKeyType } from './key-type.ts';
import { fixKeyUnknown } from './key-unknown.ts';
import { fixLevelMissing } from './level-missing.ts';
import { fixNamed } from './named.ts';
import { fixPointsInvalid } from './points-invalid.ts';
import { fixPointsMissing } from './points-missing.ts';
import { fixPointsMixed } from './points-mixed.ts';
import { fixPointsSum } from './points-sum.ts';
import { fixPointsUnread } from './points-unread.ts';
import { fixQuestionUnlisted, fixQuestionUnused } from './question-lists.ts';
import { fixReferenceMalformed } from './reference-malformed.ts';
import { fixReferenceTitle } from './reference-title.ts';
import { fixReferenceUnknown } from './reference-unknown.ts';
import { fixReviewSyntax } from './review-syntax.ts';
import { fixRootMissing } from './root-missing.ts';
import { fixSectionDuplicate } from './section-duplicate.ts';
import { fixSectionEmpty } from './section-empty.ts';
import { fixSectionUnknown } from './section-unknown.ts';
import { fixSuggested } from './suggested.ts';
import { fixTextAboveTitle } from './text-above-title.ts';
import { fixTextUnicode } from './text-unicode.ts';
import { fixTitleMissing } from './title-missing.ts';
import { fixTitleSpaceMissing } from './title-space-missing.ts';
import { fixTitleUnderlined } from './title-underlined.ts';
import { fixWeightInProse } from './weight-in-prose.ts';
import { fixYamlSyntax } from './yaml-syntax.ts';

/** Who mends the problems of a code; the others nobody can mend without its author. */
export const FIXERS: ReadonlyMap<string, Fixer> = new Map([
  ['conflict-marker', fixConflictMarker],
  ['yaml-syntax', fixYamlSyntax],
  ['id-missing', fixIdMissing],
  ['entry-id-missing', fixEntryIdMissing],
  ['id-invalid', fixIdInvalid],
  ['id-duplicate', fixIdDuplicate],
  ['id-parent', fixIdParent],
  ['id-sequence', fixIdSequence],
  ['level-missing', fixLevelMissing],
  ['root-missing', fixRootMissing],
  ['heading-level', fixHeadingLevel],
  ['actions-heading-missing', fixActionsHeadingMissing],
  ['title-missing', fixTitleMissing],
  ['title-space-missing', fixTitleSpaceMissing],
  ['title-underlined', fixTitleUnderlined],
  ['text-above-title', fixTextAboveTitle],
  ['block-indented', fixBlockIndented],
  ['description-title-missing', fixDescriptionTitleMissing],
  ['section-unknown', fixSectionUnknown],
  ['section-duplicate', fixSectionDuplicate],
  ['section-empty', fixSectionEmpty],
  ['key-unknown', fixKeyUnknown],
  ['key-duplicate', fixKeyDuplicate],
  ['key-type', fixKeyType],
  ['key-misplaced', fixKeyMisplaced],
  ['file-name', fixFileName],
  ['points-sum', fixPointsSum],
  ['points-missing', fixPointsMissing],
  ['points-invalid', fixPointsInvalid],
  ['points-mixed', fixPointsMixed],
  ['points-unread', fixPointsUnread],
  ['category-unknown', fixCategoryUnknown],
  ['category-missing', fixCategoryMissing],
  ['weight-in-prose', fixWeightInProse],
  ['reference-unknown', fixReferenceUnknown],
  ['origin-unknown', fixReferenceUnknown],
  ['reference-title', fixReferenceTitle],
  ['text-unicode', fixTextUnicode],
  ['formula-syntax', fixFormulaSyntax],
  ['formula-name', fixNamed],
  ['formula-question', fixNamed],
  ['formula-choice', fixNamed],
  ['indicator-unknown', fixNamed],
  ['formula-property', fixSuggested],
  ['formula-value', fixSuggested],
  ['question-type', fixSuggested],
  ['question-unused', fixQuestionUnused],
  ['question-unlisted', fixQuestionUnlisted],
  ['entry-section-unknown', fixSuggested],
  ['rule-unknown', fixSuggested],
  ['value-unknown', fixSuggested],
  ['label-unknown', fixSuggested],
  ['adaptation-unknown', fixSuggested],
  ['theme-unknown', fixSuggested],
  ['climate-theme-unknown', fixSuggested],
  ['coremeasure-unread', fixSuggested],
  ['reference-malformed', fixReferenceMalformed],
  ['disable-unused', fixDisableUnused],
]);

/** Who mends the problems of scenarios, of the configuration and of approvals. */
export const TEXT_FIXERS: ReadonlyMap<string, TextFixer> = new Map([
  ['settings-key', fixChoice],
  ['settings-rule', fixChoice],
  ['settings-value', fixJsonValue],
  ['review-syntax', fixReviewSyntax],
  ['review-duplicate', fixApproval],
  ['review-unknown', fixApproval],
  ['scenario-key', fixChoice],
  ['scenario-identity', fixChoice],
  ['scenario-answer', fixChoice],
  ['scenario-status', fixChoice],
  ['scenario-expectation', fixChoice],
  ['scenario-waiting', fixChoice],
]);
