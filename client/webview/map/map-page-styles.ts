/** The style sheet of the page that the map is exported as: a picture and a table on white. */
export const mapPageStyles = `
body { margin: 0; background: #fff; color: #262626; font: 14px/1.45 system-ui, sans-serif; }
main { display: grid; gap: 24px; max-width: 1240px; margin: 0 auto; padding: 16px; }
svg { width: 100%; height: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 5px 16px 5px 0; border-bottom: 1px solid #dcdcdc; text-align: start; vertical-align: baseline; }
th { border-bottom-color: #8a8a8a; }
td:nth-child(2) { color: #5c5c5c; white-space: nowrap; }
mark { background: none; color: inherit; font-weight: 600; }
@media print { svg { break-after: page; } tr { break-inside: avoid; } }
`;
