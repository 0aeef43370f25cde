import { rulePlatform } from '../index/rule-platform.ts';
import type { Workspace } from '../index/workspace.ts';
import { firstById } from '../memory/first-by-id.ts';
import type { Place } from '../model/problem.ts';
import type { Platform } from '../model/referential.ts';
import { parseExpression } from '../parse/expression/parse-expression.ts';
import { parseFormula } from '../parse/formula/parse-formula.ts';
import { formulaInBlock, formulaInSection } from '../parse/formula-in.ts';
import { SCORE_SECTION } from '../parse/indicative-formulas.ts';
import { indicatorsOf } from '../parse/indicators.ts';
import type { Role, Subject } from '../reasoning/outcomes/outcome.ts';
import { allStatedFormulas } from '../reasoning/outcomes/stated-formulas.ts';
import type { FormulaRole } from './changed.ts';

/** A formula of one version, on whatever it decides. */
export interface VersionFormula {
  /** What tells it from all others of its version: what it is about, and what it decides on. */
  readonly id: string;
  readonly on: 'action' | 'question' | 'indicator';
  /** The qualified id of an action, or the id of a question or an indicator. */
  readonly about: string;
  readonly role: FormulaRole;
  readonly text: string;
  readonly platform: Platform;
  readonly place: Place;
  /** What can be reasoned about; undefined where it cannot be read, and for figures of indicators, which have no end. */
  readonly subject: Subject | undefined;
}

/** The formulas of a version, by what tells them apart; of two that say the same of one thing the first. */
export function formulasOf(workspace: Workspace): ReadonlyMap<string, VersionFormula> {
  return firstById([...stated(workspace), ...figures(workspace), ...indicative(workspace)]);
}

/** A formula as a platform reads it; undefined where it cannot. */
export function readAs(
  platform: Platform,
  role: Role,
  text: string,
  referential: string | undefined,
): Subject | undefined {
  if (platform === '2026') {
    const { expression } = parseExpression(text, 'personnalisation');
    return expression && { role, program: { platform, expression }, text, referential };
  }
  const { formula, faults } = parseFormula(text);
  return faults.length === 0 ? { role, program: { platform, formula, start: 0 }, text } : undefined;
}

function stated(workspace: Workspace): readonly VersionFormula[] {
  return allStatedFormulas(workspace).map(({ file, about, role, formula, titleSpan, subject }) => {
    const on = role === 'visibility' ? 'question' : role === 'target' || role === 'limit' ? 'indicator' : 'action';
    const platform = on === 'action' ? rulePlatform(workspace, about, file.path) : '2026';
    const place = { file: file.path, span: titleSpan };
    return { id: idOf(on, about, role), on, about, role, text: formula.text, platform, place, subject };
  });
}

/** What indicators are computed by, and what is aimed at on some dates. */
function figures({ around }: Workspace): readonly VersionFormula[] {
  return [...around.values()].flatMap(file =>
    indicatorsOf(file).flatMap(({ id: about, entry, computed }): readonly VersionFormula[] => {
      const own = { on: 'indicator', about, platform: '2026', subject: undefined } as const;
      const objectives = entry.children.flatMap(({ title, titleSpan, code }) => {
        const formula = code.flatMap(block => formulaInBlock(file.text, block) ?? [])[0];
        const id = `${idOf('indicator', about, 'objective')} ${title}`;
        return formula
          ? [
              {
                ...own,
                id,
                role: 'objective' as const,
                text: formula.text,
                place: { file: file.path, span: titleSpan },
              },
            ]
          : [];
      });
      if (computed === undefined) return objectives;
      const place = { file: file.path, span: computed.span };
      return [
        { ...own, id: idOf('indicator', about, 'computed'), role: 'computed', text: computed.text, place },
        ...objectives,
      ];
    }),
  );
}

/** What actions say of their scores by indicators. */
function indicative({ referentials }: Workspace): readonly VersionFormula[] {
  return referentials.flatMap(({ name, platform, files }) =>
    [...files.values()].flatMap(file =>
      file.declarations.flatMap(({ id, entry }): readonly VersionFormula[] => {
        const formula = id === undefined ? undefined : formulaInSection(file.text, entry, SCORE_SECTION);
        if (id === undefined || formula === undefined) return [];
        const about = `${name ?? ''}_${id}`;
        const place = { file: file.path, span: formula.span };
        return [
          {
            id: idOf('action', about, 'indicative'),
            on: 'action',
            about,
            role: 'indicative',
            text: formula.text,
            platform,
            place,
            subject: undefined,
          },
        ];
      }),
    ),
  );
}

function idOf(on: VersionFormula['on'], about: string, role: FormulaRole): string {
  return `${on} ${about} ${role}`;
}
