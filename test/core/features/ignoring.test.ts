import { RULES } from '../../../server/src/core/analysis/registry.ts';
import { checkIgnoring, checkIgnorings } from '../../kit/ignoring.ts';

// What they look at is no file of measures, or the comments themselves.
const ELSEWHERE = ['scenario', 'settings', 'review', 'comments'];

const MEASURE = '# T\n```yaml\nid: 1.1.1\n```\n';

describe('ignoring a problem here', () => {
  it('puts a comment above the paragraph', () =>
    checkIgnoring(
      `${MEASURE}## Description\nAvant.\n\nVoir la mesure 1.1<|>.9.\n`,
      `${MEASURE}## Description\nAvant.\n\n<!-- referentiel-disable reference-unknown: <|…|> -->\nVoir la mesure 1.1.9.\n`,
    ));

  it('puts it above the first of the lines of a list that are apart', () =>
    checkIgnoring(
      `${MEASURE}## Description\nAvant.\n\n- Un\n\n  Suite de un\n\n- Voir la mesure 1.1<|>.9\n`,
      `${MEASURE}## Description\n<!-- referentiel-disable reference-unknown: <|…|> -->\nAvant.\n\n- Un\n\n  Suite de un\n\n- Voir la mesure 1.1.9\n`,
    ));

  it('puts it above the list that an item is in', () =>
    checkIgnoring(
      `${MEASURE}## Description\n- Avant\n  - Voir la mesure 1.1<|>.9\n`,
      `${MEASURE}## Description\n<!-- referentiel-disable reference-unknown: <|…|> -->\n- Avant\n  - Voir la mesure 1.1.9\n`,
    ));

  it('puts it above the title whose block holds the problem', () =>
    checkIgnoring(
      `${MEASURE}## Actions\n### A\n\n\`\`\`yaml\nid: 1.1.1.1\ncouleur<|>: vert\n\`\`\`\n`,
      `${MEASURE}## Actions\n<!-- referentiel-disable key-unknown: <|…|> -->\n### A\n\n\`\`\`yaml\nid: 1.1.1.1\ncouleur: vert\n\`\`\`\n`,
    ));

  it('puts it at the top, for the whole file, where the problem is in the first block', () =>
    checkIgnoring(
      '# T\n```yaml\nid: 1.1.1\ncouleur<|>: vert\n```\n',
      '<!-- referentiel-disable key-unknown: <|…|> -->\n# T\n```yaml\nid: 1.1.1\ncouleur: vert\n```\n',
    ));

  it('keeps the line ends of the file', () =>
    checkIgnoring(
      '# T\r\n```yaml\r\nid: 1.1.1\r\ncouleur<|>: vert\r\n```\r\n',
      '<!-- referentiel-disable key-unknown: <|…|> -->\r\n# T\r\n```yaml\r\nid: 1.1.1\r\ncouleur: vert\r\n```\r\n',
    ));

  it('is not offered for a comment that silences nothing', () =>
    checkIgnoring(`${MEASURE}<!-- referentiel-disable section-<|>unknown: imposé -->\n## Contexte\nTexte.\n`, null));

  for (const rule of RULES.filter(({ scope }) => !ELSEWHERE.includes(scope))) {
    it(`silences ${rule.code} once the reason is written, and nothing else`, () => {
      for (const example of rule.bad) checkIgnorings(rule, example);
    });
  }
});
