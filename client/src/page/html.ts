/** The page of a view of ours. Pure. */

export interface PageParts {
  /** What the page is called: words of ours, none of a file. */
  readonly title: string;
  readonly language: string;
  /** Where scripts and styles may come from: the webview's own files. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
  /** Fresh for every page, of base 64 characters. */
  readonly nonce: string;
}

/**
 * The page, empty but for its script: no text of any file goes into it. The policy lets in that script, the style
 * sheet and the charts that the page draws itself as pictures, and nothing else from anywhere.
 */
export function viewPage({ title, language, source, script, style, nonce }: PageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source}; img-src data:`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body data-vscode-context='{"preventDefaultContextMenuItems": true}'>
<div id="app"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
