import { say } from '../../../l10n/say.ts';
import type { FormulaHover, FormulaTrial } from '../core/features/formula/hover.ts';
import type { PartValue } from '../core/features/formula/part.ts';
import type { ToldWord } from '../core/features/told-word.ts';
import { fileNameOf } from '../core/index/workspace.ts';
import { shortened } from './actions.ts';
import { sayFunction, sayKeyword, sayProperty, sayValueWord } from './format-words.ts';
import { sayIdentity } from './identity.ts';
import type { Markup } from './markup.ts';
import { showNumber } from './numbers.ts';

/** What a hover says of a place in a formula, in the current language. */
export function sayFormulaHover({ word, trial }: FormulaHover, markup: Markup): string {
  return [word ? sayWord(word, markup) : '', trial ? sayTrial(trial, markup) : '']
    .filter(part => part !== '')
    .join('\n\n');
}

function sayWord(word: ToldWord, { strong, text, lineEnd }: Markup): string {
  const [title, ...lines] = wordLines(word);
  return [strong(text(title)), ...lines.map(text)].join(lineEnd);
}

/** The word itself, and what it means. */
function wordLines(told: ToldWord): readonly [word: string, ...meaning: string[]] {
  switch (told.kind) {
    case 'function':
      return [told.word, sayFunction(told.word)];
    case 'keyword':
      return [told.word, sayKeyword(told.word)];
    case 'value':
      return [told.word.toUpperCase(), sayValueWord(told.word)];
    case 'property':
      return [told.property, sayProperty(told.property), told.values.join(', ')];
    case 'trait':
      return [
        told.value,
        say('{property}: {value}', { property: sayProperty(told.property), value: sayIdentity(told, true) }),
      ];
    case 'referential': {
      const { name, title, version } = told;
      const least = version === undefined ? [] : [say('in version {version} or a later one', { version })];
      return [name, ...(title === undefined ? [] : [title]), ...least];
    }
  }
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
