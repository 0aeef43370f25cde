import { memory } from '../memory/memory.ts';
import type { SourceFile } from '../model/source.ts';
import { textOf } from '../text/span.ts';
import { markdownBlocks } from './markdown/blocks.ts';

const known = memory<SourceFile, ReadonlyMap<string, number>>();

/**
 * Where the titles of a file begin, by what a link calls them behind `#`, as VS Code and GitHub do. Those that several titles
 * share are left out: their numbers change with what stands before them.
 */
export function anchorsIn(file: SourceFile): ReadonlyMap<string, number> {
  return known(file, [], () => {
    const places = new Map<string, number>();
    const shared = new Set<string>();
    for (const block of markdownBlocks(file.text)) {
      if (block.kind !== 'heading') continue;
      const anchor = anchorOf(textOf(file.text, block.title));
      if (places.has(anchor)) shared.add(anchor);
      places.set(anchor, block.span.start);
    }
    return new Map([...places].filter(([anchor]) => !shared.has(anchor)));
  });
}

/** What a link calls a title behind `#`, as GitHub and VS Code make it of its words; several titles may share one. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}-]/gu, '');
}
