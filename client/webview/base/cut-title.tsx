/** A title that is cut in its middle where there is no room. */
import type { JSX } from 'preact';

/** What sets a title apart stands often at its end, “(copie)”. */
export function CutTitle({ text, look = '' }: { readonly text: string; readonly look?: string }): JSX.Element {
  const end = END.exec(text)?.[0] ?? '';
  return (
    <span class={`cut-title ${look}`}>
      <span class="cut-title-begin">{text.slice(0, text.length - end.length)}</span>
      <span class="cut-title-end">{end}</span>
    </span>
  );
}

/** The last word, as long as it is a short one; a figure has its unit behind a space that does not break. */
const END = /(?<= )[^ ]{1,12}$/u;
