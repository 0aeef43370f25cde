/** Which themes of questions are open. */
import { useState } from 'preact/hooks';

export interface OpenThemes {
  /** Of a theme by its id; empty for what has no theme. */
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Opens one on the way to a question: that is not remembered. */
  readonly open: (id: string) => void;
}

/** `toggled` are the ids of those that are open or closed otherwise than to begin with. */
export function useOpenThemes(
  toggled: readonly string[],
  onToggled: (toggled: readonly string[]) => void,
  areOpenAtFirst: boolean,
): OpenThemes {
  const [led, setLed] = useState<ReadonlySet<string>>(new Set());
  const isKeptOpen = (id: string): boolean => toggled.includes(id) !== areOpenAtFirst;
  return {
    isOpen: id => led.has(id) || isKeptOpen(id),
    toggle: id => {
      setLed(before => new Set([...before].filter(other => other !== id)));
      // One that was opened on the way to a question alone is closed by that.
      if (led.has(id) && !isKeptOpen(id)) return;
      onToggled(toggled.includes(id) ? toggled.filter(other => other !== id) : [...toggled, id]);
    },
    open: id => setLed(before => new Set([...before, id])),
  };
}
