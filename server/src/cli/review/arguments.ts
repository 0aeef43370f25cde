import { folderOf } from '../places.ts';
import { type CommandSpec, choiceOf, formatOf, parsedArguments, UsageError } from '../usage.ts';
import { repeated } from '../variadic.ts';

const REVIEW_FORMATS = ['text', 'json'] as const;
const FAIL_ON = ['open', 'suspect'] as const;

/** What `review` is asked for. */
export interface ReviewArguments {
  readonly folder: string;
  /** The revision that the folder is compared with; undefined for the one that git tells. */
  readonly base: string | undefined;
  /** The files of trails, as they were given. */
  readonly trails: readonly string[];
  readonly format: (typeof REVIEW_FORMATS)[number];
  readonly failOn: (typeof FAIL_ON)[number] | undefined;
  /** Fingerprints, ids of measures, or `all`. */
  readonly approve: readonly string[];
  readonly withdraw: readonly string[];
  /** Ids of measures, or `all`. */
  readonly looked: readonly string[];
  /** Undefined where nobody is named. */
  readonly by: string | undefined;
  readonly note: string | undefined;
}

export const REVIEW = {
  name: 'review',
  operands: 'DIR',
  does: 'Lists the changes below DIR that nobody has approved, and the measures to be looked at again; approves them.',
  options: {
    base: {
      type: 'string',
      value: 'REV',
      does: 'The commit to compare with; else HEAD where DIR has changes that are not committed, else where the branch left the default branch.',
    },
    trail: {
      type: 'string',
      multiple: true,
      value: 'MAP.json',
      does: 'A trail of ids, as VS Code keeps one after a change of ids: which action goes on as which. Several are taken in their order.',
    },
    'fail-on': {
      type: 'string',
      value: FAIL_ON.join('|'),
      does: 'Fails (exit code 1) while something is open: a change that is not approved, or what is suspect; or only while something is suspect.',
    },
    approve: {
      type: 'string',
      multiple: true,
      value: 'FINGERPRINT…',
      does: 'Approves changes by their fingerprints, all of a measure by its id (cae_1.1.1), or all.',
    },
    withdraw: {
      type: 'string',
      multiple: true,
      value: 'FINGERPRINT…',
      does: 'Withdraws approvals, named in the same way.',
    },
    'looked-again': {
      type: 'string',
      multiple: true,
      value: 'MEASURE…',
      does: 'Says of suspect measures, or of all, that they were looked at again: their approvals rest on what is cited now.',
    },
    by: { type: 'string', value: 'NAME', does: 'Who approves.' },
    note: { type: 'string', value: 'TEXT', does: 'A remark that is kept with the approvals.' },
    format: {
      type: 'string',
      value: REVIEW_FORMATS.join('|'),
      does: 'The form of the result: for a person, or for other programs.',
    },
  },
  notes: [
    'Approvals are kept in DIR/referentiel.review.json, a line each, by the fingerprint of the change: they survive rebases and later commits, and lapse when the content of the change is another. What was approved is suspect when something that it cites has another text or other points.',
    'Exit code 1: with --fail-on, something is open or suspect.',
  ],
} as const satisfies CommandSpec;

/** Reads the arguments of `review`. @throws Failure for what is not in its help */
export async function reviewArguments(args: readonly string[]): Promise<ReviewArguments> {
  const { values, positionals } = parsedArguments(
    repeated(args, ['--approve', '--withdraw', '--looked-again', '--trail']),
    REVIEW.options,
  );
  const { base, trail: trails = [], approve = [], withdraw = [], by, note } = values;
  const { 'looked-again': looked = [], 'fail-on': failOn } = values;
  if ((by ?? note) !== undefined && approve.length + looked.length === 0) {
    throw new UsageError('{option} goes with --approve or --looked-again.', {
      option: by === undefined ? '--note' : '--by',
    });
  }
  return {
    folder: await folderOf(positionals),
    base,
    trails,
    format: formatOf(values.format ?? REVIEW_FORMATS[0], REVIEW_FORMATS),
    failOn: failOn === undefined ? undefined : choiceOf('--fail-on', failOn, FAIL_ON),
    approve,
    withdraw,
    looked,
    by,
    note,
  };
}
