/** What the view of changes says. Pure. */

import { counted } from '../../../l10n/counted.ts';
import { type Message, say } from '../../../l10n/say.ts';
import type {
  ChangedMeasure,
  ExplainingMeasure,
  WireChange,
  WireImpact,
  WireSeverity,
} from '../../../server/src/protocol/changes.ts';
import { changeOfPoints, figure, fromTo, isSamePoints, percent } from '../base/figures.ts';
import { countedSeverities } from './nodes.ts';
import { reviewText } from './reviewed.ts';

const SEVERITIES: Readonly<Record<WireSeverity, readonly [Message, Message]>> = {
  'breaks-scores': ['{count} breaks scores', '{count} break scores'],
  'changes-scores': ['{count} changes scores', '{count} change scores'],
  'changes-text': ['{count} changes only text', '{count} change only text'],
};

const SEVERITY_WORDS: Readonly<Record<WireSeverity, Message>> = {
  'breaks-scores': 'Breaks scores',
  'changes-scores': 'Changes scores',
  'changes-text': 'Changes only text',
};

/** “3 changes: 1 breaks scores, 2 change only text”; empty without changes: the view itself says so. */
export function summaryText(measures: readonly ChangedMeasure[]): string {
  const changes = measures.flatMap(measure => measure.changes);
  if (changes.length === 0) return '';
  return say('{changes}: {severities}', {
    changes: counted(changes.length, '{count} change', '{count} changes'),
    severities: severitiesText(changes),
  });
}

/** “1 breaks scores, 2 change only text”. */
export function severitiesText(changes: readonly WireChange[]): string {
  return Array.from(countedSeverities(changes), ([severity, count]) => counted(count, ...SEVERITIES[severity])).join(
    ', ',
  );
}

/** The id, or how the référentiel is called; of what belongs to no action, that it does not. */
export function measureLabelOf({ action, referentialLabel }: ChangedMeasure): string {
  if (action === null) return say('Around the measures');
  return action.id === '' ? referentialLabel : action.id;
}

/** How many changes there are, then the title. */
export function measureDescriptionOf({ action, changes }: ChangedMeasure): string {
  const title = action === null || action.id === '' ? '' : action.title;
  return [String(changes.length), title].filter(text => text !== '').join(' · ');
}

/** From what to what the points are, where they are others, and what reviewers made of the change. */
export function changeDescriptionOf(change: WireChange): string {
  return [pointsText(change), reviewText(change)].filter(text => text !== '').join(' · ');
}

function pointsText({ points }: WireChange): string {
  if (points === null) return '';
  const { before, after } = points;
  if (before !== null && after !== null)
    return isSamePoints(before, after) ? '' : say('{points} pts', { points: fromTo(before, after) });
  const one = before ?? after;
  return one === null ? '' : say('{points} pts', { points: figure(one) });
}

/** What changed, how much it weighs, and why. */
export function changeDetailsOf(change: WireChange): readonly string[] {
  const { text, severity, details, review } = change;
  return [text, changeDescriptionOf(change), severityText(severity), ...details, review.told].filter(
    line => line !== '',
  );
}

function severityText(severity: WireSeverity): string {
  return say(SEVERITY_WORDS[severity]);
}

/** The change of the points done. */
export function impactLabelOf({ before, after }: WireImpact): string {
  return before === null || after === null
    ? say(before === null ? 'new référentiel' : 'gone')
    : changeOfPoints(after.done - before.done);
}

/** From what to what, of which référentiel, for whom. */
export function impactDescriptionOf({ name, before, after }: WireImpact, scenario: string): string {
  return [...standingTexts(before, after), name, scenario].filter(text => text !== '').join(' · ');
}

function standingTexts(before: WireImpact['before'], after: WireImpact['after']): readonly string[] {
  const one = after ?? before;
  if (one === null) return [];
  if (before === null || after === null) return [say('{points} pts', { points: figure(one.done) })];
  const [from, to] = [before.share, after.share].map(share => (share === null ? '–' : percent(share)));
  return [
    say('{points} pts', {
      points: isSamePoints(before.done, after.done) ? figure(after.done) : fromTo(before.done, after.done),
    }),
    from === to ? `${to}` : `${from} → ${to}`,
    before.stars === after.stars ? '' : say('Stars: {before} → {after}', { before: before.stars, after: after.stars }),
  ];
}

export function explainingDescriptionOf({ done, title }: ExplainingMeasure): string {
  return `${changeOfPoints(done)} · ${title}`;
}

/** Lines as a reader of screens says them, one behind the other. */
export function spoken(lines: readonly string[]): string {
  return lines.map(line => line.replace(/\.$/, '')).join(', ');
}
