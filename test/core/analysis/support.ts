export const block = (id: string, more = '') => `\`\`\`yaml\nidentifiant: ${id}\n${more}\`\`\`\n`;
export const child = (id: string, more = '') =>
  `### Action ${id}\n${block(id, more)}#### Description\nTexte de ${id}.\n`;
/** A measure of 2023 with four sub-actions that share it. */
export const MEASURE = `# La mesure\n${block('1.1.1', 'points: 12\n')}## Description\nTexte.\n## Actions\n${child('1.1.1.1')}${child('1.1.1.2')}${child('1.1.1.3')}${child('1.1.1.4')}`;
