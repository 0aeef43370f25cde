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
