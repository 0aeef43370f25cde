import { checkRefusal, checkWish } from '../../kit/restructuring.ts';

const extract = (id: string) => ({ do: 'extract', id }) as const;
const measure = (description: string, rest = '') =>
  `# M\n\`\`\`yaml\nid: 1.1.1\n\`\`\`\n## Actions\n### A\n\`\`\`yaml\nid: 1.1.1.1\npoints: 100\n\`\`\`\n#### Description\n${description}${rest}`;
const task = (number: number, title: string, text = '') =>
  `##### ${title}\n\`\`\`yaml\nid: 1.1.1.1.${number}\n\`\`\`\n${text}`;

describe('what a description lists', () => {
  it('becomes actions, titles without their last sign, and what hangs on an item its description', () =>
    checkWish(
      `//- mesures/1.1.1.md\n${measure('La commune :\n- réalise un plan (voir 1.1.1) ;\n- le met\n  à jour.\n\n  Tous les trois ans.\n  - avec les habitants\n\nEt le publie.\n')}`,
      extract('1.1.1.1'),
      {
        'mesures/1.1.1.md': measure(
          'La commune :\n\nEt le publie.\n',
          `\n#### Actions\n${task(1, 'réalise un plan (voir 1.1.1)')}\n${task(2, 'le met à jour', '###### Description\nTous les trois ans.\n- avec les habitants\n')}`,
        ),
      },
    ));

  it('leaves an empty line between what stood above and below it, with the line ends of Windows too', () =>
    checkWish(
      `//- mesures/1.1.1.md\n${measure('La commune :\n- réalise un plan ;\n- le publie.\n\nChaque année.\n').replaceAll('\n', '\r\n')}`,
      extract('1.1.1.1'),
      {
        'mesures/1.1.1.md': measure(
          'La commune :\n\nChaque année.\n',
          `\n#### Actions\n${task(1, 'réalise un plan')}\n${task(2, 'le publie')}`,
        ).replaceAll('\n', '\r\n'),
      },
    ));

  it('leaves the text that stands right below it, in a paragraph of its own', () =>
    checkWish(
      `//- mesures/1.1.1.md\n${measure('Elle réduit :\n- les émissions et\nles consommations,\n- la pollution.\nCes trajectoires sont\nsuivies.\n')}`,
      extract('1.1.1.1'),
      {
        'mesures/1.1.1.md': measure(
          'Elle réduit :\n\nCes trajectoires sont\nsuivies.\n',
          `\n#### Actions\n${task(1, 'les émissions et les consommations')}\n${task(2, 'la pollution')}`,
        ),
      },
    ));

  it('takes no longer where many empty lines stand above, as Windows ends them', () => {
    const apart = (text: string) => text.replace('\n', '\n'.repeat(500)).replaceAll('\n', '\r\n');
    checkWish(`//- mesures/1.1.1.md\n${apart(measure('Elle :\n\n- un\n- deux\n'))}`, extract('1.1.1.1'), {
      'mesures/1.1.1.md': apart(measure('Elle :\n\n', `\n#### Actions\n${task(1, 'un')}\n${task(2, 'deux')}`)),
    });
  });

  it('is left as it is where nothing is listed', () =>
    checkRefusal(
      `//- mesures/1.1.1.md\n${measure('Du texte.\n')}`,
      extract('1.1.1.1'),
      'The description of 1.1.1.1 lists nothing.',
    ));

  it('is taken from the end of an action too, with the bullets that authors type', () =>
    checkWish(`//- mesures/1.1.1.md\n${measure('Elle :\n\n●\tun\n●\tdeux\n')}`, extract('1.1.1.1'), {
      'mesures/1.1.1.md': measure('Elle :\n\n', `\n#### Actions\n${task(1, 'un')}\n${task(2, 'deux')}`),
    }));
});
