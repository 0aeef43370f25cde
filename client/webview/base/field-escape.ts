/** Escape in a field: first it takes back what stands in it, and only then is it heard by what is around, such as a panel. */
import type { TargetedKeyboardEvent } from 'preact';

/** True where the key was Escape and the field said something else than `before`, which it is to say again. */
export function takesBack(event: TargetedKeyboardEvent<HTMLInputElement>, before: string): boolean {
  if (event.key !== 'Escape' || event.currentTarget.value === before) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
