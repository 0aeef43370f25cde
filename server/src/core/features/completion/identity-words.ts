import { IDENTITY, IDENTITY_2026 } from '../../model/scenario.ts';
import type { FormulaLanguage } from '../formula/language.ts';

/** The properties that formulas of a language may ask of a collectivité, each with its values. */
export function identityIn(language: FormulaLanguage): ReadonlyMap<string, readonly string[]> {
  return language === '2023' ? IDENTITY : IDENTITY_2026;
}
