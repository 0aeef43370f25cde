import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver/node';
import { inFolder, measure } from '../kit/disk.ts';
import { type LspClient, withServer, withWorkspace } from '../kit/lsp.ts';
import { codesShown, problemLines, untilProblems } from '../kit/lsp-lines.ts';
import { hoverText } from '../kit/lsp-requests.ts';

const BAD = measure('1.1.1', 'Voir la 1.1.2.');
const FILES = { 'a/1.1.1.md': BAD, 'b/c/1.1.1.md': BAD };
const DANGLING = '1.1.1.md:5:9-5:14 reference-unknown';

describe('referentiel.json in a session', () => {
  it('leaves out what a .gitignore would, and is followed as one update', () =>
    withWorkspace(FILES, async (client, folder) => {
      await untilProblems(client, folder, [`a/${DANGLING}`, `b/c/${DANGLING}`]);
      await client.settle();
      const updates = client.revisions.length;
      await folder.write('referentiel.json', '{ "ignore": ["c"], "rules": { "id-parent": "off" } }');
      client.watched(FileChangeType.Created, folder.uri('referentiel.json'));
      await untilProblems(client, folder, [`a/${DANGLING}`]);
      await client.settle();
      assert.equal(client.revisions.length, updates + 1);
      await folder.remove('referentiel.json');
      client.watched(FileChangeType.Deleted, folder.uri('referentiel.json'));
      await untilProblems(client, folder, [`a/${DANGLING}`, `b/c/${DANGLING}`]);
    }));

  it('chooses severities, which are followed for open documents too', () =>
    withWorkspace(
      { '1.1.1.md': BAD, 'referentiel.json': '{ "rules": { "reference-unknown": "error" } }' },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        const severity = () =>
          client
            .shown()
            .get(uri)
            ?.find(({ code }) => code === 'reference-unknown')?.severity;
        client.open(uri, BAD);
        await client.settle();
        assert.equal(severity(), 1);
        await folder.write('referentiel.json', '{ "rules": { "reference-unknown": "off" } }');
        client.watched(FileChangeType.Changed, folder.uri('referentiel.json'));
        await untilProblems(client, folder, []);
      },
    ));

  it('shows its own faults, and follows them', () =>
    withWorkspace(
      { '1.1.1.md': measure('1.1.1'), 'referentiel.json': '{ "platforme": {}, "rules": { "points": "off" } }' },
      async (client, folder) => {
        const uri = folder.uri('referentiel.json');
        const shown = () =>
          (client.shown().get(uri) ?? []).map(({ range, message }) => [range.start.character, message]);
        await client.until('both faults', () => shown().length === 2);
        assert.deepEqual(shown(), [
          [3, 'There is no key “platforme” here. Did you mean “platform”?'],
          [31, 'There is no rule “points”, so this severity counts for nothing. Correct the code.'],
        ]);
        await folder.write('referentiel.json', '{ "rules": { "points-sum": "on" } }');
        client.watched(FileChangeType.Changed, uri);
        await client.until('another fault', () => shown().length === 1);
        assert.match(String(shown()[0]?.[1]), /^The severity of “points-sum” is one of: error, warning/);
        await folder.remove('referentiel.json');
        client.watched(FileChangeType.Deleted, uri);
        await client.until('none any more', () => shown().length === 0);
      },
    ));

  it('of a folder below speaks of the référentiels in it, one that comes later too', () => {
    const rules = (name: string) =>
      `# R\n\`\`\`yaml\naction_id: ${name}_1.1.1\n\`\`\`\n## Règles\n### Désactivation\n\`\`\`formule\nidentite(soustype, pole)\n\`\`\`\n`;
    const settings = (name: string) => `{ "platform": "2026", "referentials": { "actions": { "name": "${name}" } } }`;
    const files = {
      'eci/actions/1.1.1.md': measure('1.1.1'),
      'eci/personnalisations/eci_1.md': rules('eci'),
      'eci/referentiel.json': settings('eci'),
    };
    return withWorkspace(files, async (client, folder) => {
      const codes = (name: string) => codesShown(client, folder.uri(`${name}/personnalisations/${name}_1.md`));
      await client.settle();
      assert.deepEqual(codes('eci'), []);
      await folder.write('cae/actions/1.1.1.md', measure('1.1.1', 'Voir la 1.1.2.'));
      await folder.write('cae/personnalisations/cae_1.md', rules('cae'));
      await folder.write('cae/referentiel.json', settings('cae'));
      client.watched(FileChangeType.Created, folder.uri('cae'));
      await untilProblems(client, folder, [`cae/actions/${DANGLING}`]);
      assert.deepEqual(codes('cae'), []);
      await folder.write('cae/referentiel.json', settings('cae').replace('2026', '2023'));
      client.watched(FileChangeType.Changed, folder.uri('cae/referentiel.json'));
      await client.until('a fault of 2023', () => codes('cae').length > 0);
      assert.deepEqual([codes('eci'), codes('cae')], [[], ['formula-name']]);
    });
  });

  it('of one workspace folder leaves the files of another alone', () => {
    const rules = '{ "rules": { "reference-unknown": "error", "section-empty": "hint" } }';
    const text = measure('1.1.1', 'Voir la 1.1.2.\n\n## Contexte');
    return inFolder({ 'un/1.1.1.md': text, 'un/referentiel.json': rules, 'deux/1.1.1.md': text }, folder =>
      withServer({ folders: [folder.uri('un'), folder.uri('deux')] }, async client => {
        await client.settle();
        const severities = (name: string) =>
          (client.shown().get(folder.uri(name)) ?? []).map(({ code, severity }) => `${code} ${severity}`);
        assert.deepEqual(severities('un/1.1.1.md'), ['reference-unknown 1', 'section-empty 4']);
        assert.deepEqual(severities('deux/1.1.1.md'), ['reference-unknown 2']);
      }),
    );
  });

  it('of a folder inside another one wins there', () => {
    const rules = (severity: string) => `{ "rules": { "reference-unknown": "${severity}" } }`;
    const files = {
      '1.1.1.md': BAD,
      'referentiel.json': rules('off'),
      'a/1.1.1.md': BAD,
      'a/referentiel.json': rules('error'),
    };
    return inFolder(files, folder =>
      withServer({ folders: [folder.uri(), folder.uri('a')] }, async client => {
        await client.settle();
        assert.deepEqual(problemLines(client, folder), [`a/${DANGLING}`]);
      }),
    );
  });

  it('that cannot be read leaves everything as without it', () =>
    withWorkspace({ 'a/1.1.1.md': BAD, 'referentiel.json': '{ "ignore": [' }, async (client, folder) => {
      await client.settle();
      assert.deepEqual(problemLines(client, folder), [`a/${DANGLING}`]);
    }));
});

describe('the language of a session', () => {
  const message = async (client: LspClient): Promise<string> => {
    const shown = () => client.shown().get('untitled:Untitled-1') ?? [];
    client.open('untitled:Untitled-1', measure('1.1.1', '\ufffd'));
    await client.until('a problem', () => shown().length > 0);
    return `${shown()[0]?.message}`;
  };

  for (const [what, setup, french] of [
    ['the option before the locale', { locale: 'en', initializationOptions: { language: 'fr' } }, true],
    ['the locale without the option', { locale: 'fr-CA', initializationOptions: {} }, true],
    ['English without either', {}, false],
    ['the locale where the option makes no sense', { locale: 'fr', initializationOptions: { language: 7 } }, true],
    ['English where the options are no object', { initializationOptions: 'fr' }, false],
  ] as const) {
    it(`is that of ${what}`, () =>
      withServer(setup, async client => {
        assert.equal(/^Ce fichier/.test(await message(client)), french, await message(client));
      }));
  }

  it('is that of hovers too', () =>
    withServer({ initializationOptions: { language: 'fr' } }, async client => {
      client.open('untitled:Untitled-1', measure('1.1.1', '', [12.5, 87.5]));
      assert.match(await hoverText(client, 'untitled:Untitled-1', [9, 6]), /12,5\u00a0%/);
    }));

  it('passes over exclusions that are no texts', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        await client.settle();
        assert.deepEqual(problemLines(client, folder), [`a/${DANGLING}`]);
      },
      { initializationOptions: { exclude: [null, 3, '**/c'] } },
    ));
});
