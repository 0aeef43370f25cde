import { say } from '../../../l10n/say.ts';
import type { FormulaHover, FormulaTrial } from '../core/features/formula-hover.ts';
import type { PartValue } from '../core/features/formula-part.ts';
import { fileNameOf } from '../core/index/workspace.ts';
import { shortened } from './actions.ts';
import { sayFunction, sayKeyword } from './format-words.ts';
import { MARKDOWN, type Markup } from './markup.ts';
import { showNumber } from './numbers.ts';

/** What a hover says of a place in a formula, in the current language. */
export function sayFormulaHover({ word, trial }: FormulaHover, markup: Markup = MARKDOWN): string {
  const meaning = word === undefined ? '' : sayFunction(word) || sayKeyword(word);
  const about =
    word === undefined || meaning === '' ? '' : `${markup.strong(markup.text(word))}${markup.lineEnd}${meaning}`;
  return [about, trial ? sayTrial(trial, markup) : ''].filter(part => part !== '').join('\n\n');
}

// As long as a line of a hover may be.
const LONGEST = 80;

function sayTrial({ scenario, part, value }: FormulaTrial, { text, strong }: Markup): string {
  const name = scenario.title ?? fileNameOf(scenario.path);
  const said = say('For “{scenario}”: {part}', { scenario: name, part: shortened(part, LONGEST) });
  return `${text(said)} = ${strong(text(sayValue(value)))}`;
}

/** A value as formulas write it. */
function sayValue(value: PartValue): string {
  if (value === undefined) return say('no value');
  if (typeof value === 'number') return showNumber(value, 6);
  return typeof value === 'boolean' ? (value ? 'VRAI' : 'FAUX') : value;
}
