import { openPage } from '../browser.ts';
import { workbench } from '../ui/workbench.ts';

/** How often the folder is opened, each time in a new host of extensions. */
const TIMES = 9;
const OURS = '.runtime-extensions-editor .extension:has-text("Référentiel")';

/** Prints what VS Code itself says that the activation took, in milliseconds: loading the code, running it, and what it waits for. */
export async function activationBench(address: string): Promise<void> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const { page, close } = await openPage();
    try {
      // Nothing is opened: VS Code itself finds what starts the extension.
      const code = await workbench(page, address, false);
      // Of the list, only what is in sight is there.
      await page.setViewportSize({ width: 1400, height: 4000 });
      await code.run('Developer: Show Running Extensions');
      const told = (await (await code.see(`${OURS} .activation-time`, /\d+ms/)).textContent()) ?? '';
      times.push(Number(/(\d+)ms/.exec(told)?.[1]));
    } finally {
      await close();
    }
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
  console.log(`activation: p50 ${at(0.5)} ms, most ${at(1)} ms (${times.join(', ')})`);
}
