import { say } from '../../../../l10n/say.ts';
import type { ChangeSeverity } from '../../core/changes/change.ts';
import { grouped } from '../../core/memory/grouped.ts';
import { sayChangeSeverity } from '../../words/changes.ts';
import type { Line, Painted } from '../output.ts';
import type { ReportedChange, ReportedSuspect, ReviewReport } from './report.ts';

const COLOURS: Readonly<Record<ChangeSeverity, Painted['colour']>> = {
  'breaks-scores': 'red',
  'changes-scores': 'yellow',
  'changes-text': 'blue',
};

/** For a person: what is left to do, by measure; what is approved is counted alone. */
export function reviewText({ summary, changes, suspects }: ReviewReport, base: string): Line[] {
  const left = changes.filter(({ state }) => state !== 'approved');
  // A measure that went is read by itself: another one may have its id.
  const measures = [...grouped(left, ({ measure, measureTitle }) => `${measure}\n${measureTitle}`).values()];
  const { open, lapsed, suspect, approved, suspectMeasures } = summary;
  const counts = say('changes: {all}; open: {open}; lapsed: {lapsed}; suspect: {suspect}; approved: {approved}', {
    all: changes.length,
    open,
    lapsed,
    suspect,
    approved,
  });
  // A measure may be suspect by an approval whose own change lapsed, or is merged: no change counts it.
  const measuresSuspect = suspectMeasures > 0 ? say('; suspect measures: {count}', { count: suspectMeasures }) : '';
  return [
    ...measures.flatMap(changes => [...measureLines(changes), '']),
    ...(suspects.length > 0
      ? [say('Suspect measures, for what they cite changed:'), ...suspects.map(suspectLine), '']
      : []),
    `${base}${say(': {text}', { text: `${counts}${measuresSuspect}` })}`,
  ];
}

function measureLines(changes: readonly ReportedChange[]): Line[] {
  const [first] = changes;
  const { measure = '', measureTitle: title = '' } = first ?? {};
  // What belongs to no measure is told in words: its name is for the file and for programs.
  const about = first?.subject === measure && title === '' ? first.title : `${measure} ${title}`.trim();
  const place = changes.find(one => one.place !== null)?.place;
  const at = place ? [{ text: `  ${place.file}:${place.line}`, colour: 'gray' } as const] : [];
  return [[about, ...at], ...changes.flatMap(changeLines)];
}

function changeLines(change: ReportedChange): Line[] {
  const { fingerprint, severity, measure, subject, title, text, told } = change;
  const said = subject === measure ? text : `${title}${say(': {text}', { text })}`;
  const head: Line = [
    `  ${fingerprint} `,
    { text: sayChangeSeverity(severity), colour: COLOURS[severity] },
    `  ${said}`,
  ];
  return told === '' ? [head] : [head, [{ text: `               ${told}`, colour: 'gray' }]];
}

function suspectLine({ measure, title, place, told }: ReportedSuspect): Line {
  const at = place ? [{ text: `  ${place.file}:${place.line}`, colour: 'gray' } as const] : [];
  return [`  ${measure} ${title}${say(': {text}', { text: told })}`, ...at];
}
