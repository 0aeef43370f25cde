import { isActionId } from '../../model/id.ts';
import type { Severity } from '../../model/problem.ts';
import type { Entry, FileKind } from '../../model/source.ts';
import { ID_KEYS, sectionKey } from '../../model/words.ts';
import { allEntries } from '../../parse/declarations.ts';
import { fieldOf } from '../../parse/fields.ts';
import type { Span } from '../../text/span.ts';
import { meantKey } from '../facts/keys.ts';
import { type Disguise, disguiseOf, plainForm } from '../facts/look-alikes.ts';
import type { FileRule, Finding } from '../rule.ts';

/** Keys, ids and titles that are not what they look like: look-alike letters, invisible signs, accents that stand apart. */
export const textUnicode: FileRule = {
  code: 'text-unicode',
  severity: 'warning',
  scope: 'file',
  *check({ kind, entries }) {
    if (kind === 'none') return;
    for (const entry of allEntries(entries)) {
      for (const { title, titleSpan } of [entry, ...entry.sections]) {
        const disguise = disguiseOf(title);
        if (disguise !== undefined) yield titleFinding(title, titleSpan, disguise);
      }
      if (!entry.block?.fault) yield* blockFindings(kind, entry);
    }
  },
  doc: {
    fr: {
      title: 'Caractères trompeurs',
      why: 'Une lettre cyrillique ou grecque, un signe invisible dans une clé, un identifiant ou un titre ne se voient pas, mais l’importateur et la recherche les distinguent : la clé est inconnue, l’identifiant illisible, la section écartée. Un titre dont les accents sont écrits à part (forme décomposée, fréquente dans les textes copiés d’un PDF) se lit bien, mais ne se retrouve pas : c’est une simple information.',
      cure: 'Récrire le mot ; la correction proposée le fait.',
    },
    en: {
      title: 'Misleading characters',
      why: 'A Cyrillic or Greek letter, or an invisible character, in a key, an id or a title cannot be seen, but the importer and search tell it apart: the key is unknown, the id unreadable, the section dropped. A title whose accents are written separately (decomposed form, common in text copied from a PDF) reads well but cannot be found: this is reported as information only.',
      cure: 'Write the word again; the proposed fix does so.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n## D<|\u0435|>scription\nTexte.\n',
    '# Strat<|e\u0301|>gie\n```yaml\nid: 1.1.1\n```\n',
    '# T\n```yaml\nid: 1.1.1\np<|\u043e|>ints: 30\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1<|\uff0e|>1.1.1\n```\n',
    '# Élan<|\u200b|> commun\n```yaml\nid: 1.1.1\n```\n',
    '# Élan<|\u200d|> commun\n```yaml\nid: 1.1.1\n```\n',
  ],
  good: [
    '# Stratégie « Ω » : 20\u00a0µg d’œuvre\n```yaml\nid: 1.1.1\n```\n## Description\nLa lettre \u0435 en prose.\n',
    '# Vivre ensemble \u{1f468}\u200d\u{1f469}\u{1f3fd}\u200d\u{1f467} \u2764\ufe0f\u200d\u{1f525}\n```yaml\nid: 1.1.1\n```\n',
  ],
};

function titleFinding(title: string, span: Span, disguise: Disguise): Finding {
  const meant = disguise === 'decomposed' ? title.normalize('NFC') : plainForm(title);
  // A title that is compared without accents loses nothing by them.
  const severity: Severity =
    disguise === 'decomposed' || sectionKey(title) === sectionKey(meant) ? 'information' : 'warning';
  return { span: differenceIn(title, meant, span.start), variant: disguise, severity, args: argsOf(title, meant) };
}

function* blockFindings(kind: FileKind, entry: Entry): Generator<Finding> {
  if (kind === 'none') return;
  for (const { key, keySpan } of entry.block?.fields ?? []) {
    const meant = meantKey(key, kind);
    if (meant?.how !== 'disguised') continue;
    const severity = kind === 'measure' && ID_KEYS.includes(meant.meant) ? 'error' : 'warning';
    const span = differenceIn(key, meant.meant, keySpan.start);
    yield { span, variant: disguiseOf(key) ?? 'look-alike', severity, args: argsOf(key, meant.meant) };
  }
  const value = kind === 'measure' ? fieldOf(entry, ...ID_KEYS)?.value : undefined;
  if (value?.kind !== 'scalar' || isActionId(value.text)) return;
  const meant = plainForm(value.text);
  if (!isActionId(meant)) return;
  const span = differenceIn(value.text, meant, value.span.start);
  yield { span, variant: disguiseOf(value.text) ?? 'look-alike', severity: 'error', args: argsOf(value.text, meant) };
}

/** What is meant, and by their numbers the characters that it does without: on the screen nothing differs. */
function argsOf(text: string, meant: string): NonNullable<Finding['args']> {
  const signs = [...new Set(text)].filter(sign => !meant.includes(sign) && !/[\x20-\x7e]/.test(sign));
  return {
    text: meant,
    codes: signs.map(sign => `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`),
  };
}

/** The part of a text in which it differs from another. */
function differenceIn(text: string, meant: string, at: number): Span {
  let start = 0;
  while (start < text.length && text[start] === meant[start]) start++;
  let end = text.length;
  let other = meant.length;
  while (end > start && other > start && text[end - 1] === meant[other - 1]) {
    end--;
    other--;
  }
  return { start: at + start, end: at + Math.max(end, start + 1) };
}
