import { personalisationsIn } from '../../index/around-lists.ts';
import { rulePlatform } from '../../index/rule-platform.ts';
import type { AroundView } from '../around-view.ts';
import { byCode } from './by-code.ts';
import { indicatorFaults } from './indicator-faults.ts';
import type { FormulaFault } from './placed-in.ts';
import { faultsOf2023 } from './rule-faults-2023.ts';
import { faultsOf2026 } from './rule-faults-2026.ts';
import { visibilityFaults } from './visibility-faults.ts';

const FINDERS = [inRules, visibilityFaults, indicatorFaults] as const;

/** A check for what one rule finds in the formulas around the measures as they are written, in the language of their platform. */
export const formulaFaults = byCode(view => FINDERS.flatMap(find => find(view)));

function inRules(view: AroundView): readonly FormulaFault[] {
  return personalisationsIn(view).flatMap(entry => {
    const { action, file, rules } = entry;
    if (rulePlatform(view, action, file.path) === '2026') return faultsOf2026(view, entry);
    const found = [...rules.flatMap(({ faults }) => faults), ...faultsOf2023(view, entry)];
    return found.map(fault => ({ ...fault, file: file.path }));
  });
}
