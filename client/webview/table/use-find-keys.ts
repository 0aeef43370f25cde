/** The keys that lead to the filter: Ctrl+F and `/`, from anywhere in the page where they do not write. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Moves the focus to the field, its text chosen: what is typed next takes its place. */
export function useFindKeys(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isFind(event)) return;
      event.preventDefault();
      // The workbench around the page has nothing to find in it.
      event.stopPropagation();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isFind({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'f' && !shiftKey;
  // Where a slash needs the shift key, it comes with it.
  return key === '/' && !(target instanceof Element && target.matches(WRITTEN_IN));
}

const WRITTEN_IN = 'input:not([type=checkbox], [type=radio], [type=range]), select, textarea';
