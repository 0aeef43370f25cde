import { type Message, say } from '../../../l10n/say.ts';
import { kindAt } from '../core/index/tree.ts';
import { levelOf } from '../core/model/id.ts';
import type { ActionKind, Referential } from '../core/model/referential.ts';
import { nextDialect } from '../core/refactor/convert.ts';
import type { RefusalReason, Refused } from '../core/refactor/plan.ts';
import type { Wish } from '../core/refactor/wish.ts';
import { sayAction } from './actions.ts';
import { shownArguments } from './problems.ts';

/** What a wish does, as a menu shows it. */
export function sayWish(referential: Referential, wish: Wish): string {
  const { actions, measureLevel } = referential;
  const id = sayAction(wish.id, actions.get(wish.id)?.title ?? '');
  switch (wish.do) {
    case 'new':
      return wish.what === 'action'
        ? say(NEW_BELOW[kindAt(levelOf(wish.id) + 1, measureLevel)], { id })
        : say(NEW_AROUND[wish.what], { id });
    case 'step':
      return say(wish.by < 0 ? 'Move {id} up' : 'Move {id} down', { id });
    case 'move': {
      const named = (one: string) => sayAction(one, actions.get(one)?.title ?? '');
      return wish.before === undefined
        ? say('Move {id} below {parent}', { id, parent: named(wish.parent) })
        : say('Move {id} before {before}', { id, before: named(wish.before) });
    }
    case 'insert':
      return say('New action before {id}', { id });
    case 'delete':
      return say('Delete {id}', { id });
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
  'other-level': '{id} cannot stand below {parent}: they are not of the levels that follow each other.',
  'same-place': '{id} stands there already.',
  unwritten: '{file} names one of the actions in a way that cannot be written anew. Write its id plainly there first.',
  'other-titles':
    'The titles there are of another level, so the text would be read as something else. Move it by hand.',
  'not-split': 'Nothing can be split before {id}: it is the first of its siblings, or there is nothing above it.',
  'own-scale': '{id} has no points of its own. Write them first.',
  'other-keys': 'Merged, {id} would lose what its block says: {keys}. Write that to the other action first.',
  'has-rules': '{id} has personalisation rules, which would have no action. Move or delete them first.',
  'no-bullets': 'The description of {id} lists nothing.',
  newest: 'The référentiel is written as the platform of today reads it already.',
  'breaks-sum': 'What stands below {id} would not add up to its points any more.',
  'nothing-left': 'The weights below {id} leave nothing to change.',
};

/** Why something is not done: what, where, what to do. */
export function sayRefusal({ reason, args }: Refused): string {
  const { id } = args;
  const shown = typeof id === 'string' ? { id: sayAction(id, '') } : {};
  return say(REFUSALS[reason], { id: say('an action'), ...shownArguments(args), ...shown });
}
