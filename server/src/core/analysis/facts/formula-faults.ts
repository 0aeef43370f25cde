import { rulePlatform } from '../../index/rule-platform.ts';
import type { Code } from '../../model/codes.ts';
import { personalisationsIn } from '../../scoring/prepare-workspace.ts';
import type { AroundView } from '../around-view.ts';
import type { PlacedFinding } from '../rule.ts';
import { indicatorFaults } from './indicator-faults.ts';
import { perView } from './per-view.ts';
import type { FormulaFault } from './placed-in.ts';
import { proofFaults } from './proof-faults.ts';
import { faultsOf2023 } from './rule-faults-2023.ts';
import { faultsOf2026 } from './rule-faults-2026.ts';
import { visibilityFaults } from './visibility-faults.ts';

/** A check for what one rule finds in the formulas around the measures, in the language of their platform. */
export function formulaFaults(code: Code): (view: AroundView) => readonly PlacedFinding[] {
  return view => allFaults(view).get(code) ?? [];
}

const allFaults = perView((view): ReadonlyMap<Code, readonly FormulaFault[]> => {
  const byCode = new Map<Code, FormulaFault[]>();
  for (const fault of FINDERS.flatMap(find => find(view))) {
    const known = byCode.get(fault.code);
    if (known) known.push(fault);
    else byCode.set(fault.code, [fault]);
  }
  return byCode;
});

const FINDERS = [inRules, visibilityFaults, indicatorFaults, proofFaults] as const;

function inRules(view: AroundView): readonly FormulaFault[] {
  return personalisationsIn(view).flatMap(entry => {
    const { action, file, rules } = entry;
    if (rulePlatform(view, action, file.path) === '2026') return faultsOf2026(view, entry);
    const found = [...rules.flatMap(({ faults }) => faults), ...faultsOf2023(view, entry)];
    return found.map(fault => ({ ...fault, file: file.path }));
  });
}
