/** The few icons of the view, drawn in the colour of the text around them. All are decoration: the names stand beside. */
import type { JSX } from 'preact';

const PATHS = {
  chevron: 'M6 3.5 10.5 8 6 12.5',
  expand: 'M5 6.5 8 3.5l3 3M5 9.5l3 3 3-3',
  collapse: 'M5 3.5l3 3 3-3M5 12.5l3-3 3 3',
  clear:
    'M6 13h7M3.2 9.3 8.8 3.7a1 1 0 0 1 1.4 0l2.6 2.6a1 1 0 0 1 0 1.4L7.5 13H5.4l-2.2-2.2a1 1 0 0 1 0-1.5ZM6 6.5l4 4',
  leaf: 'M3 13C3 6 7 3 13 3c0 6-3 9.5-8.5 9.5M3 13c1.500-3.500 3.500-5.500 6.500-7',
} as const;

/** An icon of 16 by 16 pixels. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class={`icon icon-${name}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
