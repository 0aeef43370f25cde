import assert from 'node:assert/strict';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { WireMap } from '../../server/src/protocol/map.ts';
import { withServer, withWorkspace } from '../kit/lsp.ts';
import { citationMapOf } from '../kit/lsp-requests.ts';

const EXAMPLES = pathToFileURL(fileURLToPath(new URL('../../referentiel', import.meta.url))).href;
const OWN = `${EXAMPLES}/exemple/actions`;

const measure = (id: string, text = ''): string => `# Mesure ${id}\n\`\`\`yaml\nidentifiant: ${id}\n\`\`\`\n${text}\n`;

/** Each link as `1.1.1 prose 1.1.2`. */
function linesOf(map: WireMap | null): readonly string[] {
  const labels = map?.nodes.map(({ label }) => label) ?? [];
  return map?.links.map(({ from, to, kind }) => `${labels[from]} ${kind} ${labels[to]}`) ?? [];
}

describe('the map of citations, over LSP', () => {
  it('tells each citation with its sentence and its place, and where others continue', () =>
    withServer({ folders: [EXAMPLES] }, async client => {
      const map = await citationMapOf(client, { referential: OWN, level: 'measure' });
      assert(map);
      assert.equal(map.referential, OWN);
      assert(map.groups.some(({ isForeign }) => isForeign));
      for (const { kind, citations } of map.links) {
        assert(citations.length > 0);
        for (const { text, to, cited, location } of citations) {
          assert(location.uri.startsWith(EXAMPLES));
          if (kind === 'origin') assert.equal(text, '');
          else assert(text.slice(...cited).endsWith(to), `${text} cites ${to}`);
        }
      }
    }));

  it('is that of the first référentiel where none is named, and nothing where there is none', async () => {
    await withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const map = await citationMapOf(client, { referential: null, level: 'measure' });
      assert.equal(map?.referential, folder.uri());
    });
    await withWorkspace({}, async client => {
      assert.equal(await citationMapOf(client, { referential: null, level: 'measure' }), null);
    });
  });

  it('is of the texts as they are being typed', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1'), '1.1.2.md': measure('1.1.2') }, async (client, folder) => {
      const params = { referential: folder.uri(), level: 'measure' } as const;
      assert.deepEqual(linesOf(await citationMapOf(client, params)), []);
      client.open(folder.uri('1.1.1.md'), measure('1.1.1', 'Évalué dans la 1.1.2.'));
      assert.deepEqual(linesOf(await citationMapOf(client, params)), ['1.1.1 evaluated 1.1.2']);
    }));
});
