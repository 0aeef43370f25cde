import { isPrefix } from '../../core/model/id.ts';
import { versionOf } from '../../core/model/semver.ts';
import { type CommandSpec, formatOf, parsedArguments, UsageError } from '../usage.ts';

export const IMPORT = {
  name: 'import',
  operands: 'SOURCE --into DIR',
  does: 'Makes Markdown files of the sheets of the platform, and says what the platform would say of them.',
  options: {
    into: { type: 'string', value: 'DIR', does: 'The folder to write; it is made where there is none.' },
    as: {
      type: 'string',
      value: 'NAME',
      does: 'The référentiel of the sheets, such as te; else the name of the file tells.',
    },
    'dry-run': { type: 'boolean', does: 'Writes nothing.' },
    force: { type: 'boolean', does: 'Overwrites files that are otherwise, and removes those whose rows are gone.' },
    known: {
      type: 'string',
      value: 'FILE',
      does: 'The ids of actions of other référentiels that the platform has, one a line, such as cae_1.1.1.',
    },
    'current-version': { type: 'string', value: 'VERSION', does: 'The version that the platform has.' },
    format: { type: 'string', value: 'text|json', does: 'The form of the report.' },
  },
  notes: [
    'SOURCE is a workbook (.xlsx) or a folder of CSV files named structure.csv, preuves.csv, versions.csv, questions.csv, choix.csv, thematiques.csv, competences.csv, indicateurs.csv, objectifs.csv; anything may stand before these names.',
    'Nothing is written unless the platform would accept the sheets. Exit code 1: it would not, or a problem is an error.',
  ],
} as const satisfies CommandSpec;

/** What `import` is asked for. */
export interface ImportArguments {
  readonly source: string;
  readonly into: string;
  readonly referential: string | undefined;
  readonly isDryRun: boolean;
  readonly isForced: boolean;
  /** A file of ids. */
  readonly known: string | undefined;
  readonly currentVersion: string | undefined;
  readonly format: 'text' | 'json';
}

/** Reads the arguments of `import`. @throws UsageError for what is not in its help */
export function importArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parsedArguments(args, IMPORT.options);
  const [source, ...others] = positionals;
  if (source === undefined || others.length > 0)
    throw new UsageError('Give one workbook or one folder of sheets: SOURCE.');
  const { into, as: referential, 'current-version': currentVersion } = values;
  if (into === undefined) throw new UsageError('Say where to write: --into DIR.');
  if (referential !== undefined && !isPrefix(referential)) {
    throw new UsageError('{name} is no name of a référentiel: use small letters, such as te.', { name: referential });
  }
  if (currentVersion !== undefined && versionOf(currentVersion) === undefined) {
    throw new UsageError('{version} is no version, such as 1.2.0.', { version: currentVersion });
  }
  return {
    source,
    into,
    referential,
    isDryRun: values['dry-run'] ?? false,
    isForced: values.force ?? false,
    known: values.known,
    currentVersion,
    format: formatOf(values.format ?? 'text', ['text', 'json']),
  };
}
