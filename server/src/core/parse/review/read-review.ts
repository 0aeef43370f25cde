import type { Fault } from '../../model/problem.ts';
import { type Approval, type CitedState, isFingerprint, REVIEW_VERSION } from '../../model/review.ts';
import { textOfScalar, type YamlEntry, type YamlValue } from '../../model/yaml.ts';
import { type Span, span } from '../../text/span.ts';
import { withoutConflicts } from '../markdown/conflicts.ts';
import { readYaml } from '../scenario/yaml.ts';

/** An approval where it is written. */
export interface WrittenApproval extends Approval {
  /** Of its fingerprint, without quotes. */
  readonly keySpan: Span;
}

export interface ReadReview {
  /**
   * In the order of the text; one fingerprint may have several, where two branches met. None where git left a conflict, or a
   * later version wrote the file: what it says cannot be told for certain.
   */
  readonly approvals: readonly WrittenApproval[];
  /** What is wrong in the file, in the order of its text; the rest of it counts. */
  readonly faults: readonly Fault[];
  /** False where nothing of it counts: it is no object, git left a conflict in it, or a later version wrote it. */
  readonly isReadable: boolean;
  /** False where it is not to be written into, for nobody knows what a part of it says. */
  readonly isWritable: boolean;
}

export const NO_REVIEW: ReadReview = { approvals: [], faults: [], isReadable: true, isWritable: true };

/** What an approval should have held. */
type Expected = 'approval' | 'missing' | 'date' | 'text' | 'cites' | 'version';

/** Reads `referentiel.review.json`, with places. Never throws: what cannot be used is a fault and left out. */
export function readReview(text: string): ReadReview {
  const [marker] = withoutConflicts(text).markers;
  if (marker !== undefined) return unusable({ code: 'review-syntax', variant: 'conflict', span: marker, args: {} });
  const { value, faults: unreadable } = readYaml(text);
  if (value.kind === 'empty' && unreadable.length === 0) return NO_REVIEW;
  if (value.kind !== 'mapping') {
    return unusable({ code: 'review-syntax', variant: 'form', span: value.span, args: {} });
  }
  const faults = unreadable.map((line): Fault => ({ code: 'review-syntax', variant: 'line', span: line, args: {} }));
  const version = value.entries.find(({ key }) => key === 'version');
  if (Number(textOfScalar(version?.value)) > REVIEW_VERSION) {
    return unusable({ code: 'review-syntax', variant: 'later', span: version?.value.span ?? value.span, args: {} });
  }
  if (version !== undefined && textOfScalar(version.value) !== String(REVIEW_VERSION)) {
    faults.push(wrongValue('version', version.value.span));
  }
  const approvals = value.entries.flatMap(entry => approvalIn(entry, faults));
  faults.sort((a, b) => a.span.start - b.span.start);
  return { approvals, faults, isReadable: true, isWritable: unreadable.length === 0 };
}

/** What a `referentiel.review.json` says that is not a file that may be read: nothing. */
export function unreadableReview(): ReadReview {
  return unusable({ code: 'review-syntax', variant: 'unreadable', span: span(0, 0), args: {} });
}

function unusable(fault: Fault): ReadReview {
  return { approvals: [], faults: [fault], isReadable: false, isWritable: false };
}

/** The approval that a member of the file is; none for any other member, which others may have their reasons for. */
function approvalIn({ key, keySpan, value }: YamlEntry, faults: Fault[]): readonly WrittenApproval[] {
  if (!isFingerprint(key)) return [];
  if (value.kind !== 'mapping') {
    faults.push(wrongValue('approval', value.span));
    return [];
  }
  const of = (name: string) => value.entries.find(entry => entry.key === name)?.value;
  const wrong = (name: string, expected: Expected): void => {
    faults.push(wrongValue(expected, of(name)?.span ?? keySpan, name));
  };
  const optional = (name: string): string | undefined => {
    const found = of(name);
    if (found !== undefined && textOfScalar(found) === undefined) wrong(name, 'text');
    return textOfScalar(found);
  };
  const [subject, aspect, date] = [textOfScalar(of('subject')), textOfScalar(of('change')), textOfScalar(of('date'))];
  if (subject === undefined) wrong('subject', 'missing');
  if (aspect === undefined) wrong('change', 'missing');
  const isDate = date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date);
  if (!isDate) wrong('date', 'date');
  const cites = citedIn(of('cites'));
  if (cites === undefined) wrong('cites', 'cites');
  const [by, note] = [optional('by'), optional('note')];
  if (subject === undefined || aspect === undefined || !isDate || cites === undefined) return [];
  return [{ fingerprint: key, subject, aspect, by, date, note, cites, keySpan }];
}

/** Undefined where it is nothing that an approval can rest on. */
function citedIn(value: YamlValue | undefined): ReadonlyMap<string, CitedState> | undefined {
  if (value === undefined || value.kind === 'empty') return new Map();
  if (value.kind !== 'mapping') return undefined;
  const states = value.entries.map(({ key, value: state }) => [key, citedState(state)] as const);
  const known = states.flatMap(([key, state]) => (state === undefined ? [] : [[key, state] as const]));
  return known.length === states.length ? new Map(known) : undefined;
}

function citedState(value: YamlValue): CitedState | undefined {
  if (value.kind !== 'mapping') return undefined;
  const of = (name: string) => textOfScalar(value.entries.find(({ key }) => key === name)?.value);
  const [text, written] = [of('text'), of('points')];
  const points = written === undefined ? undefined : Number(written);
  if (text === undefined || Number.isNaN(points)) return undefined;
  return { text, points };
}

function wrongValue(expected: Expected, at: Span, key = ''): Fault {
  return { code: 'review-value', variant: expected, span: at, args: key === '' ? {} : { key } };
}
