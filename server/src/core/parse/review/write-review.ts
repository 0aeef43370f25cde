import { type Approval, isFingerprint, REVIEW_VERSION } from '../../model/review.ts';
import type { YamlEntry } from '../../model/yaml.ts';
import { leastEdit, type TextEdit } from '../../text/edits.ts';
import { span, textOf } from '../../text/span.ts';
import { readYaml } from '../scenario/yaml.ts';

/** Approvals that come, or take the place of those of their fingerprints, and fingerprints whose approvals go. */
export interface ApprovalChanges {
  readonly put: readonly Approval[];
  readonly withdrawn: readonly string[];
}

/**
 * The edit that makes these changes in a `referentiel.review.json` that is writable, be it empty; undefined where there is nothing to
 * do. New approvals stand a line each, in the order of their fingerprints, each line ended by a comma: git merges such lines, and
 * who keeps both sides of a conflict keeps a file that can be read. All else stays as it is written.
 */
export function reviewEdit(text: string, { put, withdrawn }: ApprovalChanges): TextEdit | undefined {
  const isGone = new Set([...withdrawn, ...put.map(({ fingerprint }) => fingerprint)]);
  const file = laidOut(text);
  // What others wrote into an entry is theirs.
  const before = new Map(file.members.map(member => [member.key, member]));
  const members = file.members.filter(({ key }) => !isGone.has(key));
  if (put.length === 0 && members.length === file.members.length) return undefined;
  for (const approval of put) {
    const { fingerprint: key } = approval;
    const raw = `"${key}": ${approvalText(approval, before.get(key)?.unknown ?? [])}`;
    members.splice(placeOf(key, members), 0, { key, at: -1, raw, gap: undefined, unknown: [] });
  }
  return editTo(text, file, members);
}

/** The edit that takes away the one approval whose fingerprint is written at an offset; undefined where there is none. */
export function withdrawalAt(text: string, offset: number): TextEdit | undefined {
  const file = laidOut(text);
  const members = file.members.filter(({ at }) => at !== offset);
  return members.length === file.members.length ? undefined : editTo(text, file, members);
}

function editTo(text: string, { head, tail, lineEnd, indent }: LaidOut, members: readonly Member[]): TextEdit {
  const gap = `,${lineEnd}${indent}`;
  const body = members.map((member, at) => member.raw + (at < members.length - 1 ? (member.gap ?? gap) : '')).join('');
  return leastEdit(text, span(0, text.length), `${head}${body}${tail}`);
}

/** A member of the file as it is written. */
interface Member {
  readonly key: string;
  /** Where its key begins; nowhere in the text for a new one. */
  readonly at: number;
  readonly raw: string;
  /** What stands between it and the next one; undefined for the last, and a new one. */
  readonly gap: string | undefined;
  /** What this version knows nothing of, as it is written. */
  readonly unknown: readonly string[];
}

/** Before the first approval that comes after it, else behind the last one, else before the version. */
function placeOf(fingerprint: string, members: readonly Pick<Member, 'key'>[]): number {
  const next = members.findIndex(({ key }) => isFingerprint(key) && key > fingerprint);
  if (next >= 0) return next;
  const last = members.findLastIndex(({ key }) => isFingerprint(key));
  const version = members.findIndex(({ key }) => key === 'version');
  return last >= 0 ? last + 1 : version >= 0 ? version : members.length;
}

/** A file as it is written. */
interface LaidOut {
  readonly head: string;
  readonly members: readonly Member[];
  readonly tail: string;
  readonly lineEnd: string;
  readonly indent: string;
}

function laidOut(text: string): LaidOut {
  const { value } = readYaml(text);
  const entries = value.kind === 'mapping' ? value.entries : [];
  const [first] = entries;
  if (first === undefined) return laidOut(`{\n  "version": ${REVIEW_VERSION}\n}\n`);
  const starts = entries.map(({ keySpan }) => keySpan.start - (text[keySpan.start - 1] === '"' ? 1 : 0));
  const start = (at: number): number => starts[at] ?? text.length;
  const head = text.slice(0, start(0));
  const members = entries.map((entry, at): Member => {
    const { key, keySpan, value: own } = entry;
    const gap = at < entries.length - 1 ? text.slice(own.span.end, start(at + 1)) : undefined;
    return { key, at: keySpan.start, raw: text.slice(start(at), own.span.end), gap, unknown: unknownIn(entry, text) };
  });
  const tail = text.slice(entries.at(-1)?.value.span.end ?? 0);
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return { head, members, tail, lineEnd, indent: /[^\S\r\n]*$/.exec(head)?.[0] ?? '' };
}

function unknownIn({ value }: YamlEntry, text: string): readonly string[] {
  if (value.kind !== 'mapping') return [];
  const unknown = value.entries.filter(({ key }) => !KNOWN.has(key));
  return unknown.map(({ key, value: own }) => `${jsonOf(key)}: ${textOf(text, own.span)}`);
}

const KNOWN: ReadonlySet<string> = new Set(['subject', 'change', 'by', 'date', 'note', 'cites']);

/** An approval as JSON on one line. */
function approvalText({ subject, aspect, by, date, note, cites }: Approval, unknown: readonly string[]): string {
  const cited = [...cites].map(([id, { text, points }]) => {
    const weight = points === undefined ? '' : `, "points": ${points}`;
    return `${jsonOf(id)}: {"text": ${jsonOf(text)}${weight}}`;
  });
  const members = [
    `"subject": ${jsonOf(subject)}`,
    `"change": ${jsonOf(aspect)}`,
    ...(by === undefined ? [] : [`"by": ${jsonOf(by)}`]),
    `"date": ${jsonOf(date)}`,
    ...(note === undefined ? [] : [`"note": ${jsonOf(note)}`]),
    ...(cited.length === 0 ? [] : [`"cites": {${cited.join(', ')}}`]),
    ...unknown,
  ];
  return `{${members.join(', ')}}`;
}

// Some of what JSON allows ends a line for editors, or is refused by readers of YAML.
const ESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function jsonOf(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
