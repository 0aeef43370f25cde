import type { Rule } from './rule.ts';
import { actionsHeadingMissing } from './rules/actions-heading-missing.ts';
import { adaptationUnknown } from './rules/adaptation-unknown.ts';
import { alternativeEmpty } from './rules/alternative-empty.ts';
import { alternativeOff } from './rules/alternative-off.ts';
import { alternativeOverlap } from './rules/alternative-overlap.ts';
import { blockIndented } from './rules/block-indented.ts';
import { categoryMissing } from './rules/category-missing.ts';
import { categoryUnknown } from './rules/category-unknown.ts';
import { climateThemeUnknown } from './rules/climate-theme-unknown.ts';
import { coremeasureUnread } from './rules/coremeasure-unread.ts';
import { descriptionTitleMissing } from './rules/description-title-missing.ts';
import { disableUnused } from './rules/disable-unused.ts';
import { entryIdMissing } from './rules/entry-id-missing.ts';
import { entryIdReserved } from './rules/entry-id-reserved.ts';
import { entryIncomplete } from './rules/entry-incomplete.ts';
import { entrySectionUnknown } from './rules/entry-section-unknown.ts';
import { evidenceDuplicate } from './rules/evidence-duplicate.ts';
import { evidenceId } from './rules/evidence-id.ts';
import { evidenceUnlinked } from './rules/evidence-unlinked.ts';
import { fileName } from './rules/file-name.ts';
import { formulaAction } from './rules/formula-action.ts';
import { formulaArguments } from './rules/formula-arguments.ts';
import { formulaBranch } from './rules/formula-branch.ts';
import { formulaChoice } from './rules/formula-choice.ts';
import { formulaCondition } from './rules/formula-condition.ts';
import { formulaDivision } from './rules/formula-division.ts';
import { formulaFactor } from './rules/formula-factor.ts';
import { formulaHidden } from './rules/formula-hidden.ts';
import { formulaName } from './rules/formula-name.ts';
import { formulaProperty } from './rules/formula-property.ts';
import { formulaQuestion } from './rules/formula-question.ts';
import { formulaResult } from './rules/formula-result.ts';
import { formulaScore } from './rules/formula-score.ts';
import { formulaSyntax } from './rules/formula-syntax.ts';
import { formulaType } from './rules/formula-type.ts';
import { formulaUnproved } from './rules/formula-unproved.ts';
import { formulaValue } from './rules/formula-value.ts';
import { headingLevel } from './rules/heading-level.ts';
import { idDuplicate } from './rules/id-duplicate.ts';
import { idInvalid } from './rules/id-invalid.ts';
import { idMissing } from './rules/id-missing.ts';
import { idParent } from './rules/id-parent.ts';
import { idPrefix } from './rules/id-prefix.ts';
import { idSequence } from './rules/id-sequence.ts';
import { idTooDeep } from './rules/id-too-deep.ts';
import { idTooLong } from './rules/id-too-long.ts';
import { indicatorCycle } from './rules/indicator-cycle.ts';
import { indicatorDuplicate } from './rules/indicator-duplicate.ts';
import { indicatorTargetMissing } from './rules/indicator-target-missing.ts';
import { indicatorUnknown } from './rules/indicator-unknown.ts';
import { keyDuplicate } from './rules/key-duplicate.ts';
import { keyMisplaced } from './rules/key-misplaced.ts';
import { keyType } from './rules/key-type.ts';
import { keyUnknown } from './rules/key-unknown.ts';
import { labelDuplicate } from './rules/label-duplicate.ts';
import { labelUnknown } from './rules/label-unknown.ts';
import { levelMissing } from './rules/level-missing.ts';
import { originDuplicate } from './rules/origin-duplicate.ts';
import { originInvalid } from './rules/origin-invalid.ts';
import { originLost } from './rules/origin-lost.ts';
import { originUnknown } from './rules/origin-unknown.ts';
import { originWeight } from './rules/origin-weight.ts';
import { pointsInvalid } from './rules/points-invalid.ts';
import { pointsMissing } from './rules/points-missing.ts';
import { pointsMixed } from './rules/points-mixed.ts';
import { pointsSum } from './rules/points-sum.ts';
import { pointsTotal } from './rules/points-total.ts';
import { pointsUnread } from './rules/points-unread.ts';
import { questionChoices } from './rules/question-choices.ts';
import { questionDuplicate } from './rules/question-duplicate.ts';
import { questionIdle } from './rules/question-idle.ts';
import { questionType } from './rules/question-type.ts';
import { questionUnlisted } from './rules/question-unlisted.ts';
import { questionUnused } from './rules/question-unused.ts';
import { referenceMalformed } from './rules/reference-malformed.ts';
import { referenceSelf } from './rules/reference-self.ts';
import { referenceTitle } from './rules/reference-title.ts';
import { referenceUnknown } from './rules/reference-unknown.ts';
import { reviewDuplicate } from './rules/review-duplicate.ts';
import { reviewSuspect } from './rules/review-suspect.ts';
import { reviewSyntax } from './rules/review-syntax.ts';
import { reviewUnknown } from './rules/review-unknown.ts';
import { reviewValue } from './rules/review-value.ts';
import { rootMissing } from './rules/root-missing.ts';
import { ruleDuplicate } from './rules/rule-duplicate.ts';
import { ruleFault } from './rules/rule-fault.ts';
import { ruleFormula } from './rules/rule-formula.ts';
import { ruleRepeated } from './rules/rule-repeated.ts';
import { ruleTextLost } from './rules/rule-text-lost.ts';
import { ruleUnknown } from './rules/rule-unknown.ts';
import { scenarioAction } from './rules/scenario-action.ts';
import { scenarioAnswer } from './rules/scenario-answer.ts';
import { scenarioDuplicate } from './rules/scenario-duplicate.ts';
import { scenarioExpectation } from './rules/scenario-expectation.ts';
import { scenarioIdentity } from './rules/scenario-identity.ts';
import { scenarioKey } from './rules/scenario-key.ts';
import { scenarioShape } from './rules/scenario-shape.ts';
import { scenarioStatus } from './rules/scenario-status.ts';
import { scenarioSyntax } from './rules/scenario-syntax.ts';
import { scenarioWaiting } from './rules/scenario-waiting.ts';
import { sectionDuplicate } from './rules/section-duplicate.ts';
import { sectionEmpty } from './rules/section-empty.ts';
import { sectionUnknown } from './rules/section-unknown.ts';
import { settingsKey } from './rules/settings-key.ts';
import { settingsRule } from './rules/settings-rule.ts';
import { settingsSyntax } from './rules/settings-syntax.ts';
import { settingsValue } from './rules/settings-value.ts';
import { conflictMarker, fileTooLarge, textEncoding } from './rules/source-faults.ts';
import { textAboveTitle } from './rules/text-above-title.ts';
import { textUnicode } from './rules/text-unicode.ts';
import { themeUnknown } from './rules/theme-unknown.ts';
import { titleMissing } from './rules/title-missing.ts';
import { titleSpaceMissing } from './rules/title-space-missing.ts';
import { titleUnderlined } from './rules/title-underlined.ts';
import { valueUnknown } from './rules/value-unknown.ts';
import { weightInProse } from './rules/weight-in-prose.ts';
import { yamlSyntax } from './rules/yaml-syntax.ts';

/** Every rule, each once, in the order of its code among all. */
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
  idPrefix,
  idTooLong,
  idTooDeep,
  levelMissing,
  rootMissing,
  headingLevel,
  actionsHeadingMissing,
  titleMissing,
  titleSpaceMissing,
  titleUnderlined,
  textAboveTitle,
  blockIndented,
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
  pointsUnread,
  alternativeEmpty,
  alternativeOff,
  alternativeOverlap,
  categoryUnknown,
  categoryMissing,
  labelUnknown,
  labelDuplicate,
  adaptationUnknown,
  themeUnknown,
  climateThemeUnknown,
  coremeasureUnread,
  originInvalid,
  originWeight,
  originUnknown,
  originDuplicate,
  originLost,
  weightInProse,
  referenceUnknown,
  referenceMalformed,
  referenceTitle,
  referenceSelf,
  textUnicode,
  entryIdMissing,
  entryIncomplete,
  entryIdReserved,
  entrySectionUnknown,
  questionDuplicate,
  questionType,
  questionChoices,
  questionUnused,
  questionIdle,
  questionUnlisted,
  indicatorDuplicate,
  indicatorUnknown,
  indicatorTargetMissing,
  indicatorCycle,
  evidenceDuplicate,
  evidenceId,
  evidenceUnlinked,
  valueUnknown,
  ruleDuplicate,
  ruleUnknown,
  ruleRepeated,
  ruleFormula,
  ruleTextLost,
  formulaSyntax,
  formulaName,
  formulaQuestion,
  formulaChoice,
  formulaProperty,
  formulaValue,
  formulaAction,
  formulaArguments,
  formulaType,
  formulaDivision,
  formulaBranch,
  formulaCondition,
  formulaFactor,
  formulaHidden,
  formulaResult,
  formulaUnproved,
  formulaScore,
  scenarioSyntax,
  scenarioShape,
  scenarioKey,
  scenarioDuplicate,
  scenarioIdentity,
  scenarioAnswer,
  scenarioStatus,
  scenarioAction,
  scenarioExpectation,
  scenarioWaiting,
  ruleFault,
  settingsSyntax,
  settingsKey,
  settingsValue,
  settingsRule,
  reviewSyntax,
  reviewValue,
  reviewDuplicate,
  reviewUnknown,
  reviewSuspect,
  disableUnused,
];
