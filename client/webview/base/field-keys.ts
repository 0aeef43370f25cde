/** The keys that walk from thing to thing, and what fields keep of them. */

/**
 * True for a key that a field needs itself: a slider moves by it, a caret walks by it through the text. From the ends of
 * the text, and where all of it is selected, as it is when the field is entered, the arrows lead on.
 */
export function isOfField({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement) || key === 'ArrowUp' || key === 'ArrowDown') return false;
  if (target.type === 'range') return true;
  const { selectionStart: start, selectionEnd: end, value } = target;
  if (start === null || (start === 0 && end === value.length)) return false;
  if (key === 'ArrowLeft') return !(start === 0 && end === 0);
  if (key === 'ArrowRight') return !(start === value.length && end === value.length);
  return true;
}
