/** The style sheet of the page that leaves the view: on paper or in a browser, without a theme of VS Code. */
export const pageStyles = `
:root {
  color-scheme: light;
  --done: #388a34; --planned: #0063d3; --not-done: #bf8803; --not-filled: #616161; --ink: #262626; --dim: #5c5c5c;
  --line: #dcdcdc;
}
* { box-sizing: border-box; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body {
  margin: 0 auto; padding: 32px 24px; max-width: 1120px; background: #fff; color: var(--ink);
  font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, Ubuntu, sans-serif;
}
.patterns, .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
h1 { margin: 0 0 4px; font-size: 24px; }
h2 { margin: 0 0 12px; font-size: 15px; }
.eyebrow, .compared, .foot { margin: 0; color: var(--dim); font-size: 13px; }
.foot { margin-top: 12px; }
.facts { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 12px 32px; margin: 20px 0 14px; }
.ask { display: none; }
.swatch-dash { display: inline-block; width: 12px; height: 12px; border: 1px dashed #555; border-radius: 2px; }
.swatch-dash.dash-excluded { width: 18px; height: 8px; border-style: dotted; }
.swatch-dash.dash-overridden { width: 15px; height: 15px; border-radius: 3px; font-size: 9px; line-height: 13px; text-align: center; }
.swatch-dash.dash-overridden::before { content: 'F'; }
.swatch-dash.dash-inside { width: 0; margin: 0 5px 0 6px; border-width: 0 0 0 1px; border-radius: 0; }
.fact { display: flex; flex-direction: column-reverse; }
.fact dt { color: var(--dim); font-size: 12px; }
.fact dd { margin: 0; font-size: 18px; font-variant-numeric: tabular-nums; white-space: nowrap; }
.fact-main dd { font-size: 28px; }
.fact button { all: unset; }
.total-done { font-weight: 600; }
.total-potential, .unit, .to-next { color: var(--dim); }
.unit, .to-next, .total-change { font-size: 14px; }
.stars { vertical-align: -2px; }
.star { fill: none; stroke: var(--dim); stroke-width: .8; }
.star.reached { fill: var(--ink); stroke: var(--ink); }
.to-next { margin-left: 8px; }
.bar { display: block; overflow: hidden; border: 1px solid #b5b5b5; }
.bar svg { display: block; }
.bar-total { height: 20px; border-radius: 4px; }
.bar-row { width: 120px; height: 10px; border-radius: 2px; }
.thresholds { position: relative; height: 20px; margin: 0; padding: 0; list-style: none; font-size: 12px; color: var(--dim); }
.threshold { position: absolute; top: 0; padding-top: 3px; translate: -50% 0; }
.threshold::before { content: ""; position: absolute; left: 50%; top: -4px; height: 7px; border-left: 1px solid var(--ink); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 8px 0 24px; padding: 0; list-style: none; font-size: 12px; }
.legend li { display: flex; gap: 6px; align-items: center; }
.legend-name { color: var(--dim); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); gap: 24px 40px; margin-bottom: 28px; }
.card { break-inside: avoid; min-width: 0; }
.chart { display: block; max-width: 100%; height: auto; }
.parts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); gap: 24px 40px; margin-bottom: 28px; align-items: start; }
.part { min-width: 0; }
.part-wide { grid-column: 1 / -1; overflow-x: auto; }
.part-wide table { min-width: 0; table-layout: auto; }
h3 { margin: 16px 0 6px; font-size: 13px; }
.all-rows { margin-top: 4px; }
.pairs { margin: 0; font-size: 13px; }
.pair { display: grid; grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr); gap: 12px; padding: 4px 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.answers { columns: 2 320px; column-gap: 40px; margin-top: 12px; } .answers h3 { break-after: avoid; }
.answers > h3:first-child { margin-top: 0; }
.pair dt { color: var(--dim); } .pair dd { margin: 0; }
.note { margin: 6px 0 0; color: var(--dim); font-size: 12px; }
.note:has(+ :is(.gains, .answers)) { break-after: avoid; }
.gains { display: grid; grid-template-columns: auto auto minmax(0, 1fr); column-gap: 10px; margin: 0; padding: 0; list-style: none; font-size: 13px; }
.gains li { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; padding: 4px 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.plain th:first-child { width: 40%; }
.plain .change { color: var(--dim); }
.wide { overflow-x: auto; }
.warning { margin: 16px 0 0; padding: 8px 12px; border: 1px solid #be1100; border-radius: 4px; background: #f9e7e7; }
.expectations { margin: -16px 0 24px; color: var(--dim); font-size: 13px; }
.swatch .part { stroke: #b5b5b5; }
.part.done { fill: var(--done); }
.part.planned { fill: url(#fill-planned); }
.part.not-done { fill: url(#fill-not-done); }
.part.not-filled { fill: url(#fill-not-filled); }
.part.capped { fill: url(#fill-capped); }
.part.outside { fill: none; stroke: var(--dim); stroke-dasharray: 2 2; }
.tint.planned { fill: #cfe2f8; } .ink.planned { fill: var(--planned); }
.tint.not-done { fill: #f5ebd3; } .ink.not-done { fill: var(--not-done); }
.ink.not-filled { fill: #9a9a9a; }
.tint.capped { fill: #fff; } .ink.capped { fill: var(--done); }
.own { fill: none; stroke: var(--dim); stroke-dasharray: 2 2; }
.potential-edge { fill: none; stroke: #8a8a8a; }
.mark-edge { stroke: #fff; stroke-width: 4; }
.mark-line { stroke: var(--ink); stroke-width: 2; }
.item-hit { fill: none; }
.chart text { fill: var(--ink); font-size: 12px; }
.chart .item-amount { fill: var(--dim); }
.chart .item-share { font-weight: 600; }
table { width: 100%; min-width: 720px; table-layout: fixed; border-collapse: collapse; font-size: 13px; }
.figure-column { width: 84px; } .bar-column { width: 140px; } .difference-column { width: 130px; } .status-column { width: 120px; }
.fold > td { padding: 0; }
summary { padding: 3px 8px 3px 36px; color: var(--dim); font-size: 12px; cursor: pointer; }
details[open] > summary { border-bottom: 1px solid var(--line); }
details tr:last-child > * { border-bottom: 0; }
thead th { color: var(--dim); font-weight: 400; font-size: 12px; vertical-align: bottom; }
thead th.number { white-space: normal; }
th { text-align: left; font-weight: 400; }
th, td { padding: 4px 8px; border-bottom: 1px solid var(--line); vertical-align: top; }
td .bar-row { margin-top: 4px; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.status { overflow-wrap: break-word; }
.id { color: var(--dim); }
.kind-axis > *, .kind-referential > * { font-weight: 600; }
.depth-2 { padding-left: 20px; } .depth-3 { padding-left: 36px; } .depth-4 { padding-left: 52px; }
.depth-5 { padding-left: 68px; } .depth-6 { padding-left: 84px; }
.overridden th, .overridden .number, .overridden .status { color: var(--dim); }
.overridden .title { font-style: italic; }
.tags { display: inline-block; margin-left: 4px; color: var(--dim); font-size: 0.9em; }
.excluded, .excluded .item-label { color: var(--dim); text-decoration: line-through; }
@media print {
  body { padding: 0; max-width: none; font-size: 11px; }
  .wide, .part-wide { overflow: visible; }
  .cards, .parts { gap: 16px 28px; grid-template-columns: 1fr 1fr; margin-bottom: 18px; }
  /* What the collectivité is takes little room: what would bring most is on the first sheet, too. */
  .parts:has(> .part:nth-child(2):not(.part-wide)) { grid-template-columns: 5fr 13fr; }
  .parts:has(> .part:nth-child(2):not(.part-wide)) > .part:first-child .pair { grid-template-columns: 1fr 1fr; gap: 8px; }
  .gains { column-gap: 8px; } .gains li { padding: 2px 0; }
  .facts { gap: 8px 22px; margin: 12px 0 10px; } .fact dd { font-size: 16px; } .fact-main dd { font-size: 24px; }
  .legend { margin: 6px 0 14px; } .expectations { margin: -8px 0 14px; } h2 { margin-bottom: 8px; }
  .pairs, .gains, table { font-size: 10.5px; }
  thead th { font-size: 9.5px; }
  th, td { padding: 3px 6px; }
  .figure-column { width: 62px; } .bar-column { width: 96px; } .difference-column { width: 88px; } .status-column { width: 72px; }
  .bar-row { width: 84px; }
  h2, h3 { break-inside: avoid; break-after: avoid; }
  table { min-width: 0; }
  thead { display: table-header-group; }
  tr:not(.fold) { break-inside: avoid; }
  /* What nobody has unfolded is not printed: the measures above tell its points. */
  .fold:has(details:not([open])), summary { display: none; }
}
`;
