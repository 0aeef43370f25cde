/** A measure of 10 points, and what is below it: numbers, titles, shares. */
export const measure = (id: string, children: readonly (readonly [number, string, number])[]) =>
  `# M\n\`\`\`yaml\nidentifiant: ${id}\npoints: 10\n\`\`\`\n## Actions\n${children
    .map(
      ([number, title, share]) =>
        `### ${title}\n\`\`\`yaml\nidentifiant: ${id}.${number}\npourcentage: ${share}\n\`\`\`\n`,
    )
    .join('\n')}`;
/** A measure with three actions below it. */
export const ABC = measure('1.1.1', [
  [1, 'A', 50],
  [2, 'B', 30],
  [3, 'C', 20],
]);
