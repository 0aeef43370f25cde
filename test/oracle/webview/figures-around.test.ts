import { deepEqual, equal, ok } from 'node:assert/strict';
import { read, type Told, tableCells, toldOf, withTwo } from '../../webview/kit/figures.ts';
import { type ServedAround, servedAround } from '../../webview/kit/from-server.ts';
import { COUNT, SCENARIOS } from '../../webview/kit/scenarios.ts';
import { show } from '../../webview/kit/show.ts';
import { browserSuite, plain } from '../../webview/kit/suite.ts';

/** What `score --format json` tells besides the scores of actions. */
interface ToldAround {
  readonly next: readonly ToldGain[];
  readonly plans: readonly { readonly missing: number; readonly actions: readonly ToldGain[] }[];
  readonly explanations: Readonly<Record<string, readonly string[]>>;
}

interface ToldGain {
  readonly action: string;
  readonly gain: number;
}

const MOST = 10;
const STAR = 4;
const SHARE = 0.65;
/** A whole, a measure and a task. */
const EXPLAINED = ['', '2.1.2', '1.1.1.1.2'];
const PREFIX = 'nature';

describe('the figures around the table', () => {
  const suite = browserSuite();
  let told: readonly (Told & ToldAround)[];
  let around: readonly ServedAround[];
  before(async () => {
    const explain = EXPLAINED.flatMap(id => ['--explain', nameOf(id)]);
    told = await toldOf<ToldAround>(SCENARIOS, undefined, ['--next', `${MOST}`, '--goal', `${STAR}`, ...explain]);
    around = await servedAround(SCENARIOS, { most: MOST, share: SHARE, explained: EXPLAINED });
    deepEqual([told.length, around.length], [COUNT, COUNT]);
  });

  it('are those of score --next and --goal in the lists of gains and of the plan', async () => {
    const view = await suite.open({ width: 1600, height: 1000 });
    for (const [at, { simulation, nextActions, plan }] of around.entries()) {
      await show(view, simulation);
      await view.send({ type: 'nextActions', nextActions });
      const closed = view.page.getByRole('button', { name: 'Plan', exact: true, expanded: false });
      if ((await closed.count()) > 0) await closed.click();
      await view.send({ type: 'plan', plan });
      const more = view.page.locator('.gains .more[aria-expanded="false"]');
      if ((await more.count()) > 0) await more.click();
      const list = async (where: string): Promise<readonly (readonly [string, number])[]> =>
        (
          await view.page
            .locator(`${where} .gain-action`)
            .evaluateAll(found =>
              found.map(one => ['.gain-id', '.gain-points'].map(part => one.querySelector(part)?.textContent ?? '')),
            )
        ).map(([id = '', points = '']) => [nameOf(id), read(points)]);
      const { next = [], plans: [planned] = [] } = told[at] ?? {};
      deepEqual(await list('.gains'), next.map(toShow), `gains of ${at}`);
      deepEqual(await list('.plan-found > .gain-list'), planned?.actions.map(toShow), `plan of ${at}`);
      const outcome = await plain(view.page.locator('.plan-outcome'));
      const missing = /Il manque ([\d,]+) pts/.exec(outcome)?.[1] ?? '0';
      equal(read(missing), withTwo(planned?.missing), outcome);
    }
  });

  it('are those of score --explain in the why, and its score is that of the row', async () => {
    const view = await suite.open({ width: 1600, height: 6000 });
    for (const [at, { simulation, explanations }] of around.entries()) {
      await show(view, simulation);
      await view.page.getByRole('button', { name: 'Tout déplier' }).click();
      const cells = await tableCells(view);
      for (const explanation of explanations) {
        const { id } = explanation;
        await view.send({ type: 'reveal', id, explained: true });
        await view.send({ type: 'explanation', explanation });
        const where = `${nameOf(id)} of ${at}`;
        const sentences = await view.page.locator('.step .sentence').allInnerTexts();
        const reported = told[at]?.explanations[nameOf(id)] ?? [];
        deepEqual(sentences.map(wordsOf), reported.map(wordsOf), where);
        for (const [line, sentence] of sentences.entries()) {
          const figures = figuresIn(reported[line] ?? '');
          // The parts of a score are rounded together: each by less than the last decimal.
          const isNear = figuresIn(sentence).every((figure, place) => Math.abs(figure - (figures[place] ?? 0)) < 0.01);
          ok(isNear, `${where}: ${sentence} Reported: ${reported[line]}`);
        }
        const [done, potential] = (await plain(view.page.locator('.why-figures'))).match(/\d+,\d\d(?!\d)/g) ?? [];
        deepEqual({ done: read(done ?? ''), potential: read(potential ?? '') }, cells.get(id), where);
        const share = view.page.locator('.step-share .points-figures');
        if ((await share.count()) === 0) continue;
        const weight = told[at]?.scores[nameOf(id)]?.point_referentiel;
        equal(read((await plain(share)).split('/')[0] ?? ''), withTwo(weight), `weight of ${where}`);
      }
    }
  });
});

function nameOf(id: string): string {
  return id === '' ? PREFIX : `${PREFIX}_${id}`;
}

function toShow({ action, gain }: ToldGain): readonly [string, number] {
  return [action, withTwo(gain)];
}

const FIGURE = /\d+(?:,\d+)?/g;

/** A sentence without its figures and what follows from them; spaces as `plain` reads them. */
function wordsOf(sentence: string): string {
  return sentence.replaceAll(FIGURE, '#').replaceAll('points', 'point').replaceAll(/\s+/g, ' ').trim();
}

/** Digits of ids among them. */
function figuresIn(sentence: string): readonly number[] {
  return (sentence.match(FIGURE) ?? []).map(read);
}
