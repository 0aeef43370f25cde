import { type Message, say } from '../../../l10n/say.ts';
import type { Problem, ProblemArgument } from '../core/model/problem.ts';
import { showNumber } from './numbers.ts';

/** The sentence of each problem, by its code and, where a rule has several, by variant. */
const MESSAGES: Readonly<Record<string, Message>> = {
  'conflict-marker':
    'Git left a conflict here: two versions of this passage stand side by side. Keep one and delete the marker lines.',
  'text-encoding':
    'This file is not in UTF-8: letters such as é are lost. Save it again in UTF-8 (« Save with Encoding »).',
  'file-too-large': 'This file is too large to be read (over {limit} characters). Divide it into one file per measure.',
  'yaml-syntax/syntax':
    'This block of metadata cannot be read from here on. Write one « key: value » per line; put quotes around a value that holds « : » or « # ».',
  'yaml-syntax/not-a-mapping': 'This block of metadata must be a list of « key: value » lines, such as « id: 1.2.3 ».',
  'yaml-syntax/unclosed': 'This block of metadata is not closed. Add a line ``` after its last key.',
  'id-missing/no-block':
    'This action has no block of metadata, so it has no id. Add a ```yaml block with its id below the title.',
  'id-missing/no-key': 'This action has no id. Add its id to the block of metadata, such as « id: 1.2.3 ».',
  'id-duplicate': 'The id {id} is given to two actions; only one of them can be kept. Renumber one of them.',
  'id-parent':
    'The id {id} does not continue that of its parent, {parent}. It should be {parent} followed by one number.',
  'heading-level':
    'The section « {title} » stands at level {level}, but the action above it, « {owner} », takes sections at level {expected}. Correct the number of # signs.',
  'section-unknown/in-use':
    'The section « {title} » is in common use, but the importer drops it: its text is not published.',
  'section-unknown/nearest':
    'The importer does not know the section « {title} » and drops its text. Did you mean « {nearest} »?',
  'section-unknown/unlike':
    'The importer does not know the section « {title} » and drops its text. Move the text to a known section, such as Contexte or Ressources.',
  'points-sum/percent':
    'The shares of the actions below total {sum} % instead of {expected} %: {difference} points of per cent to correct.',
  'points-sum/points': 'The actions below total {sum} points instead of {expected}: {difference} to correct.',
  'category-unknown/nearest': 'Unknown category « {category} ». Did you mean « {nearest} »? (Known: {known}.)',
  'category-unknown/unlike': 'Unknown category « {category} ». Choose one of: {known}.',
  'reference-unknown/nearest': 'No action has the id {id}. The nearest ones are: {near}. Correct the number.',
  'reference-unknown/unlike': 'No action has the id {id}. Correct the number, or add the action.',
};

/** What a problem says, in the current language: what is wrong, what was expected, what to do. */
export function sayProblem({ code, variant, args }: Pick<Problem, 'code' | 'variant' | 'args'>): string {
  const message = MESSAGES[variant === undefined ? code : `${code}/${variant}`];
  if (message === undefined) throw new Error(`No message for the problem ${code}/${variant ?? ''}`);
  return say(message, Object.fromEntries(Object.entries(args).map(([name, value]) => [name, shown(value)])));
}

function shown(value: ProblemArgument): string {
  if (typeof value === 'number') return showNumber(value, 6);
  return typeof value === 'string' ? value : value.join(', ');
}

const RELATED: Readonly<Record<string, Message>> = {
  'id-duplicate': 'The other action of this id',
  'points-sum': 'Counted in this sum',
};

/** What a place related to a problem has to do with it. */
export function sayRelated({ code }: Pick<Problem, 'code'>): string {
  return say(RELATED[code] ?? 'See also');
}
