import { visible } from './visible.ts';

/** A piece of HTML in which nothing stands unescaped that came from elsewhere: only what is exported here makes one. */
export interface Html {
  readonly html: string;
}

/** Text of one line as HTML that shows it letter by letter; what would steer something stands there by its number. */
function htmlText(text: string): Html {
  return { html: visible(text).replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`) };
}

/** A text whose line ends stay, for where they are shown. */
export function textLines(text: string): Html {
  return {
    html: text
      .split('\n')
      .map(line => htmlText(line).html)
      .join('\n'),
  };
}

/** An element; its name and the names of its attributes are words of ours, their values and what it holds may be of anybody. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Html | string)[]
): Html {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${htmlText(value).html}"`);
  const open = `<${name}${told.join('')}>`;
  if (VOID.includes(name)) return { html: open };
  const inner = children.map(child => (typeof child === 'string' ? htmlText(child) : child).html);
  return { html: `${open}${inner.join('')}</${name}>` };
}

/** A style sheet of ours, which holds nothing of a file: in it nothing is escaped, and it must not hold `</`. */
export function styleSheet(css: string): Html {
  return { html: `<style>${css}</style>` };
}

const VOID: readonly string[] = ['meta', 'link', 'input', 'br', 'hr', 'wbr'];
