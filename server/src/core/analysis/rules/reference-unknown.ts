import { compareIds, levelOf, placeOf } from '../../model/id.ts';
import type { SourceFile } from '../../model/source.ts';
import type { SeenReference } from '../references-view.ts';
import type { Finding, ReferenceRule } from '../rule.ts';

/** A citation that leads nowhere: its référentiel is here, and has no such action. */
export const referenceUnknown: ReferenceRule = {
  code: 'reference-unknown',
  severity: 'warning',
  scope: 'references',
  check: ({ file, references }) => references.flatMap(reference => findingOf(reference, file)),
  doc: {
    fr: {
      title: 'Renvoi vers une action qui n’existe pas',
      why: 'Un lecteur qui suit le renvoi ne trouve rien : le numéro a changé, ou est mal écrit. Les nombres qui ressemblent à des numéros sans en être (décimales, dates, articles de loi, adresses) ne sont pas pris pour des renvois. Un identifiant qualifié (`eci_1.2`) n’est vérifié que si son référentiel est ouvert.',
      cure: 'Corriger le numéro ; les plus proches qui existent sont proposés.',
    },
    en: {
      title: 'Reference to an action that does not exist',
      why: 'A reader who follows the reference finds nothing: the number has changed, or is mistyped. Numbers that look like ids but are not (decimals, dates, articles of law, addresses) are not taken for references. A qualified id (`eci_1.2`) is checked only if its référentiel is open.',
      cure: 'Correct the number; the nearest ones that exist are proposed.',
    },
  },
  bad: [
    '//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\n```\nVoir la mesure <|1.1.9|>.\n//- 1.1.2.md\n# U\n```yaml\nid: 1.1.2\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\nVoir la mesure <|4.3.2|>.\n',
  ],
  good: ['# T\n```yaml\nid: 1.1.1\n```\nVoir la 1.1.1, à 1.5 million près, depuis le 19.01.2023.\n'],
};

function findingOf(reference: SeenReference, file: SourceFile): Finding[] {
  const { kind, target, from, span } = reference;
  // The formula says so itself, and origins have a rule of their own.
  if (target || kind === 'formula' || kind === 'origin') return [];
  const near = neighbours(reference).filter(id => id !== from);
  const variant = near.length > 0 ? 'nearest' : 'unlike';
  // A reader stumbles over a citation; the importer refuses the key of a question, a rule, evidence or an indicator.
  const severity = kind === 'key' && { severity: 'error' as const };
  return [{ span, variant, args: { id: asWritten(reference, file), near }, ...severity }];
}

/** The id that is cited, with the name of its référentiel where the text has it: another one may have the same id. */
export function asWritten({ span, to }: SeenReference, { text }: SourceFile): string {
  // In prose, the name stands before the place of the id.
  const written = text.slice(Math.max(0, span.start - LONGEST_NAME), span.end);
  return /[a-z]\w*_[\w.]+$/i.exec(written)?.[0] ?? to;
}

const LONGEST_NAME = 30;

const MOST = 3;

/** The existing ids next to one that does not exist: its nearest siblings, else those with one other number. */
export function neighbours({ to, siblings, like }: SeenReference): readonly string[] {
  const offset = (id: string) => Math.abs(placeOf(id) - placeOf(to));
  const own = siblings();
  if (own.length > 0) return own.toSorted((a, b) => offset(a) - offset(b) || compareIds(a, b)).slice(0, MOST);
  return levelOf(to) < 2 ? [] : like(MOST);
}
