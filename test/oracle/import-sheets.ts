import assert from 'node:assert/strict';
import { runCli } from '../kit/cli.ts';

/**
 * Imports sheets that the platform accepts, by the command line. Some of its own are an error to us, which the exit code tells: two
 * alternatives of TE have no name.
 */
export async function importSheets(source: string, into: string, name?: string): Promise<void> {
  const named = name === undefined ? [] : ['--as', name];
  const { code, out, err } = await runCli(['import', source, ...named, '--into', into, '--format', 'json']);
  assert.equal(err, '');
  const { verdict, problems } = JSON.parse(out) as Imported;
  assert.equal(verdict, 'accepted', out);
  assert.equal(code, problems.some(({ severity }) => severity === 'error') ? 1 : 0, out);
}

interface Imported {
  readonly verdict: string;
  readonly problems: readonly { readonly severity: string }[];
}
