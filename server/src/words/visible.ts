/**
 * What steers a terminal or hides in a text: control characters but the tab, line ends of all kinds, marks that turn the
 * direction of writing.
 */
const STEERING = /(?!\t)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Signs without width, but those that join letters and pictures: readers of a page miss nothing without them. */
const WITHOUT_WIDTH = /[\u200b\u2060\ufeff]/g;

/** What a runner of builds takes for a command: `::error::` at the start of a line, `##[error]` and the like anywhere. */
const COMMAND = /^\s*:(?=:)|#(?=#(?:\[|[a-z]+\[))/g;
const COMMAND_ANYWHERE = /#(?=#(?:\[|[a-z]+\[))/g;

/**
 * A text of one line as it may be printed, whoever wrote what it is made of: it stays one line, and nothing in it is taken
 * for a command. What would be stands there by its number, `<U+001B>`.
 */
export function visible(text: string): string {
  return text.replace(STEERING, numbered).replace(COMMAND, sign => `${sign.slice(0, -1)}${numbered(sign.slice(-1))}`);
}

/** The same for those who look for what is wrong: also signs without width, with which two ids look the same. */
export function visibleWhole(text: string): string {
  return visible(text).replace(WITHOUT_WIDTH, numbered);
}

/** A value as JSON, laid out over lines; what would steer a terminal or a runner is escaped, and stays what it is. */
export function jsonText(value: unknown): string {
  const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // The line ends are those of the layout; in texts JSON escapes them itself.
  const text = JSON.stringify(value, null, 2).replace(STEERING, sign => (sign === '\n' ? sign : escaped(sign)));
  return `${text.replace(COMMAND_ANYWHERE, escaped)}\n`;
}

function numbered(sign: string): string {
  return `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
