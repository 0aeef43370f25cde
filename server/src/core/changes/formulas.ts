import { rulePlatform } from '../index/rule-platform.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Platform } from '../model/referential.ts';
import { parseExpression } from '../parse/expression/parse-expression.ts';
import { parseFormula } from '../parse/formula/parse-formula.ts';
import type { Role, Subject } from '../reasoning/outcomes/outcome.ts';
import { allStatedFormulas } from '../reasoning/outcomes/stated-formulas.ts';
import { figuresIn } from './figures.ts';
import { idOf, type VersionFormula } from './version-formula.ts';

/** The formulas of a version, in the order of their files and of the text. */
export function formulasOf(workspace: Workspace): readonly VersionFormula[] {
  return [...stated(workspace), ...figuresIn(workspace)];
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

/** A formula in the one way to write it: white space means nothing. */
export function plainFormula(text: string): string {
  return (text.match(/[\p{L}\p{N}_.]+|[^\s]/gu) ?? []).join(' ');
}

/** The same as authors lay it out, for fingerprints. */
export function evenFormula(text: string): string {
  return plainFormula(text)
    .replace(/ ?\( ?/g, '(')
    .replace(/ ([),])/g, '$1');
}

function stated(workspace: Workspace): readonly VersionFormula[] {
  return allStatedFormulas(workspace).map(({ file, about, role, title, formula, titleSpan, subject, prose: spans }) => {
    const on = ON[role];
    const platform = on === 'action' ? rulePlatform(workspace, about, file.path) : '2026';
    const place = { file: file.path, span: titleSpan };
    const prose = on === 'action' ? { file, spans } : undefined;
    // An indicator aims at something on several dates.
    const id = role === 'objective' ? `${idOf(on, about, role)} ${title}` : idOf(on, about, role);
    return { id, on, about, role, text: formula.text, platform, place, subject, prose };
  });
}

const ON: Readonly<Record<Role, VersionFormula['on']>> = {
  deactivation: 'action',
  reduction: 'action',
  score: 'action',
  visibility: 'question',
  target: 'indicator',
  limit: 'indicator',
  objective: 'indicator',
};
