import { type Message, say } from '../../../l10n/say.ts';
import { kindAt } from '../core/index/tree.ts';
import { levelOf } from '../core/model/id.ts';
import type { ActionKind, Referential } from '../core/model/referential.ts';
import { nextDialect } from '../core/refactor/convert.ts';
import type { Doubt, RefusalReason, Refused, WorthChange } from '../core/refactor/plan.ts';
import type { Wish } from '../core/refactor/wish.ts';
import { sayAction } from './actions.ts';
import { showNumber } from './numbers.ts';
import { shownArguments } from './problems.ts';

/** What a wish does, as a menu shows it. */
export function sayWish(referential: Referential, wish: Wish): string {
  const { actions, measureLevel } = referential;
  const id = sayAction(wish.id, '');
  const named = (one: string) => sayAction(one, actions.get(one)?.title ?? '');
  switch (wish.do) {
    case 'new':
      return wish.what === 'action'
        ? say(NEW_BELOW[kindAt(levelOf(wish.id) + 1, measureLevel)], { id })
        : say(NEW_AROUND[wish.what], { id });
    case 'step':
      return say(wish.by < 0 ? 'Move {id} up' : 'Move {id} down', { id });
    case 'move':
      return wish.before === undefined
        ? say('Move {id} below {parent}', { id, parent: named(wish.parent) })
        : say('Move {id} before {before}', { id, before: named(wish.before) });
    case 'insert':
      return say('New action before {id}', { id });
    case 'delete':
      return say('Delete {id}', { id: named(wish.id) });
    case 'split':
      return say('Split the action above before {id}', { id });
    case 'merge':
      return say('Merge {id} with the action before it', { id });
    case 'extract':
      return say('Make actions of what the description of {id} lists', { id });
    case 'convert':
      return say('Convert the référentiel to the dialect of {year}', { year: nextDialect(referential) ?? '2026' });
    case 'share':
      return say(SHARES[wish.how], { id });
  }
}

/** What a menu shows of a change, and how many places name what goes. */
export function sayCited(change: string, count: number): string {
  return say('{change} (places that name it: {count})', { change, count });
}

/** Asks whether something is to go all the same, with the lines that name it, by the names of their files. */
export function askCited(change: string, lines: ReadonlyMap<string, readonly number[]>): string {
  const shown = [...lines]
    .slice(0, MOST_FILES)
    .map(([file, own]) => say('{file}: {lines}', { file, lines: own.join(', ') }));
  const left = lines.size - shown.length;
  return [
    say('{change}?', { change }),
    say('What names it would lead nowhere, so those behind it keep their ids. Files and lines:'),
    ...shown,
    ...(left > 0 ? [say('… and {count} more.', { count: left })] : []),
  ].join('\n');
}

/** As many files as a question has room for. */
const MOST_FILES = 12;

const NEW_BELOW: Readonly<Record<ActionKind, Message>> = {
  referential: 'New référentiel',
  axis: 'New axis',
  'sub-axis': 'New sub-axis in {id}',
  measure: 'New measure in {id}',
  'sub-action': 'New sub-action in {id}',
  task: 'New task in {id}',
};

const NEW_AROUND: Readonly<Record<'question' | 'rule' | 'evidence' | 'indicator', Message>> = {
  question: 'New question about {id}',
  rule: 'New rule for {id}',
  evidence: 'New piece of evidence for {id}',
  indicator: 'New indicator of {id}',
};

const SHARES: Readonly<Record<'equal' | 'remainder', Message>> = {
  equal: 'Make the weights below {id} equal',
  remainder: 'Share out what the weights below {id} leave',
};

const REFUSALS: Readonly<Record<RefusalReason, Message>> = {
  'no-action': 'There is no action {id} any more. Look at the tree again.',
  'no-text': 'No file declares {id}: write it first, then what stands below it.',
  'too-deep':
    'Nothing can be written below {id}: titles have six levels, and ids as many segments as the platform reads.',
  'file-exists': '{file} is there already. Rename it, or give its action another id.',
  unreadable:
    'The text around is written so that {id} would be lost. Mend its problems first: a block or a comment may not be closed.',
  broken: '{file} cannot be read as a whole, from line {line} on: mend it before actions get other places or ids.',
  'points-change': '{id} would be worth {after} points instead of {before}. Mend its weights first.',
  'rule-exists': '{id} has rules already: add to them.',
  'no-name': 'The référentiel has no name by which others cite it: write `referentiel` in its root.',
  'name-invalid': '“{name}” is no name of a référentiel: small letters, digits and _, a letter first, such as cae.',
  'folder-taken': 'The folder holds measures already, such as {file}. Choose another one.',
  'no-children': '{id} has nothing below it.',
  'no-sum': 'Nothing says what the weights below {id} are to total. Write the points of {id} first.',
  'goes-along': '{id} goes with the measure whose place it may take, or is set apart by its number: move that measure.',
  'is-first': '{id} is the first of its siblings.',
  'is-last': '{id} is the last of its siblings.',
  'other-parent': '{id} cannot stand below {parent}: they are not of the levels that follow each other.',
  'same-place': '{id} stands there already.',
  'other-titles':
    'The titles there are of another level, so the text would be read as something else. Move it by hand.',
  'below-elsewhere': '{below}, below {id}, stands in another file: move that with it.',
  'other-measures': 'Measures of the two référentiels are of different levels: {id} would be something else there.',
  misled:
    'In {file}, line {line}, {id} is named, which is not there, and would then be another action than was meant: mend that first.',
  'not-split': 'Nothing can be split before {id}: it is the first of its siblings, or there is nothing above it.',
  'own-scale': '{id} has no points of its own. Write them first.',
  'other-keys': 'Merged, {id} would lose what its block says: {keys}. Write that to the other action first.',
  'both-have-rules':
    '{id} and {other} both have personalisation rules, and an action has one entry of them. Write into that of {other} what is to hold for both, take out that of {id}, then merge.',
  'set-apart':
    'What goes with {id} by its number would have no place in {other}: {ids}. Delete it first, or number it anew, then merge.',
  'no-bullets': 'The description of {id} lists nothing.',
  newest: 'The référentiel is written as the platform of today reads it already.',
  'breaks-sum': 'What stands below {id} would not add up to its points any more.',
  'nothing-left': 'The weights below {id} leave nothing to change.',
  'nothing-to-rename':
    'Nothing here can be renamed: put the cursor on an id, a title, or the name of a question, an indicator or evidence.',
  undeclared: '“{name}” is declared nowhere: correct it where it is named, or create it first.',
  root: 'The référentiel itself has no id that could be changed.',
  'no-id': '“{text}” is no id: an id is made of numbers with points between them, such as 6.5.1.',
  'no-id-2026':
    '“{text}” is no id: an id is made of numbers with points between them, such as 6.5.1; an alternative is 6.5.1alter, a task 6.5.1.2.a.',
  'leading-zero': '“{text}” has a number that begins with a zero: write {meant}.',
  'other-prefix': '“{prefix}” is not the name of this référentiel: write the id alone.',
  'other-level':
    '“{text}” does not fit: the id of {id} has {count} parts, and so must the new one. To change its level, move the action.',
  'axis-level':
    '“{text}” does not fit: the id of an axis is a number alone. To change the level of {id}, move the action.',
  'no-parent': '{parent}, which “{text}” would stand below, does not exist: create it first.',
  'inside-parent':
    '“{text}” does not fit: {id} is written in the text of {parent}, which its id has to continue. To put it elsewhere, move it.',
  'id-too-long': '“{text}” is too long: with the name of its référentiel, an id has at most {limit} characters.',
  'id-taken': '“{text}” is taken already, by “{title}”: choose another.',
  'id-twice': '{id} is the id of several actions ({files}): renumber the copy first.',
  'no-formula-name':
    '“{text}” cannot be a name in formulas: it begins with a letter, but not with a word of their language (si, et, ou, min…), and goes on with letters, digits and “_”.',
  'no-evidence-id':
    '“{text}” cannot be the id of evidence: it is made of letters, digits, “_”, “-” and “.”, at most {limit}.',
  'no-theme-id': '“{text}” cannot be the id of a theme: it is made of letters, digits, “_”, “-” and “.”.',
  'no-competence-code': '“{text}” is no code of a competence: that is a number, such as 1005.',
  'fixed-answer': '“{text}” is an answer that every such question has: it cannot be renamed.',
  'no-title': 'A title is one line, and not empty.',
  unwritten:
    'In {file}, line {line}, this name is written in a way that cannot be changed without losing something: change it there first.',
};

const DOUBTS: Readonly<Record<Doubt['about'], Message>> = {
  'rules-go-over': 'The personalisation rules of {id} then hold for all of {other}.',
  'rules-stay': 'The personalisation rules of {id} then hold for what stays there, and not for {other}.',
  'scenarios-lose': 'What scenarios say of these is lost, for no action continues them alone: {said}.',
  'not-filled': 'In scenarios, these are in part not filled in, which then counts as not done: {said}.',
  'taken-for-children':
    'The importer then takes these for children of another action, whose id they begin with, and refuses the référentiel: {ids}.',
  'tasks-worth':
    'The platform shares a sub-action of TE equally among its tasks, whatever is written. These are then worth something else: {worths}.',
};

/** Asks whether something is to be done although nobody can tell whether all of it is meant. */
export function askDoubts(change: string, doubts: readonly Doubt[]): string {
  return [say('{change}?', { change }), ...doubts.map(sayDoubt)].join('\n');
}

/** What a menu shows of a change of which nobody can be asked, and what somebody should know of it. */
export function sayDoubtful(change: string, doubts: readonly Doubt[]): string {
  return doubts.length === 0 ? change : [`${change}.`, ...doubts.map(sayDoubt)].join(' ');
}

/** A list has as many of its things as a question has room for. */
function sayDoubt({ about, args, worths = [] }: Doubt): string {
  const shown = Object.entries({ ...args, worths: worths.map(sayWorth) }).map(([name, value]) => [
    name,
    Array.isArray(value) ? shortened(value) : value,
  ]);
  return say(DOUBTS[about], shownArguments(Object.fromEntries(shown)));
}

function sayWorth({ ids, before, after }: WorthChange): string {
  return `${ids.join(' + ')} (${showNumber(before, 6)} → ${showNumber(after, 6)})`;
}

function shortened(all: readonly string[]): readonly string[] {
  const left = all.length - MOST_FILES;
  return left > 0 ? [...all.slice(0, MOST_FILES), say('… and {count} more', { count: left })] : all;
}

/** Why something is not done: what, where, what to do. */
export function sayRefusal({ reason, args }: Refused): string {
  const { id } = args;
  const shown = typeof id === 'string' ? { id: sayAction(id, '') } : {};
  return say(REFUSALS[reason], { id: say('an action'), ...shownArguments(args), ...shown });
}
