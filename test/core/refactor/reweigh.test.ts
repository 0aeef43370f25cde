import { checkWish } from '../../kit/restructuring.ts';

const task = (letter: string, title: string, said: string) =>
  `##### ${title}\n\`\`\`yaml\nidentifiant: 1.1.1.1.${letter}\n${said}\`\`\`\n`;
const measure = (...tasks: readonly string[]) =>
  `# M\n\`\`\`yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n\`\`\`\n## Actions\n### S\n\`\`\`yaml\nidentifiant: 1.1.1.1\npoints: 3\n\`\`\`\n#### Actions\n${tasks.join('\n')}`;
const BEFORE = `//- mesures/1.1.1.md\n${measure(task('a', 'A', 'points: 1.5\n'), task('b', 'B', 'points: 1.5\n'))}`;

describe('what tasks of TE say that they are worth', () => {
  it('follows where one more shares', () => {
    const fresh = (letter: string) => `${task(letter, '<|Titre à écrire|>', '')}###### Description\n`;
    checkWish(
      BEFORE,
      { do: 'new', what: 'action', id: '1.1.1.1' },
      { 'mesures/1.1.1.md': measure(task('a', 'A', 'points: 1\n'), task('b', 'B', 'points: 1\n'), fresh('c')) },
    );
    checkWish(
      BEFORE,
      { do: 'insert', id: '1.1.1.1.b' },
      {
        'mesures/1.1.1.md': measure(task('a', 'A', 'points: 1\n'), fresh('b'), task('c', 'B', 'points: 1\n')),
      },
    );
  });

  it('follows where some are made of what the description lists', () => {
    const listed = (list: string, ...tasks: readonly string[]) =>
      measure(...tasks).replace('#### Actions', `#### Description\n${list}\n#### Actions`);
    checkWish(
      `//- mesures/1.1.1.md\n${listed('- B\n- C\n', task('a', 'A', 'points: 3\n'))}`,
      { do: 'extract', id: '1.1.1.1' },
      { 'mesures/1.1.1.md': listed('', task('a', 'A', 'points: 1\n'), task('b', 'B', ''), task('c', 'C', '')) },
    );
  });

  it('follows where one is gone, but for what is wrong already', () => {
    const three = [task('a', 'A', 'points: 1\n'), task('b', 'B', 'points: 2\n'), task('c', 'C', '')];
    checkWish(
      `//- mesures/1.1.1.md\n${measure(...three)}`,
      { do: 'delete', id: '1.1.1.1.c' },
      { 'mesures/1.1.1.md': measure(task('a', 'A', 'points: 1.5\n'), task('b', 'B', 'points: 2\n')) },
    );
  });
});
