import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The example that ships, with its scenarios. */
export const EXAMPLE = fileURLToPath(new URL('../../../referentiel/exemple', import.meta.url));

/** A copy of it in a new folder, which is the caller's to remove. */
export async function copyOfExample() {
  const folder = await mkdtemp(join(tmpdir(), 'score-'));
  await cp(EXAMPLE, folder, { recursive: true });
  const scenario = (name: string): string => join(folder, `scenarios/${name}.scenario.yml`);
  return { folder, commune: scenario('commune_rurale'), agglomeration: scenario('communaute_agglomeration') };
}
