/** The file of a measure, in a fixture. */
export const action = (id: string, title: string): string =>
  `//- m/${id}.md\n# ${title}\n\`\`\`yaml\nidentifiant: ${id}\n\`\`\`\n`;
/** Four measures of a référentiel called nature. */
export const MEASURES = [
  '//- m/nature.md\n# Nature\n```yaml\nidentifiant: ""\nreferentiel: nature\n```\n',
  action('1.1.1', 'Planter des arbres'),
  action('1.1.2', 'Rendre les sols perméables'),
  action('1.2.1', 'Désigner des forêts à protéger'),
  action('2.1.1', 'Éclairer moins'),
].join('');
