import { checkWish, measureFile } from '../../kit/restructuring.ts';
import { ABC, measure } from './support.ts';

describe('a deletion', () => {
  it('closes the gap, and leaves the others what they share', () =>
    checkWish(
      measureFile('1.1.1', ABC),
      { do: 'delete', id: '1.1.1.1' },
      {
        'mesures/1.1.1.md': measure('1.1.1', [
          [1, 'B', 60],
          [2, 'C', 40],
        ]),
      },
    ));

  it('leaves the others their points, and what they stand below less, where points are written below one of them', () => {
    const written = (parent: string, shares: readonly [string, number][]) =>
      `# M\n\`\`\`yaml\nidentifiant: 1.1.1\npoints: ${parent}\n\`\`\`\n## Actions\n${shares
        .map(
          ([title, share], at) =>
            `### ${title}\n\`\`\`yaml\nidentifiant: 1.1.1.${at + 1}\npourcentage: ${share}\n\`\`\`\n${title === 'C' ? `#### Actions\n##### T\n\`\`\`yaml\nidentifiant: 1.1.1.${at + 1}.1\npoints: 3\n\`\`\`\n` : ''}`,
        )
        .join('\n')}`;
    checkWish(
      measureFile(
        '1.1.1',
        written('10', [
          ['A', 20],
          ['B', 50],
          ['C', 30],
        ]),
      ),
      { do: 'delete', id: '1.1.1.1' },
      {
        'mesures/1.1.1.md': written('8', [
          ['B', 62.5],
          ['C', 37.5],
        ]),
      },
    );
  });

  it('takes no longer where many empty lines stand above, as Windows ends them', () => {
    const apart = (text: string) =>
      text.replace('## Actions\n', `## Actions\n${'\n'.repeat(500)}`).replaceAll('\n', '\r\n');
    checkWish(
      measureFile('1.1.1', apart(ABC)),
      { do: 'delete', id: '1.1.1.3' },
      {
        'mesures/1.1.1.md': apart(
          measure('1.1.1', [
            [1, 'A', 62.5],
            [2, 'B', 37.5],
          ]),
        ),
      },
    );
  });

  it('leaves the gap where something names what goes: that would mean another action', () =>
    checkWish(
      measureFile('1.1.1', `${ABC}#### Description\nVoir la 1.1.1.1.\n`),
      { do: 'delete', id: '1.1.1.1' },
      {
        'mesures/1.1.1.md': `${measure('1.1.1', [
          [2, 'B', 60],
          [3, 'C', 40],
        ])}#### Description\nVoir la 1.1.1.1.\n`,
      },
    ));

  it('takes an alternative away alone, and what its number sets apart: those beside them keep their ids and points', () => {
    const te = (id: string, title = 'M') =>
      measureFile(
        id,
        `# ${title}\n\`\`\`yaml\nidentifiant: ${id}\nlabels: [te_cae]\n\`\`\`\n## Actions\n### A\n\`\`\`yaml\nidentifiant: ${id}.1\npoints: 5\n\`\`\`\n`,
      );
    checkWish(
      te('1.1.1') + te('1.1.1alter') + te('1.1.2'),
      { do: 'delete', id: '1.1.1alter' },
      { 'mesures/1.1.1alter.md': null },
    );
    const apart: [number, string, number] = [0, 'Z', 0];
    const others: [number, string, number][] = [
      [1, 'A', 60],
      [2, 'B', 40],
    ];
    checkWish(
      measureFile('1.1.1', measure('1.1.1', [apart, ...others])),
      { do: 'delete', id: '1.1.1.0' },
      { 'mesures/1.1.1.md': measure('1.1.1', others) },
    );
  });

  it('takes files along, and their names are free for others', () =>
    checkWish(
      `${measureFile('1.1.1', '# M\n```yaml\nid: 1.1.1\n```\n')}${measureFile('1.1.2', '# N\n```yaml\nid: 1.1.2\n```\n')}`,
      { do: 'delete', id: '1.1.1' },
      { 'mesures/1.1.1.md': '# N\n```yaml\nid: 1.1.1\n```\n', 'mesures/1.1.2.md': null },
    ));
});
