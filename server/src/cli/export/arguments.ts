import type { CommandSpec } from '../usage.ts';

/** What `export` is called with. */
export const EXPORT = {
  name: 'export',
  operands: 'DIR',
  does: 'Prints the référentiels below DIR, their points and references.',
  options: {
    format: {
      type: 'string',
      value: 'json|sheets|xlsx',
      does: 'Data for other programs, the CSV files of the platform, or its workbook.',
    },
    into: { type: 'string', value: 'OUT', does: 'Where to write sheets: a folder, or a workbook (.xlsx).' },
    name: { type: 'string', value: 'NAME', does: 'The référentiel of the sheets, where DIR holds several.' },
  },
  notes: ['Paths are relative to DIR.'],
} as const satisfies CommandSpec;
