/** One line of a cell `Origine`: an action that is continued, as far as the line can be read (platform, section 1.3). */
export interface OriginLine {
  /** Trimmed, in lower case. */
  readonly text: string;
  /** The line as it is written. */
  readonly written: string;
  /** The référentiel and the whole qualified id; undefined where the line has no such form. */
  readonly target: { readonly referential: string; readonly id: string } | undefined;
  /** 1 where none is written; undefined for what is no number. */
  readonly weight: number | undefined;
  /** What the platform reads as a weight. */
  readonly weightText: string;
  /** What it passes over: `weight` a part of the weight, `rest` what stands behind it. */
  readonly lost: 'weight' | 'rest' | undefined;
}

const TARGET = /^([a-z]+)_\d+(?:\.\d+)*$/;

/** True for a cell that says that an action continues none. */
export function isNewAction(cell: string): boolean {
  return cell.toLowerCase().startsWith('nouvelle');
}

/** The lines of a cell that does not begin with « nouvelle ». */
export function originLines(cell: string): readonly OriginLine[] {
  return cell.split('\n').map(lineOf);
}

function lineOf(line: string): OriginLine {
  const written = line.trim();
  const text = written.toLowerCase();
  const opening = text.indexOf('(');
  const name = (opening < 0 ? text : text.slice(0, opening)).trim();
  const referential = TARGET.exec(name)?.[1];
  const target = referential === undefined ? undefined : { referential, id: name };
  if (opening < 0) return { text, written, target, weight: 1, weightText: '', lost: undefined };
  const weightText = text.slice(opening + 1);
  const number = Number.parseFloat(weightText.replace(')', '').replace(',', '.'));
  const weight = Number.isNaN(number) ? undefined : number;
  return { text, written, target, weight, weightText, lost: lostIn(weightText) };
}

function lostIn(text: string): OriginLine['lost'] {
  const closing = text.indexOf(')');
  if (closing >= 0 && text.slice(closing + 1).trim() !== '') return 'rest';
  return /^\s*\d+(?:[.,]\d+)?\s*\)\s*$/.test(text) ? undefined : 'weight';
}
