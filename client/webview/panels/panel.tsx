/** A panel: its title, the way to close it, its content. */
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { useName } from '../base/use-name.ts';

export interface PanelProps {
  readonly name: string;
  readonly title: string;
  /** The focus goes back where it came from. */
  readonly onClose: () => void;
  /** True where opening the panel moves the focus into it. */
  readonly takesFocus: boolean;
  readonly children: ComponentChildren;
}

/** Escape closes it. */
export function Panel({ name, title, onClose, takesFocus, children }: PanelProps): JSX.Element {
  const { say } = useView();
  const id = useName();
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // After a reload the panel is there from the start: nobody has asked for the focus then.
    if (takesFocus && document.activeElement !== document.body) root.current?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section class={`panel panel-${name}`} aria-labelledby={id} ref={root} tabIndex={-1} onKeyDown={onKeyDown}>
      <header class="panel-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="icon-button" aria-label={say('Close')} title={say('Close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="panel-body">{children}</div>
    </section>
  );
}
