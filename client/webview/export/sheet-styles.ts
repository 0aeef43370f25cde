/** What stands around the text on each printed sheet. Pure. */

export interface SheetTexts {
  /** Above the text. */
  readonly title: string;
  /** Below it, beside the number of the sheet. */
  readonly foot: string;
  /** The word before that number. */
  readonly sheet: string;
}

/** Rules of a style sheet that no text breaks out of, whatever it holds. The first sheet has its title in the text. */
export function sheetStyles({ title, foot, sheet }: SheetTexts): string {
  const small = 'color: #5c5c5c; font: 9px system-ui, sans-serif;';
  return `
@page {
  size: A4; margin: 16mm 14mm 15mm;
  @top-left { content: ${cssText(title)}; ${small} }
  @bottom-left { content: ${cssText(foot)}; ${small} }
  @bottom-right { content: ${cssText(`${sheet} `)} counter(page) " / " counter(pages); ${small} }
}
@page :first { @top-left { content: none; } }
`;
}

/** A text as a string of a style sheet: all but letters, figures and spaces by their numbers. */
function cssText(text: string): string {
  const escaped = (sign: string): string => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `;
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, escaped)}"`;
}
