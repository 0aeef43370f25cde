/** Prints how fast the built product is on one folder. Figures only: what is fast enough is for people to say. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Built } from './benchmark.ts';
import { percentile } from './figures.ts';
import { namesIn, placeOf } from './places.ts';
import { allMeasured } from './suites/all.ts';

/** Measures the command line and the language server on a copy of a folder; its largest measure is the file that is open. */
export async function bench(built: Built, folder: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'referentiel-bench-'));
  try {
    cpSync(folder, scratch, { recursive: true, filter: path => !['.git', 'node_modules'].includes(basename(path)) });
    const place = await placeOf(built, scratch);
    const count = namesIn(scratch, /\.md$/).length;
    console.log(`${folder}: ${count} files, ${basename(place.file)} open, Node ${process.version}\n`);
    console.log(row('', ['figure', 'p50', 'p95']));
    for await (const { benchmark, rounds, figures } of allMeasured([place])) {
      const [all = []] = rounds;
      const columns = [...figures, percentile(all, 50), percentile(all, 95)];
      console.log(
        row(
          benchmark.name,
          columns.map(figure => `${figure.toFixed(1)} ${benchmark.unit}`),
        ),
      );
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function row(name: string, columns: readonly string[]): string {
  return [name.padEnd(72), ...columns.map(column => column.padStart(12))].join('');
}
