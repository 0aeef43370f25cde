import type { Wish } from '../../../server/src/core/refactor/wish.ts';
import { block } from '../../kit/disk.ts';
import { checkAsked, checkWish } from '../../kit/restructuring.ts';

const task = (letter: string, title: string, said: string) =>
  `##### ${title}\n\`\`\`yaml\nidentifiant: 1.1.1.1.${letter}\n${said}\`\`\`\n`;
const sub = (number: string, points: number) =>
  `### S\n\`\`\`yaml\nidentifiant: 1.1.1.${number}\npoints: ${points}\n\`\`\`\n`;
const measure = (...tasks: readonly string[]) =>
  `# M\n\`\`\`yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n\`\`\`\n## Actions\n${sub('1', 3)}#### Actions\n${tasks.join('\n')}`;
const BEFORE = `//- mesures/1.1.1.md\n${measure(task('a', 'A', 'points: 1.5\n'), task('b', 'B', 'points: 1.5\n'))}`;

describe('what axes, sub-axes and measures of TE declare', () => {
  const total = (id: string, points: number) =>
    `//- mesures/${id}.md\n# T\n${block(`identifiant: ${id}\npoints: ${points}`)}`;
  const one = (id: string, points: number) =>
    `//- mesures/${id}.md\n# M\n${block(`identifiant: ${id}\nlabels: [te_cae]\npoints: ${points}`)}## Actions\n### A\n${block(`identifiant: ${id}.1\npoints: ${points}`)}`;
  const textOf = (file: string) => file.slice(file.indexOf('#'));
  const measures = [one('1.1.1', 5), one('1.1.2', 4), one('1.1.2alter', 2), one('1.2.1', 3)];
  const BEFORE_TOTALS = [total('1', 12), total('1.1', 9), total('1.2', 3), ...measures].join('');

  it('follows what goes or moves below them, without the alternatives that go along', () => {
    checkWish(
      BEFORE_TOTALS,
      { do: 'delete', id: '1.1.2' },
      {
        'mesures/1.md': textOf(total('1', 8)),
        'mesures/1.1.md': textOf(total('1.1', 5)),
        'mesures/1.1.2.md': null,
        'mesures/1.1.2alter.md': null,
      },
    );
    checkWish(
      BEFORE_TOTALS,
      { do: 'move', id: '1.1.2', parent: '1.2' },
      {
        'mesures/1.1.md': textOf(total('1.1', 5)),
        'mesures/1.2.md': textOf(total('1.2', 7)),
        'mesures/1.1.2.md': null,
        'mesures/1.1.2alter.md': null,
        'mesures/1.2.2.md': textOf(one('1.2.2', 4)),
        'mesures/1.2.2alter.md': textOf(one('1.2.2alter', 2)),
      },
    );
  });

  it('follows what goes below an alternative in that alternative alone', () =>
    checkWish(
      BEFORE_TOTALS,
      { do: 'delete', id: '1.1.2alter.1' },
      { 'mesures/1.1.2alter.md': textOf(one('1.1.2alter', 0)).replace(/### A.*/s, '') },
    ));

  it('follows where two become one, and where one becomes two', () => {
    checkWish(
      BEFORE_TOTALS,
      { do: 'merge', id: '1.2' },
      {
        'mesures/1.1.md': `${textOf(total('1.1', 12))}\n## Description\n**T**\n`,
        'mesures/1.2.md': null,
        'mesures/1.2.1.md': null,
        'mesures/1.1.3.md': textOf(one('1.1.3', 3)),
      },
    );
    const [first, second] = [1, 2].map(at => `### A\n${block(`identifiant: 1.1.1.${at}\npoints: ${at}`)}`);
    checkWish(
      `${one('1.1.1', 3).replace(/### A.*/s, '')}${first}${second}`,
      { do: 'split', id: '1.1.1.2' },
      {
        'mesures/1.1.1.md': `${textOf(one('1.1.1', 1)).replace(/### A.*/s, '')}${first}`,
        'mesures/1.1.2.md': `# <|Titre à écrire|>\n${block('identifiant: 1.1.2')}\n## Actions\n${(second ?? '').replace('1.1.1.2', '1.1.2.1')}`,
      },
    );
  });
});

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

  it('follows where one moves or two become one, and somebody is asked first: no weight could keep what they are worth', () => {
    const other = (...tasks: readonly string[]) =>
      `${sub('2', 4)}#### Actions\n${tasks.join('\n')}`.replaceAll('1.1.1.1.', '1.1.1.2.');
    const three = [task('a', 'A', 'points: 1\n'), task('b', 'B', 'points: 1\n'), task('c', 'C', 'points: 1\n')];
    const four = [task('a', 'D', 'points: 2\n'), task('b', 'E', '')];
    const text = (first: readonly string[], second: readonly string[]) => `${measure(...first)}\n${other(...second)}`;
    const check = (wish: Wish, after: string, worths: string) => {
      const fixture = `//- mesures/1.1.1.md\n${text(three, four)}`;
      checkWish(fixture, wish, { 'mesures/1.1.1.md': after }, 'tasks-worth');
      checkAsked(fixture, wish, worths);
    };
    check(
      { do: 'move', id: '1.1.1.1.a', parent: '1.1.1.2' },
      text(
        [task('a', 'B', 'points: 1.5\n'), task('b', 'C', 'points: 1.5\n')],
        [task('a', 'D', 'points: 1.333333\n'), task('b', 'E', ''), task('c', 'A', 'points: 1.333333\n')],
      ),
      '1.1.1.1.a (1 → 1.333333), 1.1.1.1.b (1 → 1.5), 1.1.1.1.c (1 → 1.5), 1.1.1.2.a (2 → 1.333333), 1.1.1.2.b (2 → 1.333333)',
    );
    check(
      { do: 'merge', id: '1.1.1.1.b' },
      text([`${task('a', 'A', 'points: 1.5\n')}\n###### Description\n**B**\n`, task('b', 'C', 'points: 1.5\n')], four),
      '1.1.1.1.a + 1.1.1.1.b (2 → 1.5), 1.1.1.1.c (1 → 1.5)',
    );
  });

  it('is not asked about where tasks that become tasks of one sub-action are worth what they were', () => {
    const two = [task('a', 'A', ''), task('b', 'B', '')];
    const fixture = `//- mesures/1.1.1.md\n${measure(...two)}\n${sub('2', 3)}#### Actions\n${two.join('\n').replaceAll('1.1.1.1.', '1.1.1.2.')}`;
    const all = [...two, task('c', 'A', ''), task('d', 'B', '')];
    const after = measure(...all).replace('points: 3', 'points: 6');
    checkWish(
      fixture,
      { do: 'merge', id: '1.1.1.2' },
      { 'mesures/1.1.1.md': after.replace('#### Actions', '\n#### Description\n**S**\n\n#### Actions') },
    );
    const wish: Wish = { do: 'merge', id: '1.1.1.2' };
    checkAsked(
      fixture.replace('points: 3', 'points: 1'),
      wish,
      '1.1.1.1.a (0.5 → 1), 1.1.1.1.b (0.5 → 1), 1.1.1.2.a (1.5 → 1), 1.1.1.2.b (1.5 → 1)',
    );
  });
});
