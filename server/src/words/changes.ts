import { type Message, say } from '../../../l10n/say.ts';
import type { Change, ChangeReason, ChangeSeverity, ChangeSubject } from '../core/changes/change.ts';
import { sayAction } from './actions.ts';
import { sayChanged } from './changed.ts';
import { showNumber } from './numbers.ts';
import { sayPoints } from './weight.ts';

/** How much a change weighs, in two words. */
export function sayChangeSeverity(severity: ChangeSeverity): string {
  return say(SEVERITIES[severity]);
}

const SEVERITIES = {
  'breaks-scores': 'breaks scores',
  'changes-scores': 'changes scores',
  'changes-text': 'changes text',
} as const satisfies Readonly<Record<ChangeSeverity, Message>>;

/** Why a change weighs as much as it does, in a sentence. */
export function sayChangeReason({ reason }: Pick<Change, 'reason'>): string {
  return say(REASONS[reason]);
}

const REASONS = {
  'status-lost': 'Statuses that scenarios give here lead nowhere any more, or to another action.',
  'answer-lost': 'An answer that rules read can no longer be given.',
  'name-lost': 'Scenarios name the référentiel otherwise.',
  'formula-unreadable': 'A formula that gave something can no longer be evaluated.',
  points: 'Points change.',
  outcome: 'For some collectivités, another outcome.',
  'outcome-untold': 'The outcomes may differ: nobody can look at them all.',
  platform: 'Another platform counts by other rules.',
  trail: 'The points are the same, and a trail leads on.',
  'same-outcomes': 'The outcomes are the same, whatever the collectivité.',
  unread: 'No rule reads it.',
  suggestion: 'Indicators may suggest another score: none depends on it.',
  'answer-new': 'What scenarios answer already counts as before.',
  text: 'No score depends on it.',
} as const satisfies Readonly<Record<ChangeReason, Message>>;

/** What a change is about, by its id and its title. */
export function sayChangeSubject(subject: ChangeSubject): string {
  switch (subject.kind) {
    case 'action':
      return sayAction(subject.id, subject.title);
    case 'referential':
      return say('référentiel {name}', { name: subject.id || subject.title });
    case 'question':
      return say('question {name}', { name: sayAction(subject.id, subject.title) });
    case 'choice':
      return say('choice {name} of question {question}', {
        name: sayAction(subject.id, subject.title),
        question: subject.question,
      });
    case 'indicator':
      return say('indicator {name}', { name: sayAction(subject.id, subject.title) });
    case 'evidence':
      return say('piece of evidence {name}', { name: sayAction(subject.id, subject.title) });
    case 'file':
      return subject.title;
  }
}

/** What changed, in few words, without the subject: `title: “A” → “B”`. What comes of it in points stands behind it, where that is not what it says. */
export function sayChange({ what, points }: Pick<Change, 'what' | 'points'>): string {
  const said = sayChanged(what);
  const isWritten =
    what.kind === 'reweighted' && what.after.points === points?.after && what.before.points === points?.before;
  return points === undefined || points.before === points.after || isWritten
    ? said
    : `${said} · ${sayPointsShift(points)}`;
}

/** Points before and after, `12 → 14 pts`; a dash where there are none. */
export function sayPointsShift({ before, after }: NonNullable<Change['points']>): string {
  const shown = before === undefined ? '–' : showNumber(before, 3);
  return `${shown} → ${after === undefined ? '–' : sayPoints(after)}`;
}
