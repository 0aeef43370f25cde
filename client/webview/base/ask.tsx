/** The mark of what explains a figure, in a button that is named otherwise. */
import type { JSX } from 'preact';

/** A question mark in a ring. */
export function Ask(): JSX.Element {
  return (
    <span class="ask" aria-hidden="true">
      ?
    </span>
  );
}
