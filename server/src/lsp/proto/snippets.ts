import type { Skeleton } from '../../core/skeletons/skeleton.ts';

/** A skeleton in the protocol's language of snippets: its holes are stops, one after the other. What it says is never read as one. */
export function toSnippet(pieces: Skeleton, lineEnd: string): string {
  let stop = 0;
  return pieces
    .map(({ text, isHole }) => {
      if (!isHole) return plainSnippet(text);
      stop++;
      return text === '' ? `$${stop}` : `\${${stop}:${plainSnippet(text)}}`;
    })
    .join('')
    .replaceAll('\n', lineEnd);
}

/** A text as a snippet that holds nothing but it. */
export function plainSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
