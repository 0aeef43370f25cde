/** How the page of a comparison looks: light or dark as its reader's system is, on paper, and where it is narrow. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --text: #1f2328; --quiet: #59636e; --page: #ffffff; --line: #d1d9e0; --field: #f6f8fa;
  --breaks: #b31d28; --changes: #8a5300; --words: #59636e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --quiet: #9da7b3; --page: #0d1117; --line: #30363d; --field: #161b22;
    --breaks: #ff8a83; --changes: #e3b341; --words: #9da7b3;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 0; font-size: 1.15rem; }
h3 { margin: 1.75rem 0 0.25rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); font-size: 1rem; }
h4 { margin: 1rem 0 0; font-size: 0.9375rem; }
p { margin: 0.5rem 0; }
a { color: inherit; }
li:target { background: var(--field); }
code { font: 0.8125rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.versions, .why, .where { color: var(--quiet); }
.first { margin-top: 1.25rem; font-size: 1.25rem; line-height: 1.4; text-wrap: pretty; }
ul { margin: 0; padding: 0; list-style: none; }
li { display: grid; grid-template-columns: 10.5rem 1fr; gap: 0 1rem; padding: 0.5rem 0; }
li + li { border-top: 1px solid var(--line); }
li p { margin: 0; overflow-wrap: anywhere; }
.mark { font-weight: 600; }
.breaks-scores { color: var(--breaks); }
.changes-scores { color: var(--changes); }
.changes-text { color: var(--words); font-weight: 400; }
.why, .where { font-size: 0.875rem; }
.scroll { margin: 0.75rem 0; overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid currentcolor; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 0.9375rem; }
caption { padding-bottom: 0.25rem; text-align: start; font-weight: 600; }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th { color: var(--quiet); font-weight: 400; white-space: nowrap; }
.figure { text-align: end; white-space: nowrap; }
.curve { display: block; width: 100%; max-width: 40rem; margin: 0.75rem 0; }
.curve polyline { fill: none; stroke: var(--text); stroke-width: 2; vector-effect: non-scaling-stroke; }
.curve .before { stroke: var(--quiet); stroke-dasharray: 5 4; }
.curve text { fill: var(--quiet); font: 12px system-ui, sans-serif; }
@media (max-width: 40rem) {
  li { grid-template-columns: 1fr; }
}
@page { margin: 15mm; }
@media print {
  :root {
    color-scheme: light;
    --text: #000; --quiet: #444; --page: #fff; --line: #bbb; --breaks: #8b0000; --changes: #6b4000; --words: #444;
  }
  main { max-width: none; padding: 0; }
  h2, h3, h4 { break-after: avoid; }
  li, tr { break-inside: avoid; }
  .scroll { overflow: visible; }
}
`;
