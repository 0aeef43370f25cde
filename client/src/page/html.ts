/** The page of a view of ours. Pure. */

export interface ViewParts {
  /** What the page is called: words of ours, none of a file. */
  readonly title: string;
  readonly language: string;
  /** The texts of both, as they were built: neither ends its element, nor opens a comment. */
  readonly script: string;
  readonly style: string;
  /** Fresh for every page, of base 64 characters. */
  readonly nonce: string;
}

/** Lets in the script and the style sheet of a page, and the charts that it draws itself as pictures; nothing else from anywhere. */
export function viewPolicy(nonce: string): string {
  return `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src data:`;
}

/**
 * The page, empty but for its script and its style sheet: no text of any file of somebody's goes into it. It fetches nothing:
 * VS Code's way to the files of a webview takes longer than all that the page does before it is seen.
 */
export function viewPage({ title, language, script, style, nonce }: ViewParts): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${viewPolicy(nonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body data-vscode-context='{"preventDefaultContextMenuItems": true}'>
<div id="app"></div>
<script nonce="${nonce}">${script}</script>
</body>
</html>
`;
}
