import type { MarkdownBlock } from './block.ts';
import { metadataCuts } from './cuts.ts';
import { scanBlocks } from './scan.ts';

/**
 * The blocks of a Markdown text. Never throws. They are remark's, but for one mercy: a block of metadata that nobody
 * closed ends at the next title instead of swallowing it.
 */
export function markdownBlocks(text: string): readonly MarkdownBlock[] {
  const cuts = [...metadataCuts(text), text.length];
  return cuts.flatMap((end, at) => {
    const start = cuts[at - 1] ?? 0;
    return scanBlocks(text, start, end);
  });
}
