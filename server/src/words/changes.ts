import { type Message, say } from '../../../l10n/say.ts';
import type { Change, ChangeReason, ChangeSeverity, ChangeSubject } from '../core/changes/change.ts';
import type { Changed, Values, WordCount } from '../core/changes/changed.ts';
import type { WrittenWeight } from '../core/model/source.ts';
import { sayAction } from './actions.ts';
import { sayFormulaChange } from './changed-formula.ts';
import { showNumber, showPercent } from './numbers.ts';
import { sayProblem } from './problems.ts';
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
  points: 'Points are others.',
  outcome: 'For some collectivités, another outcome.',
  'outcome-untold': 'The outcomes may be others: nobody can look at them all.',
  platform: 'Another platform counts by other rules.',
  trail: 'The points are the same, and a trail leads on.',
  'same-outcomes': 'The outcomes are the same, whatever the collectivité.',
  unread: 'No rule reads it.',
  'answer-new': 'What scenarios answer already counts as before.',
  text: 'No score depends on it.',
} as const satisfies Readonly<Record<ChangeReason, Message>>;

/** What a change is about, by its id and its title. */
export function sayChangeSubject(subject: ChangeSubject): string {
  switch (subject.kind) {
    case 'action':
      return sayAction(subject.id, subject.title);
    case 'referential':
      return say('référentiel {name}', { name: subject.id });
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

function sayChanged(what: Changed): string {
  switch (what.kind) {
    case 'added':
      return what.actions > 1 ? say('added, {count} actions in all', { count: what.actions }) : say('added');
    case 'removed':
      return what.actions > 1 ? say('removed, {count} actions in all', { count: what.actions }) : say('removed');
    case 'moved':
      return say(what.by === 'trail' ? 'was {id}, as a trail tells' : 'was {id}', { id: what.from });
    case 'split':
      return say('split into {ids}', { ids: what.into.join(', ') });
    case 'merged':
      return say('merged from {ids}', { ids: what.from.join(', ') });
    case 'retitled':
      return say('title: “{before}” → “{after}”', { before: what.before, after: what.after });
    case 'reweighted':
      return say('weight: {change}', { change: arrow(sayWritten(what.before), sayWritten(what.after)) });
    case 'recategorised':
      return say('category: {change}', { change: arrow(what.before, what.after) });
    case 'converted':
      return sayConversion(what);
    case 'renamed':
      return say('name: {change}', { change: arrow(what.before, what.after) });
    case 'text':
      return sayText(what.section, what.words);
    case 'key':
      return `${what.key}${say(': {text}', { text: sayValues(what.before, what.after) })}`;
    case 'citation-gained':
      return say('cites {id}', { id: what.to });
    case 'citation-lost':
      return say('no longer cites {id}', { id: what.to });
    case 'citation-broken':
      return say('cites {id}, which is gone', { id: what.to });
    case 'citation-mended':
      return say('cites {id}, which is there now', { id: what.to });
    case 'formula-added':
    case 'formula-removed':
    case 'formula-changed':
      return sayFormulaChange(what);
    case 'problem-gained':
      return say('new problem: {problem}', { problem: sayProblem(what.problem) });
    case 'problem-mended':
      return say('problem mended: {problem}', { problem: sayProblem(what.problem) });
  }
}

function arrow(before: string | undefined, after: string | undefined): string {
  return `${before || say('none')} → ${after || say('none')}`;
}

/** What a block says of a weight; empty where it says nothing. */
function sayWritten({ points, percent, pointsOverseas }: WrittenWeight): string {
  const overseas =
    pointsOverseas === undefined ? [] : [say('{points} overseas', { points: sayPoints(pointsOverseas) })];
  return [
    ...(points === undefined ? [] : [sayPoints(points)]),
    ...(percent === undefined ? [] : [showPercent(percent)]),
    ...overseas,
  ].join(' · ');
}

function sayConversion({ before, after, keys }: Extract<Changed, { readonly kind: 'converted' }>): string {
  const parts = [
    ...(before.platform === after.platform
      ? []
      : [say('platform: {change}', { change: arrow(before.platform, after.platform) })]),
    ...(before.dialect === after.dialect
      ? []
      : [say('points written as in: {change}', { change: arrow(before.dialect, after.dialect) })]),
    ...(before.measureLevel === after.measureLevel
      ? []
      : [
          say('level of measures: {change}', {
            change: arrow(String(before.measureLevel), String(after.measureLevel)),
          }),
        ]),
  ];
  const told = [
    ...(keys.gained.length === 0 ? [] : [say('keys that came: {keys}', { keys: keys.gained.join(', ') })]),
    ...(keys.lost.length === 0 ? [] : [say('keys that went: {keys}', { keys: keys.lost.join(', ') })]),
  ];
  return [...parts, ...told].join(' · ');
}

function sayText(section: string | undefined, { added, removed, share }: WordCount): string {
  const counted =
    added + removed === 0
      ? say('signs alone')
      : say('{added} words added, {removed} removed ({share})', { added, removed, share: showPercent(share * 100, 0) });
  return section === undefined
    ? say('text: {counted}', { counted })
    : say('text of “{section}”: {counted}', { section, counted });
}

/** Of lists what came and went; of single values both. */
function sayValues(before: Values, after: Values): string {
  if (before.length < 2 && after.length < 2) return arrow(before[0], after[0]);
  const [gone, come] = [before.filter(one => !after.includes(one)), after.filter(one => !before.includes(one))];
  return [...come.map(one => `+ ${one}`), ...gone.map(one => `− ${one}`)].join(', ');
}
