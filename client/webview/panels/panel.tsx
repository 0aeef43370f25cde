/** A panel: its title, the way to close it, its content. */
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useView } from '../base/context.ts';
import { IconButton } from '../base/icon-button.tsx';
import { Icon } from '../base/icons.tsx';
import { useName } from '../base/use-name.ts';
import { leadFromPart } from '../base/use-parts.ts';

export interface PanelProps {
  readonly name: string;
  /** What a button can name that opens it. */
  readonly id?: string;
  readonly title: string;
  /** What it is about: where that becomes something else, the focus goes to its beginning. */
  readonly subject?: string;
  /** The way to what was in the panel before, and its name; null where nothing was. Alt+← goes it too. */
  readonly back?: WayBack | null;
  /** The focus goes back where it came from. */
  readonly onClose: () => void;
  /** True where opening the panel moves the focus into it. */
  readonly takesFocus: boolean;
  readonly children: ComponentChildren;
}

export interface WayBack {
  readonly name: string;
  readonly onBack: () => void;
}

/** Escape closes it. */
export function Panel(props: PanelProps): JSX.Element {
  const { name, id, title, subject, back = null, onClose, takesFocus, children } = props;
  const { say } = useView();
  const titleId = useName();
  const root = useRef<HTMLElement>(null);
  const isOpen = useRef(false);
  useLayoutEffect(() => {
    // After a reload the panel is there from the start: nobody has asked for the focus then.
    const isAsked = isOpen.current || document.activeElement !== document.body;
    isOpen.current = true;
    if (takesFocus && isAsked) root.current?.focus({ preventScroll: true });
  }, [subject]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isBack = event.altKey && event.key === 'ArrowLeft' && back !== null;
    if (event.key !== 'Escape' && !isBack) return;
    // The workbench has a way back of its own.
    event.preventDefault();
    event.stopPropagation();
    if (isBack) back.onBack();
    else onClose();
  };
  return (
    <section
      class={`panel panel-${name}`}
      data-part={name}
      id={id}
      aria-labelledby={titleId}
      ref={root}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Past name={say('Skip “{title}”', { title })} step={1} />
      <header class="panel-head">
        {back === null ? null : (
          <button
            type="button"
            class="icon-button back"
            aria-label={back.name}
            title={`${back.name} (Alt+←)`}
            onClick={back.onBack}
          >
            <Icon name="back" />
          </button>
        )}
        <h2 id={titleId}>{title}</h2>
        <IconButton name={say('Close')} icon="close" onClick={onClose} />
      </header>
      <div class="panel-body">{children}</div>
      <Past name={say('Back to before “{title}”', { title })} step={-1} />
    </section>
  );
}

/** Leads past the panel, whose fields are all stops of Tab; to be seen while it has the focus. */
function Past({ name, step }: { readonly name: string; readonly step: 1 | -1 }): JSX.Element {
  return (
    <button type="button" class="link past" onClick={() => leadFromPart(step)}>
      {name}
    </button>
  );
}
