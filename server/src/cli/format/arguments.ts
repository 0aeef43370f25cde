import type { CommandSpec } from '../usage.ts';

export const FORMAT = {
  name: 'format',
  operands: 'DIR… FILE… GLOB…',
  does: 'Lays out files, and all files below folders: blank lines, keys, bullets, line ends.',
  options: {
    check: { type: 'boolean', does: 'Writes nothing; fails (exit code 1) where a file would change.' },
  },
  notes: [
    'What is read in a file stays the same. Scenarios and referentiel.json are left as they are.',
    'Exit code 1: with --check, a file would change; or one could not be laid out.',
  ],
} as const satisfies CommandSpec;
