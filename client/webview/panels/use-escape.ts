import { useEffect } from 'preact/hooks';

/** Escape closes the explanation, wherever the focus is; `explained` is null where none is open. */
export function useEscape(explained: string | null, explain: (id: string | null) => void): void {
  useEffect(() => {
    if (explained === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') explain(null);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [explained, explain]);
}
