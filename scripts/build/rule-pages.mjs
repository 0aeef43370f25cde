/**
 * Writes the pages of the rules, docs/regles/, from the modules of the rules: what each says of itself, and what the
 * product answers to its examples. `--check` writes nothing, and fails where a page is out of date.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { speak } from '../../l10n/say.ts';
import { RULES } from '../../server/src/core/analysis/registry.ts';
import { problemsOf } from '../../server/src/core/analysis/run.ts';
import { fixesOf } from '../../server/src/core/features/fixes.ts';
import { emptyWorkspace, withFiles } from '../../server/src/core/index/workspace.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { sayFix } from '../../server/src/words/fixes.ts';
import { sayProblem } from '../../server/src/words/problems.ts';
import { ROOT } from '../setup/paths.mjs';

/** @typedef {import('../../server/src/core/analysis/rule.ts').Rule} Rule */

const FOLDER = join(ROOT, 'docs/regles');
const LONGEST_EXAMPLE = 2000;

/** @type {Readonly<Record<import('../../server/src/core/model/problem.ts').Severity, string>>} */
const SEVERITIES = { error: 'erreur', warning: 'avertissement', information: 'information', hint: 'conseil' };

const isCheck = process.argv.includes('--check');
speak('fr');
const pages = new Map(RULES.map(rule => [`${rule.code}.md`, pageOf(rule)]));
pages.set('README.md', indexOf());
const stale = [...pages].filter(([name, text]) => currentText(name) !== text).map(([name]) => name);
const extra = currentNames().filter(name => !pages.has(name));
if (isCheck && stale.length + extra.length > 0) {
  console.error(`docs/regles: ${[...stale, ...extra].join(', ')}: run node scripts/build/rule-pages.mjs`);
  process.exitCode = 1;
} else if (!isCheck) {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of stale) writeFileSync(join(FOLDER, name), pages.get(name) ?? '');
  for (const name of extra) rmSync(join(FOLDER, name));
  console.log(`docs/regles: ${pages.size} pages, ${stale.length} written, ${extra.length} removed`);
}

/** @param {Rule} rule */
function pageOf(rule) {
  const bad = rule.bad.filter(isShort).map(example => shownBad(rule, example));
  const good = rule.good.filter(isShort).map(shownText);
  return [
    `# ${rule.doc.title} (\`${rule.code}\`)`,
    `Gravité : ${SEVERITIES[rule.severity]}${rule.offByDefault ? ' ; désactivée d’office' : ''}. Elle se change dans \`referentiel.json\`, sous la clé \`rules\` : \`"${rule.code}": "${rule.offByDefault ? rule.severity : 'off'}"\`.`,
    `## Pourquoi\n\n${rule.doc.why}`,
    `## Que faire\n\n${rule.doc.cure}`,
    ...(bad.length > 0 ? [`## À corriger\n\n${bad.join('\n\n')}`] : []),
    ...(good.length > 0 ? [`## Correct\n\n${good.join('\n\n')}`] : []),
    '[Toutes les règles](README.md)\n',
  ].join('\n\n');
}

function indexOf() {
  const rows = RULES.map(({ code, severity, offByDefault, doc }) => {
    const own = offByDefault ? `${SEVERITIES[severity]}, désactivée` : SEVERITIES[severity];
    return `| [\`${code}\`](${code}.md) | ${doc.title} | ${own} |`;
  });
  return [
    '# Les règles',
    'Ce que l’extension et la ligne de commande signalent dans les fichiers d’un référentiel. *Erreur* : l’importateur refuserait le référentiel ou perdrait une action. *Avertissement* : du texte est perdu ou va ailleurs, ou un lecteur est trompé. *Information* : bon à savoir. *Conseil* : affaire de style. Une faute donne un seul problème : ce qui en découle n’est pas signalé.',
    `| code | ce qui ne va pas | gravité |\n| --- | --- | --- |\n${rows.join('\n')}`,
    'Ces pages sont écrites par `node scripts/build/rule-pages.mjs`, d’après les modules des règles (`server/src/core/analysis/rules/`) : c’est là qu’elles se corrigent.\n',
  ].join('\n\n');
}

/** @param {string} example */
function isShort(example) {
  return example.length <= LONGEST_EXAMPLE;
}

/**
 * An example with the problems and fixes that it gives.
 * @param {Rule} rule
 * @param {string} example
 */
function shownBad(rule, example) {
  const texts = textsOf(example);
  const parsed = [...texts].map(([path, text]) => /** @type {const} */ ([path, parseFile(path, text)]));
  const workspace = withFiles(emptyWorkspace(), new Map(parsed));
  const severities = new Map(rule.offByDefault ? [[rule.code, rule.severity]] : []);
  const lines = [...problemsOf(workspace, severities)].flatMap(([path, problems]) =>
    problems
      .filter(({ code }) => code === rule.code)
      .flatMap(problem => {
        const quoted = (texts.get(path) ?? '').slice(problem.span.start, problem.span.end).split('\n')[0] ?? '';
        const place = quoted === '' ? '' : `\`${quoted.replaceAll('`', '´')}\` : `;
        const fixes = fixesOf(workspace, path, problem).map(sayFix);
        return [
          `- ${place}*${SEVERITIES[problem.severity]}*, ${sayProblem(problem)}`,
          ...(fixes.length > 0 ? [`  - Corrections proposées : ${fixes.join(' ; ')}.`] : []),
        ];
      }),
  );
  return `${shownText(example)}\n\n${lines.join('\n')}`;
}

/**
 * The text of an example, without its marks; each file below its name where there are several.
 * @param {string} example
 */
function shownText(example) {
  const texts = [...textsOf(example)];
  const blocks = texts.map(([path, text]) => {
    const name = texts.length > 1 || /^\/\/- /.test(example) ? `\`${path.slice(1)}\`\n\n` : '';
    return `${name}\`\`\`\`markdown\n${text.trimEnd()}\n\`\`\`\``;
  });
  return blocks.join('\n\n');
}

/**
 * @param {string} example
 * @returns {Map<string, string>} the text of each file, by its path
 */
function textsOf(example) {
  const plain = example.replace(/<\|>(?!>)|<\||\|>/g, '');
  if (!plain.startsWith('//- ')) return new Map([['/1.1.1.md', plain]]);
  const parts = plain.split(/^\/\/- (.+)\n/m).slice(1);
  const texts = new Map();
  for (let at = 0; at < parts.length; at += 2) texts.set(`/${parts[at]}`, parts[at + 1] ?? '');
  return texts;
}

/** @param {string} name */
function currentText(name) {
  try {
    return readFileSync(join(FOLDER, name), 'utf8');
  } catch {
    return null;
  }
}

function currentNames() {
  try {
    return readdirSync(FOLDER).filter(name => name.endsWith('.md'));
  } catch {
    return [];
  }
}
