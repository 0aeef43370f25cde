/** A page that leaves the view: one file, without a script and without anything from anywhere else. */
import { render } from 'preact';

export interface StandalonePage {
  readonly locale: string;
  readonly title: string;
  /** Style sheets of ours. */
  readonly styles: string;
  /** Markup in which every text is escaped. */
  readonly body: string;
}

/** The page as a text. */
export function standalonePage({ locale, title, styles, body }: StandalonePage): string {
  return `<!DOCTYPE html>
<html lang="${escaped(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${styles}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** The browser writes its own elements as HTML, and so escapes every text. */
export function markupOf(content: Parameters<typeof render>[0]): string {
  const root = document.createElement('div');
  render(content, root);
  const markup = root.innerHTML;
  render(null, root);
  return markup;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
