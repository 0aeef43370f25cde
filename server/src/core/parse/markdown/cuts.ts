import { span } from '../../text/span.ts';
import { linesOf } from './lines.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*(ya?ml\b)?/i;
const TITLE = /^ {0,3}(#{1,6})[ \t]+\S/;

/**
 * The offsets at which a block of metadata that nobody closed must end so that the entries behind it are not lost:
 * at the next title, when another block opens before this one is closed, or when the text ends. Markdown itself would
 * swallow all that follows.
 */
export function metadataCuts(text: string): number[] {
  const cuts: number[] = [];
  let open: string | undefined;
  let title = -1;
  for (const line of linesOf(text, span(0, text.length))) {
    const content = text.slice(line.start, line.end);
    const fence = FENCE.exec(content);
    if (fence) {
      const [opening, signs = '', metadata] = fence;
      if (metadata !== undefined) {
        if (open !== undefined) cuts.push(title >= 0 ? title : line.start);
        open = signs;
        title = -1;
      } else if (open !== undefined && content.slice(opening.length).trim() !== '') {
        // A formula opens: what would close it does not close the block above.
        cuts.push(title >= 0 ? title : line.start);
        open = undefined;
        title = -1;
      } else if (open !== undefined && signs.startsWith(open)) open = undefined;
    } else if (open !== undefined && title < 0 && isTitle(text, content, line.next)) title = line.start;
  }
  return open !== undefined && title >= 0 ? [...cuts, title] : cuts;
}

// A single # may be a comment of the block: it counts as a title only right before the next block.
function isTitle(text: string, content: string, next: number): boolean {
  const level = TITLE.exec(content)?.[1]?.length;
  if (level === undefined) return false;
  return level > 1 || /^\s*(?:`{3,}|~{3,})[ \t]*ya?ml\b/i.test(text.slice(next, next + 200));
}
