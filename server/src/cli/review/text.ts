import { say } from '../../../../l10n/say.ts';
import type { ChangeSeverity } from '../../core/changes/change.ts';
import { sayChangeSeverity, sayPointsShift } from '../../words/changes.ts';
import type { Line, Painted } from '../output.ts';
import type { ReportedApproval, ReportedChange, ReportedCited, ReportedSuspect, ReviewReport } from './report.ts';

const COLOURS: Readonly<Record<ChangeSeverity, Painted['colour']>> = {
  'breaks-scores': 'red',
  'changes-scores': 'yellow',
  'changes-text': 'blue',
};

/** For a person: what is left to do, by measure; what is approved is counted alone. */
export function reviewText({ summary, changes, suspects }: ReviewReport, base: string): Line[] {
  const left = changes.filter(({ state }) => state !== 'approved');
  const measures = [...new Set(left.map(({ measure }) => measure))];
  const { open, lapsed, suspect, approved } = summary;
  const counts = say('changes: {all}; open: {open}; lapsed: {lapsed}; suspect: {suspect}; approved: {approved}', {
    all: changes.length,
    open,
    lapsed,
    suspect,
    approved,
  });
  return [
    ...measures.flatMap(measure => [
      ...measureLines(
        measure,
        left.filter(one => one.measure === measure),
      ),
      '',
    ]),
    ...(suspects.length > 0
      ? [say('To be looked at again, for what they cite changed:'), ...suspects.map(suspectLine), '']
      : []),
    `${base}${say(': {text}', { text: counts })}`,
  ];
}

function measureLines(measure: string, changes: readonly ReportedChange[]): Line[] {
  const title = changes[0]?.measureTitle ?? '';
  const place = changes.find(one => one.place !== null)?.place;
  const at = place ? [{ text: `  ${place.file}:${place.line}`, colour: 'gray' } as const] : [];
  return [[title === '' ? measure : `${measure} ${title}`, ...at], ...changes.flatMap(changeLines)];
}

function changeLines(change: ReportedChange): Line[] {
  const { fingerprint, severity, measure, subject, title, text, approval } = change;
  const said = subject === measure ? text : `${title}${say(': {text}', { text })}`;
  const head: Line = [
    `  ${fingerprint} `,
    { text: sayChangeSeverity(severity), colour: COLOURS[severity] },
    `  ${said}`,
  ];
  return approval === null ? [head] : [head, [{ text: `               ${sayWhy(change, approval)}`, colour: 'gray' }]];
}

/** Why an approval does not count any more. */
function sayWhy({ state, cited }: ReportedChange, approval: ReportedApproval): string {
  const approved = sayApproved(approval);
  if (state === 'lapsed') return say('{approved}, with another content', { approved });
  return say('{approved}; changed since: {cited}', { approved, cited: cited.map(sayCited).join(', ') });
}

function suspectLine({ measure, title, place, cited }: ReportedSuspect): Line {
  const at = place ? [{ text: `  ${place.file}:${place.line}`, colour: 'gray' } as const] : [];
  return [`  ${measure} ${title}${say(': {text}', { text: cited.map(sayCited).join(', ') })}`, ...at];
}

function sayApproved({ by, date, note }: ReportedApproval): string {
  const said = by === null ? say('approved on {date}', { date }) : say('approved on {date} by {by}', { date, by });
  return note === null ? said : say('{approved} (“{note}”)', { approved: said, note });
}

/** `cae_5.1.4 (text, 12 → 14 pts)`. */
function sayCited({ id, text, points }: ReportedCited): string {
  const shift = { before: points.before ?? undefined, after: points.after ?? undefined };
  const parts = [...(text ? [say('text')] : []), ...(points.before === points.after ? [] : [sayPointsShift(shift)])];
  return `${id} (${parts.join(', ')})`;
}
