/** A button that opens a menu. */
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { roles } from './roles.ts';

export interface MenuItem {
  readonly name: string;
  readonly onChoose: () => void;
  readonly disabled?: boolean;
  /** True begins a new group. */
  readonly apart?: boolean;
}

export interface MenuProps {
  /** The name for screen readers; what shows on the button are the children. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** The button and, while it is open, its menu: arrows walk, Escape or a click elsewhere closes. */
export function Menu({ label, items, children, class: look = '' }: MenuProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };

  useLayoutEffect(() => {
    if (!open) return;
    intoSight(root.current?.querySelector<HTMLElement>('[role=menu]'));
    itemsIn(root.current)[0]?.focus();
    const onPointer = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) {
      close();
    } else if (event.key === 'Tab') {
      setOpen(false);
      return;
    } else if (open) {
      const all = itemsIn(root.current);
      const at = all.findIndex(item => item.matches(':focus'));
      const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
      if (next === undefined) return;
      all.at(next >= all.length ? 0 : next)?.focus();
    } else if (event.key === 'ArrowDown') {
      setOpen(true);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="menu" ref={root}>
      <button
        type="button"
        class={`menu-button ${look}`}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
        onKeyDown={onKeyDown}
      >
        {children}
        <Icon name="chevron" />
      </button>
      {open ? (
        <div class="menu-items" role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
          {items.map(item => (
            <button
              key={item.name}
              type="button"
              class={item.apart === true ? 'menu-item apart' : 'menu-item'}
              {...roles.menuItem}
              tabIndex={-1}
              disabled={item.disabled}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.name}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

const EDGE_PX = 4;

/** A menu ends where its button does: below one at the left, it is moved until it begins inside the page. */
function intoSight(menu: HTMLElement | null | undefined): void {
  const hidden = EDGE_PX - (menu?.getBoundingClientRect().left ?? EDGE_PX);
  if (menu && hidden > 0) menu.style.marginInlineEnd = `${-hidden}px`;
}

function itemsIn(root: HTMLElement | null): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role=menuitem]:enabled') ?? [])];
}
