import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { PageParts } from '../../../server/src/protocol/view.ts';
import { checkWithAxe, withAxe } from '../../kit/axe.ts';
import { exampleScenario } from '../../kit/lsp-simulation.ts';
import { exported } from '../kit/exported.ts';
import { served, servedTransition } from '../kit/from-server.ts';
import { plan } from '../kit/panels.ts';
import { simulation } from '../kit/sample.ts';
import { measure, someStatuses, wholeReferential } from '../kit/samples.ts';
import { show } from '../kit/show.ts';
import { browserSuite, plain } from '../kit/suite.ts';

describe('the page that is exported', () => {
  const suite = browserSuite();

  it('has the total, the charts and all the rows, and needs nothing else', async () => {
    const sample = wholeReferential(18);
    const view = await suite.openOn(sample, { statuses: someStatuses(sample), title: 'Commune de 3 000 habitants' });
    const { name, page } = await exported(view);
    equal(name, 'Commune de 3 000 habitants');
    equal(await page.locator('tbody tr:not(.fold)').count(), 1 + 6 + 18 + 18 * 21);
    equal(await plain(page.locator('h1')), 'Commune de 3 000 habitants');
    equal(await page.locator('svg.chart').count(), 2);
    equal(await page.locator('script, link, img, [onclick]').count(), 0);
    equal(await plain(page.getByTestId('total-done')), await plain(view.page.getByTestId('total-done')));
  });

  it('is printed on a few sheets: what stands below a measure is folded, and printed where it is unfolded', async () => {
    const sample = wholeReferential(60);
    const { page } = await exported(await suite.openOn(sample, { statuses: someStatuses(sample) }));
    const folded = sheets(await page.pdf({ format: 'A4' }));
    equal(folded <= 10, true, `${folded} sheets`);
    await page.locator('summary').first().click();
    equal(await page.locator('details[open] tbody tr').first().isVisible(), true);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    equal(sheets(await page.pdf({ format: 'A4' })) > 2 * folded, true);
  });

  it('has nothing that axe objects to, folded and unfolded, wide and narrow', async () => {
    const sample = wholeReferential(18);
    const given = { statuses: someStatuses(sample), before: {}, title: 'Commune de 3 000 habitants' };
    const shown = await exported(await suite.openOn(sample, given));
    await withAxe(shown);
    await checkWithAxe(shown);
    await shown.page.locator('summary').first().click();
    await shown.page.setViewportSize({ width: 360, height: 700 });
    await checkWithAxe(shown);
  });

  it('shows hostile titles as the text that they are', async () => {
    const title = '<img src=x onerror=alert(1)></title><script>alert(1)</script>&lt;"\u202e';
    const view = await suite.openOn({ ...measure, title }, { title });
    const { page } = await exported(view);
    equal(await page.locator('script, img, [onerror]').count(), 0);
    equal(await page.locator('h1').textContent(), title);
    equal((await page.title()).startsWith('<img src=x onerror=alert(1)></title>'), true);
  });

  it('tells nothing of the moment but its date, and fits into a narrow page', async () => {
    const view = await suite.openOn(measure, { title: 'Essai' });
    const statuses = { '6.5.1.2': 'fait', '6.5.1.2.1': 'pas_fait' } as const;
    await view.send({
      type: 'simulation',
      simulation: simulation(measure, { statuses, title: 'Essai' }),
      baseline: null,
    });
    const { page } = await exported(view);
    equal(await page.locator('.total-change').count(), 0);
    match(await plain(page.locator('.foot')), /^Essai · .*20\d\d · 11 actions$/);
    deepEqual(await Promise.all((await page.locator('td.status').all()).map(plain)).then(all => all.slice(7, 10)), [
      'Fait',
      'Pas fait (remplacée)',
      '',
    ]);
    await page.setViewportSize({ width: 400, height: 800 });
    equal(await page.evaluate(() => document.documentElement.scrollWidth), 400);
    for (const chart of await page.locator('svg.chart').all()) {
      equal(((await chart.boundingBox())?.width ?? 0) <= 352, true);
    }
  });

  it('tells the collectivité and its answers, what comes next, and what has changed since the baseline', async () => {
    const rural = exampleScenario('commune_rurale.scenario.yml');
    const changed = rural.replace('nature_1.2.1.1.3: pas_fait', 'nature_1.2.1.1.3: fait').replace('débute', 'avance');
    const { simulation: compared, parts } = await served([rural, changed]);
    const view = await suite.open();
    await show(view, compared, 'Une commune qui débute');
    const { page } = await exported(view, parts);
    const pairs = await Promise.all((await page.locator('.pair').all()).map(plain));
    equal(pairs[0], 'TypeCommune');
    match(pairs.join('\n'), /plan local d’urbanisme.*Non/);
    equal(await page.locator('.gains li').count(), parts.nextActions?.gains.length);
    deepEqual(await page.locator('.answers h3').allTextContents(), [...new Set(themesAnswered(parts))]);
    const changes = page.locator('.part-wide').last();
    match(
      await plain(changes.locator('h2')),
      /^Ce qui change par rapport à « Une commune rurale de 3 000 habitants qui débute »$/,
    );
    match(await plain(changes.locator('tbody tr').first()), /^Total28,60 \/ 85,0029,60 \/ 85,00\+1,00$/);
    match(await plain(changes.locator('tbody tr').last()), /^1\.2\.1\.1\.3 .*Pas faitFait$/);
    equal(await page.locator('script, link, img, [onclick]').count(), 0);
  });

  it('tells of TE whose rules hold, which of a measure and its alternatives counts, and what an action continues', async () => {
    const [bourg] = await servedTransition();
    const view = await suite.open();
    ok(bourg, 'the server has scored it');
    await show(view, bourg);
    const { page } = await exported(view);
    match(await plain(page.locator('.eyebrow')), /· plateforme de 2026$/);
    const tagsOf = (id: string) => plain(page.locator(`th:has(.id:text-is("${id}")) .tags`));
    equal(await tagsOf('1.1.1'), ' remplacée par 1.1.1alter');
    equal(await tagsOf('1.1.1alter'), ' à la place de 1.1.1');
    match(
      await page
        .locator('.tags')
        .allTextContents()
        .then(all => all.join('\n')),
      /continue nature_1\.1\.1\.1/,
    );
  });

  it('tells the plan that is open, as it holds for the figures of the page', async () => {
    const sample = wholeReferential(18);
    const view = await suite.openOn(sample);
    await view.page.getByRole('button', { name: 'Plan', exact: true }).click();
    await view.page.getByRole('button', { name: /^Étoile 3, 50/ }).click();
    await view.send({ type: 'plan', plan });
    const { page } = await exported(view);
    equal(await plain(page.locator('.part-wide h2')), 'Plan · 50 %, 3e étoile');
    match(
      await plain(page.locator('.part-wide .note').first()),
      /14 actions les apportent.*Aucune liste ne coûte moins/,
    );
    equal(await page.locator('.gains li').count(), plan.actions.length);
    match(await plain(page.locator('.part-wide .note').last()), /^Laissées de côté : 4\.2/);
    await view.send({ type: 'simulation', simulation: simulation(sample), baseline: null });
    equal(await (await exported(view)).page.locator('.part-wide').count(), 0);
  });

  it('never takes a text for HTML, nor for a rule of its style sheet', async () => {
    const title = '</style><img src=x onerror="document.title=1"><b>gras</b>"; } body { display: none } @x {';
    const view = await suite.openOn({ ...measure, title, children: [{ id: '6.5.1.1', title, points: 1 }] }, { title });
    const { page } = await exported(view);
    equal(await page.locator('img, b').count(), 0);
    equal(await page.locator('h1').isVisible(), true);
    deepEqual(await page.locator('.title').allTextContents(), [title, title]);
    equal((await page.title()).startsWith(title), true);
  });
});

function themesAnswered({ collectivity }: PageParts): readonly string[] {
  const answered = collectivity?.questions.filter(({ answer }) => answer !== null) ?? [];
  return answered.map(({ theme }) => theme?.title ?? 'Sans thématique');
}

function sheets(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}
