import type { Skeleton } from '../../core/skeletons/skeleton.ts';

/** A skeleton in the protocol's language of snippets: its holes are stops, one after the other. What it says is never read as one. */
export function toSnippet(pieces: Skeleton, lineEnd: string): string {
  let stop = 0;
  return pieces
    .map(({ text, isHole }) => {
      if (!isHole) return escaped(text);
      stop++;
      return text === '' ? `$${stop}` : `\${${stop}:${escaped(text)}}`;
    })
    .join('')
    .replaceAll('\n', lineEnd);
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
