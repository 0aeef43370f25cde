import { formulaFaultsIn } from '../formula/faults.ts';
import type { FormulaLanguage } from '../formula/language.ts';
import { LONGEST, linesOf, spaced } from './formula-lines.ts';
import { spacedWordsOf } from './spaced-words.ts';

/**
 * A formula with its white space as all others have it, its lines ended by `\n`: in one line where it has one and fits, else
 * as `linesOf` breaks it. Undefined for one that is to stay as it is: it cannot be read, or holds what the platform passes over.
 */
export function laidOutFormula(text: string, language: FormulaLanguage): string | undefined {
  if (formulaFaultsIn(text, language).length > 0) return undefined;
  const words = spacedWordsOf(text, language);
  if (words === undefined) return undefined;
  const whole = spaced(words);
  const isChosen = /[\r\n]/.test(text.trim()) && words.some(({ is }) => is === 'sinon');
  return whole.length <= LONGEST && !isChosen ? whole : linesOf(words).join('\n');
}
