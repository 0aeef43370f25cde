import { type Span, span } from '../../text/span.ts';
import { linesOf } from './lines.ts';

export interface Conflicts {
  /** The text with the markers and the other side blanked, every offset unchanged: our side alone is read. */
  readonly text: string;
  /** The lines that git left: `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`. */
  readonly markers: readonly Span[];
}

/**
 * Takes git's conflict markers out of a text. Only a whole conflict counts: `=======` alone underlines a title.
 * Reading one side keeps every measure in the model and makes one problem of the fault, not a dozen.
 */
export function withoutConflicts(text: string): Conflicts {
  if (!text.includes('<<<<<<< ') || !text.includes('>>>>>>> ')) return { text, markers: [] };
  const blanked: Span[] = [];
  const markers: Span[] = [];
  let open: Span[] = [];
  let otherSide: number | undefined;
  for (const line of linesOf(text, span(0, text.length))) {
    const mark = /^(?:<{7}|\|{7}|={7}|>{7})(?= |$)/.exec(text.slice(line.start, line.end))?.[0][0];
    if (mark === undefined || (mark !== '<' && open.length === 0)) continue;
    if (mark === '<') open = [];
    open.push(span(line.start, line.end));
    if (mark === '<') otherSide = undefined;
    else if (mark !== '>') otherSide ??= line.start;
    else {
      markers.push(...open);
      blanked.push(open[0] ?? line, span(otherSide ?? line.start, line.end));
      open = [];
    }
  }
  return { text: blank(text, blanked), markers };
}

function blank(text: string, spans: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of spans) {
    result += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    from = end;
  }
  return result + text.slice(from);
}
