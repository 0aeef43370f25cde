import type { Personalisation, Question } from '../../../server/src/core/model/personalisation.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { questionsOf } from '../../../server/src/core/parse/personalisation/questions.ts';
import { readRules } from '../../../server/src/core/parse/personalisation/rules.ts';

/** A row of a sheet, by its headers, whose case does not count. */
type Row = Readonly<Record<string, string>>;

export interface WrittenRule {
  readonly action: string;
  readonly title: string;
  readonly formula: string;
}

const COLUMNS = [
  ['desactivation', 'Désactivation'],
  ['reduction', 'Réduction de potentiel'],
  ['score', 'Score réalisé'],
] as const;

/** The rules of the rows of a structure, kind by kind of each row. */
export function rulesInRows(name: string, rows: readonly Row[]): readonly WrittenRule[] {
  return rows.flatMap(row =>
    COLUMNS.flatMap(([column, title]) => {
      const formula = cellOf(row, column);
      return formula.trim() === '' ? [] : [{ action: `${name}_${cellOf(row, 'identifiant')}`, title, formula }];
    }),
  );
}

/** An entry for each rule, read from the file in which they would be written. */
export function personalisations(rules: readonly WrittenRule[]): readonly Personalisation[] {
  const text = rules
    .map(({ action, title, formula }) => {
      return `# ${action}\n\`\`\`yaml\naction_id: ${action}\n\`\`\`\n## Règles\n### ${title}\n\`\`\`formule\n${formula}\n\`\`\`\n`;
    })
    .join('\n');
  return readRules(parseFile('personalisations/regles.md', text)).value;
}

/** The questions of the rows of their sheet, and their choices, read from the file in which they would be written. */
export function questions(rows: readonly Row[], choices: readonly Row[]): readonly Question[] {
  const text = rows
    .map(row => {
      const keys = [`id: ${cellOf(row, 'id')}`, `type: ${cellOf(row, 'type')}`, 'thematique_id: x'];
      const types = cellOf(row, 'typescollectivitesconcernees');
      if (types !== '') keys.push(`types_concernes: [${types}]`);
      const visible = cellOf(row, 'exprvisible');
      const section = visible === '' ? '' : `## Visibilité\n\`\`\`formule\n${visible}\n\`\`\`\n`;
      const own = choices.filter(choice => cellOf(choice, 'questionid') === cellOf(row, 'id'));
      const listed = own.map(choice => `### Choix\n\`\`\`yaml\nid: ${cellOf(choice, 'id')}\n\`\`\`\n`).join('');
      const offered = listed === '' ? '' : `## Choix\n${listed}`;
      return `# Question\n\`\`\`yaml\n${keys.join('\n')}\n\`\`\`\n${section}${offered}`;
    })
    .join('\n');
  return questionsOf(parseFile('questions/questions.md', text));
}

function cellOf(row: Row, column: string): string {
  return Object.entries(row).find(([header]) => header.toLowerCase() === column)?.[1] ?? '';
}
