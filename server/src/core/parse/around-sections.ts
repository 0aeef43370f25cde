import { VISIBILITY_SECTION } from '../model/personalisation.ts';
import type { AroundKind } from '../model/source.ts';
import { DESCRIPTION_SECTION } from '../model/words.ts';
import { INDICATOR_SECTIONS, OBJECTIVES_SECTION } from './indicators.ts';

/** The section of a question that lists its choices. */
export const CHOICES_SECTION = 'Choix';
/** The section that lists the rules of an action. */
export const RULES_SECTION = 'Règles';
/** The section of a question that says how its answer is to be justified. */
export const JUSTIFICATION_SECTION = 'Consignes de justification';

/** What came with the platform of 2026. */
const QUESTION_SECTIONS_2026 = [JUSTIFICATION_SECTION, VISIBILITY_SECTION];
const INDICATOR_SECTIONS_2026 = [...Object.values(INDICATOR_SECTIONS), OBJECTIVES_SECTION];

export const AROUND_SECTIONS_2026: ReadonlySet<string> = new Set([
  ...QUESTION_SECTIONS_2026,
  ...INDICATOR_SECTIONS_2026,
]);

/** The sections that what stands around the measures may have, in their usual order (domain, section 4; platform, section 9). */
export const AROUND_SECTIONS: Readonly<Record<AroundKind, readonly string[]>> = {
  question: [DESCRIPTION_SECTION, ...QUESTION_SECTIONS_2026, CHOICES_SECTION],
  rule: [RULES_SECTION],
  evidence: [DESCRIPTION_SECTION],
  indicator: [DESCRIPTION_SECTION, ...INDICATOR_SECTIONS_2026],
};
