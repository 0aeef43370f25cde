import { scenarioRoom } from './scenario.ts';
import { until } from './until.ts';

/** What the clipboard holds, asked inside the page of the view, which has the focus. */
const TEXT = 'navigator.clipboard.readText()';
const TYPES = 'navigator.clipboard.read().then(items => items.flatMap(({ types }) => types).join())';

describe('a picture of a scenario in the workbench', () => {
  const room = scenarioRoom('scenario-pictures');

  it('leaves by the clipboard, as a text and as an image', async () => {
    await room.code.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await room.open();
    const { webview } = room.code;
    const clipboard = async (question: string): Promise<string> =>
      String(await webview.locator('body').evaluate(question));
    const copy = async (format: string): Promise<void> => {
      await webview.getByRole('button', { name: 'Copy the chart “By axis”' }).click();
      await webview.getByRole('menuitem', { name: `Copy as ${format}`, exact: true }).click();
    };
    await copy('SVG');
    await until('the drawing is on the clipboard', async () => (await clipboard(TEXT)).startsWith('<svg'));
    await copy('PNG');
    await until('the image is on the clipboard', async () => (await clipboard(TYPES)) === 'image/png');
    await webview.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    await room.code.shoot('pictures-copied');
  });
});
