/** Names that tie parts of the page together. */
import { useState } from 'preact/hooks';

let given = 0;

/** A name that no other component has, for as long as it is in the page. (Preact's own may be given twice.) */
export function useName(): string {
  return useState(() => {
    given += 1;
    return `name-${given}`;
  })[0];
}
