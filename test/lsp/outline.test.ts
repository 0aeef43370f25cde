import assert from 'node:assert/strict';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { withWorkspace } from '../kit/lsp.ts';
import { outlineOf } from '../kit/lsp-requests.ts';

const FILES = {
  'cae.md': '# CAE\n```yaml\nid: ""\nreferentiel: cae\n```\n',
  '1.1.1.md': '# Mesure\n```yaml\nid: 1.1.1\n```\n',
  'regles.md':
    '# R\n```yaml\naction_id: cae_1.1.1\n```\n## Règles\n### Désactivation\n```formule\nreponse(plu, NON)\n```\n',
  'questions.md': '# PLU ?\n```yaml\nid: plu\ntype: binaire\nthematique_id: eau\nactions: [cae_1.1.1]\n```\n',
  'indicateurs.md': '# Eau\n```yaml\nid: cae_1\nunite: litre\n```\n',
  'preuves.md': '# Plan\n```yaml\nid: plan\nactions: [cae_1.1.1]\n```\n',
  'thematiques.md': '# L’eau\n```yaml\nid: eau\n```\n',
  'competences.md': '# Le gaz\n```yaml\ncode: 1010\n```\n',
};

/** Beside each entry of a file, what the outline tells of it. */
const DETAILS: readonly (readonly [name: keyof typeof FILES, details: readonly string[]])[] = [
  ['regles.md', ['cae_1.1.1 R: ', 'Désactivation: deactivated if plu = NON']],
  ['questions.md', ['plu PLU ?: binaire']],
  ['indicateurs.md', ['cae_1 Eau: litre']],
  ['preuves.md', ['plan Plan: cae_1.1.1']],
  ['thematiques.md', ['eau L’eau: ']],
  ['competences.md', ['1010 Le gaz: ']],
];

describe('the outline of what stands around the measures', () => {
  for (const [name, details] of DETAILS) {
    it(`tells of each entry what it is: ${name}`, () =>
      withWorkspace(FILES, async (client, folder) => {
        const uri = folder.uri(name);
        client.open(uri, FILES[name]);
        assert.deepEqual(detailsIn((await outlineOf(client, uri)) ?? []), details);
      }));
  }
});

describe('the outline of a measure', () => {
  const TEXT = `# Mesure
\`\`\`yaml
id: 1.1.1
\`\`\`
## Contexte
Texte.

## Actions
### Volet
\`\`\`yaml
id: 1.1.1.1
\`\`\`
#### Description
Texte.

## Exemples
Texte.
`;

  it('holds each action and each section once, in the order of the text, and not what only opens a list of actions', () =>
    withWorkspace({ '1.1.1.md': TEXT }, async (client, folder) => {
      const symbols = (await outlineOf(client, folder.uri('1.1.1.md'))) ?? [];
      assert.deepEqual(rangesIn(symbols), [
        '1.1.1 Mesure: 0–17, 0',
        'Contexte: 4–7, 4',
        '1.1.1.1 Volet: 8–17, 8',
        'Description: 12–15, 12',
        'Exemples: 15–17, 15',
      ]);
    }));
});

describe('the outline of a scenario that is open', () => {
  const SCENARIO = 'untitled:a.scenario.yml';

  it('holds its sections with what they say, as it is typed', () =>
    withWorkspace(FILES, async (client, folder) => {
      client.open(SCENARIO, 'Test: Une commune\nStatuts:\n  cae_1.1.1: fait\n  cae: { point_fait: 1 }\n', 'yaml');
      const symbols = (await outlineOf(client, SCENARIO)) ?? [];
      assert.deepEqual(detailsIn(symbols), [
        'Test: Une commune',
        'Statuts: ',
        'cae_1.1.1: fait',
        'cae: ',
        'point_fait: 1',
      ]);
      assert.deepEqual(rangesIn(symbols), [
        'Test: 0–0, 0',
        'Statuts: 1–3, 1',
        'cae_1.1.1: 2–2, 2',
        'cae: 3–3, 3',
        'point_fait: 3–3, 3',
      ]);
      client.open(folder.uri('autre.yml'), 'version: 3\n', 'yaml');
      assert.equal(await outlineOf(client, folder.uri('autre.yml')), null);
    }));
});

/** `name: first line–line of the end, line of the title`. */
function rangesIn(symbols: readonly DocumentSymbol[]): readonly string[] {
  return symbols.flatMap(({ name, range: { start, end }, selectionRange, children = [] }) => [
    `${name}: ${start.line}–${end.line}, ${selectionRange.start.line}`,
    ...rangesIn(children),
  ]);
}

function detailsIn(symbols: readonly DocumentSymbol[]): readonly string[] {
  const entries = symbols.filter(({ kind }) => kind !== SymbolKind.String);
  return entries.flatMap(({ name, detail, children = [] }) => [`${name}: ${detail ?? ''}`, ...detailsIn(children)]);
}
