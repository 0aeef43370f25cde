import { RULES } from '../../analysis/registry.ts';
import { isSilencedByComments } from '../../analysis/rules-on.ts';
import { DISABLE } from '../../analysis/suppressions.ts';
import { hole, type Skeleton, skeleton } from '../../skeletons/skeleton.ts';
import { span } from '../../text/span.ts';
import { REASON } from '../ignoring.ts';
import { lineStop } from './draft.ts';
import { type Completions, type Proposal, written } from './proposal.ts';

/** What silences a rule, as far as it is written: `<!-- referentiel-disable code, code`. */
// Each space has one way to be read, also where nothing stands between two commas.
const COMMENT = new RegExp(String.raw`<!--\s*(${DISABLE}\s+)?([a-z-]*(?:\s*,(?:\s*[a-z-]+)?)*(?:(?<=,)\s+)?)$`);

/** The codes of rules that a comment may silence; undefined where no such comment is being written. */
export function inComment(text: string, offset: number): Completions | undefined {
  const found = COMMENT.exec(text.slice(Math.max(0, offset - FARTHEST), offset));
  if (found === null) return undefined;
  const [, opening, listed = ''] = found;
  const codes = listed.split(/\s*,\s*/);
  const typed = codes.at(-1) ?? '';
  const behind = text.slice(offset, lineStop(text, offset));
  const rest = /^(?:[a-z]|-(?!->))*/.exec(behind)?.[0] ?? '';
  const place = span(offset - typed.length, offset + rest.length);
  const isBare = behind.slice(rest.length).trim() === '';
  const proposals =
    opening === undefined
      ? [disabling(isBare)]
      : codeProposals(new Set(codes.slice(0, -1)), code => closed(code, isBare));
  return { span: place, proposals, chosen: 'by-letters' };
}

// No list of codes is longer.
const FARTHEST = 500;

function disabling(isBare: boolean): Proposal {
  const text = isBare ? skeleton`${DISABLE} ${hole('')} -->` : written(`${DISABLE} `);
  return { kind: 'word', label: DISABLE, title: '', text, goesOn: true };
}

/** A code; where nothing stands behind it, with the place of the reason and the end of the comment. */
function closed(code: string, isBare: boolean): Skeleton {
  return isBare ? skeleton`${code}: ${hole(REASON)} -->` : written(code);
}

function codeProposals(others: ReadonlySet<string>, textOf: (code: string) => Skeleton): readonly Proposal[] {
  return RULES.filter(rule => isSilencedByComments(rule.code) && !others.has(rule.code)).map(({ code }) => ({
    kind: 'code',
    label: code,
    title: '',
    text: textOf(code),
    about: { kind: 'code', code },
  }));
}
