import { memory } from '../../memory/memory.ts';
import type { Slip, SlipReason } from '../../model/slip.ts';
import type { Block } from '../../model/source.ts';
import { type Span, span } from '../../text/span.ts';
import { withoutConflicts } from '../markdown/conflicts.ts';
import { type Line, linesOf } from '../markdown/lines.ts';
import { readYaml } from '../yaml-events.ts';
import { indentOf } from './line.ts';
import type { Around, Repairer } from './repair.ts';
import { LAST_REPAIRS, REPAIRS } from './repairs.ts';

/** Beyond, a block is none that somebody typed: to look for its slips would take long. */
const MOST_LINES = 60;
const LONGEST = 4000;
const MOST_TRIALS = 24;
/** A value may go on below, in a list or a quotation that is closed there; hardly on more lines. */
const MOST_OPEN = 6;

/**
 * The line that makes a block unreadable, with what was probably meant. YAML often complains of another one, which it takes
 * for the rest of this one; so repairs are tried out: one is right that makes readable all that stands above the line, and it,
 * and has YAML complain no earlier than before. Undefined where none is.
 */
export function slipIn(text: string, block: Block): Slip | undefined {
  const { content, fault } = block;
  if (fault === undefined || fault.reason === 'unclosed' || content.end - content.start > LONGEST) return undefined;
  return found(block, [], () => lookIn(withoutConflicts(text).text, content));
}

// Looked for where somebody asks, not wherever a text is read: a trial of a fix reads many.
const found = memory<Block, Slip | undefined>();

function lookIn(text: string, content: Span): Slip | undefined {
  const lines = [...linesOf(text, content)];
  if (lines.length > MOST_LINES) return undefined;
  const written = lines.map(({ start, end }) => text.slice(start, end));
  const broken: Broken = { lines, written, complaint: complaintIn(written), trialsLeft: MOST_TRIALS };
  let open = 0;
  for (let last = 0; last < lines.length && open < MOST_OPEN && broken.trialsLeft > 0; last++) {
    if (isReadable(written.slice(0, last + 1))) continue;
    open++;
    for (const repairs of [REPAIRS, LAST_REPAIRS]) {
      for (let at = last; at >= 0; at--) {
        const slip = slipAt(repairs, broken, at, last);
        if (slip) return slip;
      }
    }
  }
  return undefined;
}

interface Broken {
  readonly lines: readonly Line[];
  readonly written: readonly string[];
  /** The number of the line that YAML complains of. */
  readonly complaint: number;
  trialsLeft: number;
}

/** The repair of a line with which all can be read, down to the last one that was looked at. */
function slipAt(
  repairs: readonly (readonly [SlipReason, Repairer])[],
  broken: Broken,
  at: number,
  last: number,
): Slip | undefined {
  const { lines, written, complaint } = broken;
  const [place, line = ''] = [lines[at], written[at]];
  if (place === undefined || NOTHING.test(line)) return undefined;
  const around = aroundLine(written, at);
  for (const [reason, repair] of repairs) {
    const meant = repair(line, around);
    if (meant === line || broken.trialsLeft <= 0) continue;
    broken.trialsLeft--;
    const mended = written.with(at, meant);
    if (!isReadable(mended.slice(0, last + 1)) || complaintIn(mended) < complaint) continue;
    const kept = indentOf(line) === indentOf(meant) ? indentOf(line).length : 0;
    const shown = line.trimEnd().length;
    return { reason, span: span(place.start + kept, place.start + shown), meant: meant.slice(kept).trimEnd() };
  }
  return undefined;
}

function aroundLine(written: readonly string[], at: number): Around {
  const isSaid = (line: string) => !NOTHING.test(line);
  const above = written.slice(0, at).filter(isSaid);
  return {
    above: above.at(-1),
    keyAbove: above.findLast(line => KEYED.test(line)),
    below: written.slice(at + 1).find(isSaid),
  };
}

const NOTHING = /^[ \t]*(?:#|$)/;
const KEYED = /^[ \t]*[^:\s]+[ \t]*:(?:[ \t]|$)/;

function isReadable(lines: readonly string[]): boolean {
  const { kind } = readYaml(`${lines.join('\n')}\n`);
  return kind === 'mapping' || kind === 'empty';
}

/** The number of the line that YAML complains of; beyond the last one where it reads all. */
function complaintIn(lines: readonly string[]): number {
  const source = `${lines.join('\n')}\n`;
  const reading = readYaml(source);
  switch (reading.kind) {
    case 'refused':
      return source.slice(0, reading.at).split('\n').length - 1;
    case 'other':
      return 0;
    case 'mapping':
    case 'empty':
      return lines.length;
  }
}
