import { sixDecimals } from '../../model/decimals.ts';
import { nearest } from '../../model/nearest.ts';
import type { ProblemArgument } from '../../model/problem.ts';
import { numberIn } from '../../model/scenario.ts';
import {
  areInRange,
  areShares,
  EXPLICIT_WORDS,
  isStatusWord,
  STATUS_WORDS,
  type Status,
  type StatusShares,
  wordOf,
} from '../../model/score.ts';
import { textOfScalar, type YamlList, type YamlScalar, type YamlValue } from '../../model/yaml.ts';

const TRUE = /^(?:true|yes|on|y)$/i;
const FALSE = /^(?:false|no|off|n)$/i;

/** The boolean that YAML 1.1 takes a word for: `yes`, `no`, `true`, `off` …; undefined for other values, OUI and NON too. */
export function booleanOf(value: YamlValue): boolean | undefined {
  if (value.kind !== 'scalar' || value.quoted) return undefined;
  return TRUE.test(value.text) ? true : FALSE.test(value.text) ? false : undefined;
}

/** The answer that a value is: as written, but OUI and NON for what YAML takes for booleans; undefined for no scalar. */
export function answerIn(value: YamlValue): string | undefined {
  const truth = booleanOf(value);
  const text = textOfScalar(value);
  return truth === undefined ? text : truth ? 'OUI' : 'NON';
}

export interface ReadStatus {
  readonly status: Status | undefined;
  /** On the platform of 2026, which takes more for one. */
  readonly of2026: Status | undefined;
  /** Why what is written is no status. */
  readonly fault: { readonly variant: string; readonly args: Readonly<Record<string, ProblemArgument>> } | undefined;
}

/** The status that a value is: a word, or three shares that total 1. */
export function statusOf(value: YamlValue): ReadStatus {
  switch (value.kind) {
    case 'scalar':
      return wordStatus(value);
    case 'list':
      return detailedStatus(value);
    case 'empty':
    case 'mapping':
      return noStatus('unknown', { found: '', known: STATUS_WORDS });
  }
}

function wordStatus({ text }: YamlScalar): ReadStatus {
  if (isStatusWord(text)) return { status: text, of2026: text, fault: undefined };
  const meant = nearest(text.replace(/[\s-]+/g, '_'), STATUS_WORDS);
  const args = { found: text, known: STATUS_WORDS, ...(meant !== undefined && { suggestion: meant }) };
  return noStatus('unknown', args, EXPLICIT_WORDS.includes(text) ? 'non_renseigne' : undefined);
}

function detailedStatus({ items }: YamlList): ReadStatus {
  const numbers = items.map(item => (item.kind === 'scalar' ? numberIn(item.text) : undefined));
  const [done, planned, notDone] = numbers;
  if (numbers.length !== 3) return noStatus('three-shares', { count: items.length });
  if (done === undefined || planned === undefined || notDone === undefined) {
    const other = items[numbers.indexOf(undefined)];
    return noStatus('share-number', { found: other?.kind === 'scalar' ? other.text : '' });
  }
  const shares: StatusShares = [done, planned, notDone];
  if (areShares(shares)) return { status: shares, of2026: shares, fault: undefined };
  const sum = sixDecimals(done + planned + notDone);
  return noStatus(
    sum === 1 ? 'share-range' : 'shares-sum',
    { sum },
    areInRange(shares) ? (wordOf(shares) ?? shares) : undefined,
  );
}

/** What is no status, but for what the platform of 2026 may make of it. */
function noStatus(
  variant: string,
  args: Readonly<Record<string, ProblemArgument>>,
  of2026: Status | undefined = undefined,
): ReadStatus {
  return { status: undefined, of2026, fault: { variant, args } };
}
