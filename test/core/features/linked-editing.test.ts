import { checkLinked } from '../../kit/check-reading.ts';
import { block } from '../../kit/disk.ts';

const below = (id: string) => `## Actions\n### Volet\n${block(`id: ${id}`)}`;

describe('linked editing', () => {
  it('of an id takes the ids below along, and what the file cites of them', () =>
    checkLinked(
      `# Mesure\n${block('id: <|1.1<|>.1|>')}Voir <|1.1.1|>.2, pas 1.1.10 ni 11.1.1.\n${below('<|1.1.1|>.2')}`,
    ));

  it('leaves the ids beside and above it alone', () =>
    checkLinked(`# Mesure\n${block('id: 1.1.1')}## Actions\n### Volet\n${block('id: 1.1.1.<|>2')}`));

  it('is none where an action is cited: that is to cite another', () =>
    checkLinked(`# Mesure\n${block('id: 1.1.1')}Voir la 1.1<|>.1.2.\n${below('1.1.1.2')}`));

  it('is none of a weight', () => checkLinked(`# Mesure\n${block('id: 1.1.1\npoints: 1<|>2')}${below('1.1.1.2')}`));
});
