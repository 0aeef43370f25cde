/** The few icons of the view, drawn in the colour of the text around them. All are decoration: the names stand beside. */
import type { JSX } from 'preact';

const PATHS = {
  chevron: 'M6 3.5 10.5 8 6 12.5',
  expand: 'M5 6.5 8 3.5l3 3M5 9.5l3 3 3-3',
  collapse: 'M5 3.5l3 3 3-3M5 12.5l3-3 3 3',
  clear:
    'M6 13h7M3.2 9.3 8.8 3.7a1 1 0 0 1 1.4 0l2.6 2.6a1 1 0 0 1 0 1.4L7.5 13H5.4l-2.2-2.2a1 1 0 0 1 0-1.5ZM6 6.5l4 4',
  leaf: 'M3 13C3 6 7 3 13 3c0 6-3 9.5-8.5 9.5M3 13c1.5-3.5 3.5-5.5 6.5-7',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M13 8H3M7 4 3 8l4 4',
  undo: 'M4 6.5h5.5a3.25 3.25 0 0 1 0 6.5H6M6.5 3.5 3.5 6.5l3 3',
  redo: 'M12 6.5H6.5a3.25 3.25 0 0 0 0 6.5H10M9.5 3.5l3 3-3 3',
  save: 'M3 3h8l2 2v8H3zM5.5 3v3.5h4.5V3M5 13V9.5h6V13',
  compare: 'M8 2.5v11M6 4.5H3v7h3M10 4.5h3v7h-3',
  export: 'M8 10V2.5M5 5.5l3-3 3 3M3 9.5V13h10V9.5',
  people:
    'M6 8a2.25 2.25 0 1 0 0-4.5A2.25 2.25 0 0 0 6 8ZM2 13c0-2.2 1.8-3.5 4-3.5s4 1.3 4 3.5M10.5 4a2 2 0 0 1 0 4M11.5 9.8c1.5.4 2.5 1.6 2.5 3.2',
  open: 'M9.5 3H13v3.5M13 3 7.5 8.5M11 9.5V13H3V5h3.5',
  copy: 'M5.5 5.5h7v8h-7zM10.5 5.5v-3h-7v8h2',
  text: 'M3 4h10M3 8h7M3 12h9',
  check: 'M3.5 8.5 6.5 11.5l6-7',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.2',
  pin: 'M6 2.5h4M7 2.5v4.5L4.5 9.5h7L9 7V2.5M8 9.5v4',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5l3 3',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon of 16 by 16 pixels. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class={`icon icon-${name}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
