import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkReport } from '../../../server/src/cli/check/report.ts';
import { sarifOf as sarifText } from '../../../server/src/cli/check/sarif.ts';
import { RULES } from '../../../server/src/core/analysis/registry.ts';
import { readReview } from '../../../server/src/core/parse/review/read-review.ts';
import { readScenario } from '../../../server/src/core/parse/scenario/read-scenario.ts';
import { readSettings } from '../../../server/src/core/parse/settings.ts';
import { isYaml } from '../../../server/src/files/walk.ts';
import { runCli } from '../../kit/cli.ts';
import { type Files, inFolder, measure } from '../../kit/disk.ts';
import { parseFixture } from '../../kit/fixture.ts';
import { workspaceOf } from '../../kit/workspace.ts';
import { assertValidSarif } from './sarif/schema.ts';

const FAULTY = { 'é, 1/1.1.1.md': measure('1.1.1', 'Voir la 1.1.9.', [40, 50]) };

/** What `check --format sarif` says of some files, valid against the schema. */
async function sarifOf(files: Files, ...args: readonly string[]) {
  let out = '';
  await inFolder(files, async folder => {
    ({ out } = await runCli(['check', folder.path, '--format', 'sarif', ...args]));
  });
  const log = JSON.parse(out);
  assertValidSarif(log);
  return log.runs[0];
}

describe('check --format sarif', () => {
  it('is valid and a success without any problem', async () => {
    const { results, invocations } = await sarifOf({});
    assert.deepEqual(results, []);
    assert.deepEqual(invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });

  for (const { code, severity, bad } of RULES) {
    it(`is valid for ${code} and its fixes`, async () => {
      for (const example of bad) {
        const { files } = parseFixture(example);
        const workspace = workspaceOf(new Map([...files].filter(([path]) => path.endsWith('.md'))));
        const text = files.get('/ws/referentiel.json') ?? '';
        const configuration = { text, ...readSettings(text) };
        const path = '/ws/referentiel.review.json';
        const approvals = files.get(path);
        const review = { path, text: approvals, read: readReview(approvals ?? '') };
        const scenarios = [...files].flatMap(([at, yaml]) => (isYaml(at) ? (readScenario(at, yaml, true) ?? []) : []));
        const context = {
          folder: '/ws',
          isAsked: () => true,
          shownPath: basename,
          severities: new Map([[code, severity]]),
        };
        const log = JSON.parse(sarifText(checkReport({ workspace, configuration, review, scenarios }, context)));
        assertValidSarif(log);
        assert(log.runs[0].results.some(({ ruleId }: { ruleId: string }) => ruleId === code));
      }
    });
  }

  it('offers no fix that brings an error: nobody looks at what a program applies', async () => {
    const { results } = await sarifOf({ '1.1.1.md': '# T\n```\n```yaml\nid: 1.1.1\n```\n' });
    const missing = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'id-missing');
    assert(missing, 'no id is missing');
    assert.equal(missing.fixes, undefined);
  });

  it('tells the place from 1 in UTF-16 units, the path as a URI', async () => {
    const { columnKind, results } = await sarifOf(FAULTY);
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.deepEqual(results[1].locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: '%C3%A9%2C%201/1.1.1.md' },
          region: { startLine: 5, startColumn: 9, endLine: 5, endColumn: 14 },
        },
      },
    ]);
    assert.deepEqual([results[1].level, results[1].ruleId], ['warning', 'reference-unknown']);
  });

  it('describes the rules that found something', async () => {
    const { tool, results } = await sarifOf(FAULTY);
    const [rule] = tool.driver.rules;
    assert.deepEqual([rule.id, results[0].ruleIndex], ['points-sum', 0]);
    assert.deepEqual(rule.defaultConfiguration, { level: 'error', enabled: true });
  });

  for (const [locale, spoken, why, heading] of [
    ['C', 'en', /total 100%/, /^## Why\n[^#]*## What to do\n/],
    ['fr_FR.UTF-8', 'fr', /totalisent 100/, /^## Pourquoi\n[^#]*## Que faire\n/],
  ] as const) {
    it(`describes them in the language of the messages: ${spoken}`, () =>
      inFolder(FAULTY, async folder => {
        const { out } = await runCli(['check', folder.path, '--format', 'sarif'], { LC_ALL: locale });
        const { language, tool } = JSON.parse(out).runs[0];
        assert.deepEqual([language, tool.driver.language], [spoken, spoken]);
        assert.match(tool.driver.rules[0].fullDescription.text, why);
        assert.match(tool.driver.rules[0].help.markdown, heading);
      }));
  }

  it('relates the places that a problem is about, and tells its fixes', async () => {
    const { results } = await sarifOf(FAULTY);
    const [{ relatedLocations, fixes }] = results;
    assert.deepEqual(
      relatedLocations.map(({ message }: { message: { text: string } }) => message.text),
      ['Counted in this sum: 40 (1.1.1.1 “Volet 1”)', 'Counted in this sum: 50 (1.1.1.2 “Volet 2”)'],
    );
    assert.deepEqual(fixes[0], {
      description: { text: 'Put the difference on 1.1.1.1 “Volet 1”: 40 → 50' },
      artifactChanges: [
        {
          artifactLocation: { uri: '%C3%A9%2C%201/1.1.1.md' },
          replacements: [
            {
              deletedRegion: { startLine: 10, startColumn: 9, endLine: 10, endColumn: 11 },
              insertedContent: { text: '50' },
            },
          ],
        },
      ],
    });
  });

  it('knows a problem again that has moved, and tells two alike apart', async () => {
    const printsOf = async (files: Record<string, string>): Promise<string[]> => {
      const { results } = await sarifOf(files);
      return results.map((result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0]);
    };
    const prints = (text: string) => printsOf({ '1.1.1.md': measure('1.1.1', text) });
    const before = await prints('Voir la 1.1.9.\n\nVoir la 1.1.9.');
    assert.equal(new Set(before).size, 2);
    assert.deepEqual(await prints('Plus haut.\n\nVoir la 1.1.9.\n\nVoir la 1.1.9.'), before);
    // Of several lines, with a blank one among them.
    const rules = (code: string) =>
      `# R\n\`\`\`yaml\naction_id: cae_1.1.1\n\`\`\`\n## Règles\n\`\`\`formule\n${code}\`\`\`\n`;
    const [rule] = await printsOf({ 'r.md': rules('min(1,\n2)\n') });
    assert.deepEqual(await printsOf({ 'r.md': rules('min(1,\n\n2)\n') }), [rule]);
  });

  it('tells the whole path of a file outside of where it runs', () =>
    inFolder({ 'a/x': '', 'b é/1.1.1.md': measure('1.1.1', 'Voir la 1.1.9.') }, async folder => {
      const args = ['check', '../b é/1.1.1.md', '--format', 'sarif'];
      const log = JSON.parse((await runCli(args, { LC_ALL: 'C' }, folder.at('a'))).out);
      assertValidSarif(log);
      const { uri } = log.runs[0].results[0].locations[0].physicalLocation.artifactLocation;
      assert.equal(uri, folder.uri('b é/1.1.1.md'));
    }));

  it('tells paths from where it runs, which is the root of the repository for those who read it', () =>
    inFolder({}, async folder => {
      await mkdir(folder.at('a'));
      await folder.write('a/1.1.1.md', measure('1.1.1', 'Voir la 1.1.9.'));
      const { out } = await runCli(['check', 'a', '--format', 'sarif'], { LC_ALL: 'C' }, folder.path);
      assert.equal(JSON.parse(out).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri, 'a/1.1.1.md');
      const github = await runCli(['check', 'a', '--format', 'github'], { LC_ALL: 'C' }, folder.path);
      assert.match(github.out, /^::warning file=a\/1\.1\.1\.md,/);
      const text = await runCli(['check', 'a'], { LC_ALL: 'C' }, folder.path);
      assert.match(text.out, /^a\/1\.1\.1\.md:/);
    }));
});
