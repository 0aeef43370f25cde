/** The offset at which the line of an offset starts. */
export function lineStartOf(text: string, offset: number): number {
  let start = Math.min(offset, text.length);
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  return start;
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
}
