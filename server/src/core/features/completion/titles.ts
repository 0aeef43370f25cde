import type { Workspace } from '../../index/workspace.ts';
import { RULE_TITLES, VISIBILITY_SECTION } from '../../model/personalisation.ts';
import type { Dialect } from '../../model/referential.ts';
import type { Entry, FileKind } from '../../model/source.ts';
import { ACTION_SECTIONS, CHILDREN_SECTION, isChildrenTitle, SECTIONS_2026, sectionKey } from '../../model/words.ts';
import { AROUND_SECTIONS, AROUND_SECTIONS_2026, CHOICES_SECTION } from '../../parse/around-sections.ts';
import { FORMULA_LANGUAGE } from '../../parse/formula/language.ts';
import { SCORE_SECTION } from '../../parse/indicative-formulas.ts';
import { INDICATOR_SECTIONS } from '../../parse/indicators.ts';
import { hole, type Skeleton, skeleton } from '../../skeletons/skeleton.ts';
import { span } from '../../text/span.ts';
import { type Draft, entriesAround, lineStart, lineStop } from './draft.ts';
import { DEEPEST_PARENT, newEntries } from './new-entries.ts';
import type { Completions, Proposal } from './proposal.ts';

/** The signs of a title that is begun, and what stands behind them. */
const TITLE = /^( {0,3})(#{1,6})([ \t]*)([^#\r\n]*)$/;

/**
 * The titles that a line with the signs of one may have: those of sections that its entry lacks, in their usual order; and the
 * entries of that level that may begin there.
 */
export function inTitle(workspace: Workspace, draft: Draft, dialect: Dialect, offset: number): Completions | undefined {
  const { text } = draft;
  const start = lineStart(text, offset);
  const stop = lineStop(text, offset);
  const [, indent = '', signs = '', , title = ''] = TITLE.exec(text.slice(start, stop)) ?? [];
  const from = start + indent.length;
  if (signs === '' || offset < from + signs.length) return undefined;
  const path = entriesAround(draft, offset);
  const owner = path.find(({ depth }) => depth === signs.length - 1) ?? path.at(-1);
  const own = title.trim();
  const sections = owner ? sectionProposals(draft.kind, dialect, path, signs.length, own) : [];
  const entries = newEntries(workspace, draft, offset, signs.length);
  const sought = entries.map(entry => ({ ...entry, sought: `${signs} ${entry.sought}` }));
  return { span: span(from, stop), proposals: [...sections, ...sought], chosen: 'by-letters' };
}

/** The titles of a level that the entry of that level lacks, each with its signs. */
export function sectionProposals(
  kind: FileKind,
  dialect: Dialect,
  path: readonly Entry[],
  level: number,
  own = '',
): readonly Proposal[] {
  const owner = path.find(({ depth }) => depth === level - 1);
  // The rules of an action are entries of their own: those of the first level hold them.
  const inRules = kind === 'rule' && level === 3;
  const holder = inRules ? path[0] : owner;
  if (holder === undefined) return [];
  const known = inRules ? Object.values(RULE_TITLES) : titlesOf(kind, dialect, holder);
  const present = [...holder.sections, ...(inRules ? holder.children : [])].map(({ title }) => sectionKey(title));
  const last = Math.max(-1, ...present.map(key => known.findIndex(title => sectionKey(title) === key)));
  const missing = known.filter(title => !present.includes(sectionKey(title)) || sectionKey(title) === sectionKey(own));
  const ordered = [
    ...missing.filter(title => known.indexOf(title) > last),
    ...missing.filter(title => known.indexOf(title) < last),
  ];
  return ordered.map(title => ({
    kind: 'section',
    label: `${'#'.repeat(level)} ${title}`,
    title: '',
    text: sectionText('#'.repeat(level), title, inRules),
  }));
}

function sectionText(signs: string, title: string, isRule: boolean): Skeleton {
  if (!isRule && !WITH_FORMULA.has(title)) return skeleton`${signs} ${title}`;
  return skeleton`${signs} ${title}\n\`\`\`${FORMULA_LANGUAGE}\n${hole('')}\n\`\`\``;
}

/** The sections that hold a formula. */
const WITH_FORMULA: ReadonlySet<string> = new Set([
  VISIBILITY_SECTION,
  SCORE_SECTION,
  ...Object.values(INDICATOR_SECTIONS),
]);

function titlesOf(kind: FileKind, dialect: Dialect, { depth, sections, block }: Entry): readonly string[] {
  const isNew = dialect === '2026';
  const asksChoice = block?.fields.some(
    ({ key, value }) => key === 'type' && value.kind === 'scalar' && value.text === 'choix',
  );
  switch (kind) {
    case 'measure': {
      const own = [...ACTION_SECTIONS.filter(title => title !== CHILDREN_SECTION), ...(isNew ? SECTIONS_2026 : [])];
      return depth < DEEPEST_PARENT || sections.some(({ title }) => isChildrenTitle(title))
        ? [...own, CHILDREN_SECTION]
        : own;
    }
    case 'question':
    case 'rule':
    case 'evidence':
    case 'indicator': {
      const own = depth > 1 ? [] : AROUND_SECTIONS[kind];
      return own.filter(
        title => (isNew || !AROUND_SECTIONS_2026.has(title)) && (asksChoice || title !== CHOICES_SECTION),
      );
    }
    case 'theme':
    case 'competence':
    case 'none':
      return [];
  }
}
