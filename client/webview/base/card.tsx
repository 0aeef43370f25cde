/** The frame of a card: its title, which folds it, its tools, what it holds. */
import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icons.tsx';
import { useName } from './use-name.ts';

/** Whether a card is open, and what opens and closes it. */
export interface Fold {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export interface CardProps extends Fold {
  readonly title: string;
  /** A class of its own. */
  readonly look?: string;
  /** What stands beside the title while the card is open. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The card; closed, it is its title alone. */
export function Card({ title, look = '', open, onOpen, tools, children }: CardProps): JSX.Element {
  const id = useName();
  return (
    <section class={`card ${open ? '' : 'closed'} ${look}`} aria-labelledby={id}>
      <div class="card-head">
        <h2 id={id}>
          <button type="button" class="fold" aria-expanded={open} onClick={() => onOpen(!open)}>
            <Icon name="chevron" />
            {title}
          </button>
        </h2>
        {open ? tools : null}
      </div>
      {open ? children : null}
    </section>
  );
}
