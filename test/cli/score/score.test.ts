import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCli } from '../../kit/cli.ts';
import { copyOfExample } from './example.ts';

const GOAL = '--goal takes a star from 2 to 5, or a share such as 65% or 0.65.';

describe('score', () => {
  let folder: string;
  let commune: string;
  let agglomeration: string;
  beforeEach(async () => {
    ({ folder, commune, agglomeration } = await copyOfExample());
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives the scores, the totals and what became of expectations', async () => {
    const { code, out } = await runCli(['score', folder, '--scenario', commune, agglomeration, '--format', 'json']);
    assert.equal(code, 0);
    const { scenarios } = JSON.parse(out);
    assert.deepEqual(
      scenarios.map((scenario: { file: string }) => scenario.file),
      [commune, agglomeration],
    );
    const [{ scores, totals, expectations }] = scenarios;
    assert.equal(scores['nature'].point_fait, 28.6);
    assert.deepEqual(totals, [
      { referential: 'nature', platform: '2023', points_done: 28.6, points_potential: 85, share: 0.336, stars: 1 },
    ]);
    assert.equal(expectations.length, 55);
    assert(expectations.every((expectation: { met: boolean }) => expectation.met));
  });

  it('fails when an expectation is not met, and says which', async () => {
    await writeFile(commune, (await readFile(commune, 'utf8')).replace('point_fait: 28.6', 'point_fait: 27'));
    const { code, out } = await runCli(['score', folder, '--scenario', commune]);
    assert.equal(code, 1);
    assert.match(out, /nature +point_fait +27 +28\.6/);
  });

  it('writes the actual figures into the expectations, and nothing else', async () => {
    const right = await readFile(commune, 'utf8');
    await writeFile(commune, right.replace('point_fait: 28.6', 'point_fait: 27'));
    assert.equal((await runCli(['score', folder, '--scenario', commune, '--update'])).code, 0);
    assert.equal(await readFile(commune, 'utf8'), right);
  });

  it('neither passes nor fails over a figure that waits to be accepted, and writes it when told', async () => {
    const right = await readFile(commune, 'utf8');
    await writeFile(commune, right.replace('point_fait: 28.6', 'point_fait: a_accepter'));
    const { code, out, err } = await runCli(['score', folder, '--scenario', commune]);
    assert.equal(code, 0);
    assert.match(out, /nature +point_fait +to be accepted +28\.6/);
    assert.match(out, /54 of 54 expectations are met\n.*1 expectation waits to be accepted/);
    assert.match(err, /information scenario-waiting .*The score obtained is 28\.6\./);
    assert.equal((await runCli(['score', folder, '--scenario', commune, '--update'])).code, 0);
    assert.equal(await readFile(commune, 'utf8'), right);
  });

  it('keeps the byte order mark of a scenario, and writes nothing where letters would be lost', async () => {
    const stale = (await readFile(commune, 'utf8')).replace('point_fait: 28.6', 'point_fait: 27');
    await writeFile(commune, `\ufeff${stale}`);
    assert.equal((await runCli(['score', folder, '--scenario', commune, '--update'])).code, 0);
    assert.match(await readFile(commune, 'utf8'), /^\ufeff[\s\S]*point_fait: 28\.6/);
    const latin = Buffer.from(`# é\n${stale}`, 'latin1');
    await writeFile(commune, latin);
    const { code, err } = await runCli(['score', folder, '--scenario', commune, '--update']);
    assert(err.endsWith(`The file ${commune} is not in UTF-8. Nothing was written.\n`), err);
    assert.equal(code, 2);
    assert(latin.equals(await readFile(commune)));
  });

  it('explains, ranks and compares', async () => {
    const args = [
      '--scenario',
      commune,
      '--explain',
      'nature_2.1.2',
      '--next',
      '2',
      '--compare',
      commune,
      agglomeration,
    ];
    const { out } = await runCli(['score', folder, ...args, '--format', 'json']);
    const { scenarios, comparison } = JSON.parse(out);
    assert.match(scenarios[0].explanations['nature_2.1.2'].join('\n'), /gives it 12 points/);
    assert.equal(scenarios[0].next.length, 2);
    assert.deepEqual(
      comparison.differences.find((row: { action: string; field: string }) => row.field === 'point_potentiel'),
      { action: 'nature', field: 'point_potentiel', before: 85, after: 86.2 },
    );
  });

  it('tells what is wrong in a scenario, and scores the rest', async () => {
    await writeFile(commune, 'Test: essai\nStatuts:\n  nature_1.1.1.1.1: pas fait\n  nature_9.9: fait\n  : [\n');
    const { code, err, out } = await runCli(['score', folder, '--scenario', commune]);
    assert.equal(code, 1);
    assert.match(err, /:3:21 warning scenario-status “pas fait” is no status/);
    assert.match(err, /:4:3 warning scenario-action No action has the id nature_9\.9/);
    assert.match(out, /nature +2023 +0 +100/);
  });

  it('tells the rules that have no effect, at their places, and scores the rest', async () => {
    const rules = join(folder, 'personnalisations/nature_1.md');
    const text = await readFile(rules, 'utf8');
    await writeFile(rules, text.replace('```formule\n', '```formule\nreponse(absente, OUI) '));
    const { code, err, out } = await runCli(['score', folder, '--scenario', commune]);
    assert.match(err, /nature_1\.md:\d+:\d+ error formula-/);
    assert.equal(code, 1);
    assert.match(out, /nature +[\d.]+ +[\d.]+/);
  });

  it('fails at a rule without effect, even where nothing is expected', async () => {
    const rules = join(folder, 'personnalisations/nature_1.md');
    const text = await readFile(rules, 'utf8');
    await writeFile(rules, text.replace('```formule\n', '```formule\nreponse(absente, OUI) '));
    await writeFile(commune, 'Statuts: {}\n');
    assert.equal((await runCli(['score', folder, '--scenario', commune])).code, 1);
    assert.equal((await runCli(['score', folder, '--compare', commune, commune])).code, 1);
  });

  for (const [what, text] of [
    ['of a figure that there is not', 'Scores: { nature: { points_fait: 1 } }'],
    ['that is no number', 'Scores: { nature: { point_fait: beaucoup } }'],
    ['that is no yes or no', 'Scores: { nature: { desactive: 1 } }'],
    ['of an action that there is not', 'Scores: { nature_9.9: { point_fait: 1 } }'],
    ['that is no figure of an action', 'Scores: { nature: 12 }'],
    ['below a key that nobody knows', 'Statuts: {}\nScore: { nature: { point_fait: 1 } }'],
    ['in Scores that cannot be read', 'Statuts: {}\nScores: { nature: { point_fait: 1'],
    ['in a list', 'Scores: [ nature ]'],
  ] as const) {
    it(`fails at an expectation ${what}`, async () => {
      await writeFile(commune, `${text}\n`);
      const { code, err } = await runCli(['score', folder, '--scenario', commune]);
      assert.equal(code, 1, err);
      assert.match(err, /:\d+:\d+ (?:error|warning) scenario-/);
    });
  }

  it('tells a formula that makes no sense for a collectivité', async () => {
    const rules = join(folder, 'personnalisations/nature_2.md');
    const text = await readFile(rules, 'utf8');
    await writeFile(rules, text.replace('max(reponse(eclairage_part), 2/8)', '1 / reponse(eclairage_part)'));
    await writeFile(commune, 'Test: zéro\nRéponses:\n  eclairage: NON\n  eclairage_part: 0\nStatuts: {}\n');
    const { err } = await runCli(['score', folder, '--scenario', commune]);
    assert.match(
      err,
      /rural\w*\.scenario\.yml:\d+:\d+ warning rule-fault For this collectivité the formula of nature_2\.2\.2, .* divides by zero.*\n {2}\S*nature_2\.md:\d+:\d+ The formula\n/,
    );
  });

  it('gives the stars of the thresholds in referentiel.json', async () => {
    await writeFile(
      join(folder, 'referentiel.json'),
      '{ "referentials": { "actions": { "stars": [0.1, 0.2, 0.3] } } }',
    );
    const { out } = await runCli(['score', folder, '--scenario', commune, '--format', 'json']);
    assert.equal(JSON.parse(out).scenarios[0].totals[0].stars, 4);
  });

  it('scores by the rules of the platform that is asked for, and says which', async () => {
    await writeFile(
      commune,
      'Collectivité: { type: commune, dans_aire_urbaine: oui }\nStatuts: { nature_2.1.1.1: non_renseigne }\n',
    );
    const run = (...args: readonly string[]) =>
      runCli(['score', folder, '--scenario', commune, '--format', 'json', ...args]);
    const [of2023, of2026] = await Promise.all([run(), run('--platform', '2026')]);
    assert.match(of2023.err, /scenario-identity .*dans_aire_urbaine/);
    assert.match(of2023.err, /scenario-status .*non_renseigne/);
    assert.doesNotMatch(of2026.err, /scenario-(identity|status)/);
    const [before, after] = [of2023, of2026].map(({ out }) => JSON.parse(out).scenarios[0]);
    assert.deepEqual([before.totals[0].platform, after.totals[0].platform], ['2023', '2026']);
    for (const { scores } of [before, after]) {
      const { renseigne, statut, point_potentiel_perso } = scores['nature_2.1.1.1'];
      assert.deepEqual([renseigne, statut, point_potentiel_perso], [false, null, null]);
    }
    const text = await runCli(['score', folder, '--scenario', commune, '--platform', '2026']);
    assert.match(text.out, /nature +2026 /);
  });

  it('shows what indicators suggest beside the status', async () => {
    const measure =
      '# M\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n## Actions\n### S\n```yaml\nidentifiant: 1.1.1.1\npoints: 5\n```\n#### Score indicatif\n```formule\nval(te_1) / 4\n```\n';
    await mkdir(join(folder, 'te'));
    await writeFile(join(folder, 'te/te.md'), '# TE\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n');
    await writeFile(join(folder, 'te/1.1.1.md'), measure);
    await writeFile(join(folder, 'indicateurs.md'), '# I\n```yaml\nid: te_1\nunite: "%"\n```\n');
    await writeFile(commune, 'Test: i\nIndicateurs: { te_1: 3 }\nStatuts: { te_1.1.1.1: programme }\n');
    const run = (...args: readonly string[]) => runCli(['score', folder, '--scenario', commune, ...args]);
    const [{ indicative }] = JSON.parse((await run('--format', 'json')).out).scenarios;
    assert.deepEqual(indicative, {
      'te_1.1.1.1': [{ kind: 'fait', share: 0.75, figures: [{ id: 'te_1', value: 3 }], status: 'programme' }],
    });
    const { out } = await run('--explain', 'te_1.1.1.1');
    assert.match(out, /te_1\.1\.1\.1 +75% done +Planned +te_1: 3\n/);
    assert.match(out, /Its indicators suggest 75% done, which changes neither its status nor its points: te_1: 3\./);
  });

  it('writes a workbook where it is told to, and nothing else in its place', async () => {
    const into = join(folder, 'scores.xlsx');
    const run = (...args: readonly string[]) => runCli(['score', folder, '--scenario', commune, ...args]);
    assert.match((await run('--format', 'xlsx', '--into', into)).out, /scores\.xlsx has been written\.\n$/);
    assert.equal((await readFile(into)).subarray(0, 2).toString(), 'PK');
    assert.match((await run('--format', 'xlsx')).err, /Say where to write: --into OUT\./);
    assert.match((await run('--format', 'csv', '--into', into)).err, /choose --format xlsx/);
    assert.match((await run('--format', 'xlsx', '--into', folder)).err, /ends with \.xlsx/);
    assert.match((await run('--format', 'csv-fr')).out, /^\ufefffile;action;titre;/);
  });

  it('says when the platform gives no score at all', async () => {
    const rules = join(folder, 'personnalisations/nature_2.md');
    const text = await readFile(rules, 'utf8');
    await writeFile(rules, text.replace('max(reponse(eclairage_part), 2/8)', 'identite(couleur, vert)'));
    await writeFile(commune, 'Test: rien\nRéponses: { eclairage: NON }\nStatuts: {}\n');
    const { out, err } = await runCli(['score', folder, '--scenario', commune, '--platform', '2026']);
    assert.match(out, /The platform gives no score of nature at all: Champ d'identité "couleur" non reconnu/);
    assert.match(err, /rule-fault .*gives no score at all/);
  });

  for (const [args, message] of [
    [['--scenario', 'a.yml', '--platform', '2024'], '--platform takes one of: 2026, 2023. Did you mean 2026?'],
    [[], 'Give a scenario file: --scenario FILE.'],
    [['--scenario', 'absent.yml'], 'There is no file absent.yml.'],
    [['--scenario', '.'], '. is a folder, or no ordinary file: give a file.'],
    [['--compare', 'a.yml'], 'Give two scenario files to compare, or more.'],
    [['--scenario', 'a.yml', '--next', 'x'], '--next takes a whole number.'],
    ...['1', '6', '0', '650%', '65', 'x', '1.5'].map(goal => [['--scenario', 'a.yml', '--goal', goal], GOAL] as const),
    [['--scenario', 'a.yml', '--sort'], 'Unknown option --sort.'],
    [['--scenario', 'a.yml', '--explain', 'x', '--format', 'csv'], '--format csv and --explain do not go together.'],
    [['--compare', 'a.yml', 'b.yml', '--format', 'csv-fr'], '--format csv-fr and --compare do not go together.'],
    [
      ['--scenario', 'a.yml', '--next', '3', '--format', 'xlsx', '--into', 'a.xlsx'],
      '--format xlsx and --next do not go together.',
    ],
  ] as const) {
    it(`cannot run with ${args.join(' ') || 'nothing'}`, async () => {
      const { code, err } = await runCli(['score', folder, ...args]);
      assert.equal(code, 2);
      assert.equal(err.split('\n', 1)[0], message);
    });
  }
});
