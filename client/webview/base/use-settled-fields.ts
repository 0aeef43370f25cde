/** What is typed into a field counts when one leaves it: also where a key has the workbench save, close or hide the view. */
import { useEffect } from 'preact/hooks';

const TYPED_IN = 'input:not([type=checkbox], [type=radio], [type=range], [type=search])';

const LEAVING = new Set(['s', 'w', 'f4', 'tab', 'pageup', 'pagedown']);

/** Has the field that is typed in say what it holds before the workbench hears of the key. */
export function useSettledFields(): void {
  useEffect(() => {
    const onKeyDown = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
      const field = document.activeElement;
      const isLeft = (ctrlKey || metaKey) && LEAVING.has(key.toLowerCase());
      if (!isLeft || !(field instanceof HTMLInputElement) || !field.matches(TYPED_IN)) return;
      field.blur();
      field.focus({ preventScroll: true });
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
