import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { language, speak } from '../../l10n/say.ts';
import { RULES } from '../../server/src/core/analysis/registry.ts';
import { problemsOf } from '../../server/src/core/analysis/run.ts';
import { fixesOf } from '../../server/src/core/features/fixes.ts';
import { emptyWorkspace, withFiles } from '../../server/src/core/index/workspace.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { sayFix } from '../../server/src/words/fixes.ts';
import { sayProblem } from '../../server/src/words/problems.ts';
import { Failure } from '../setup/failure.mjs';
import { ROOT } from '../setup/paths.mjs';

/** @typedef {import('../../server/src/core/analysis/rule.ts').Rule} Rule */

const FOLDER = join(ROOT, 'docs/regles');
const LONGEST_EXAMPLE = 2000;

/** @type {Readonly<Record<import('../../server/src/core/model/problem.ts').Severity, string>>} */
const SEVERITIES = { error: 'erreur', warning: 'avertissement', information: 'information', hint: 'conseil' };

/**
 * The pages of the rules, docs/regles/, compared with what the modules of the rules say of themselves and what the product
 * answers to their examples.
 * @param {{ readonly fix: boolean }} options with fix, writes the pages instead
 * @throws {Failure} naming the pages that are out of date
 */
export function checkRulePages({ fix }) {
  const pages = inFrench(allPages);
  const stale = [...pages].filter(([name, text]) => currentText(name) !== text).map(([name]) => name);
  const extra = currentNames().filter(name => !pages.has(name));
  if (stale.length + extra.length === 0) return;
  if (!fix)
    throw new Failure(`docs/regles: ${[...stale, ...extra].join(', ')} out of date: npm run format renews them`);
  mkdirSync(FOLDER, { recursive: true });
  for (const name of stale) writeFileSync(join(FOLDER, name), pages.get(name) ?? '');
  for (const name of extra) rmSync(join(FOLDER, name));
}

function allPages() {
  const pages = new Map(RULES.map(rule => [`${rule.code}.md`, pageOf(rule)]));
  return pages.set('README.md', indexOf());
}

/**
 * @template T
 * @param {() => T} make
 */
function inFrench(make) {
  const before = language();
  speak('fr');
  try {
    return make();
  } finally {
    speak(before);
  }
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
    'Ces pages sont écrites par `npm run format`, d’après les modules des règles (`server/src/core/analysis/rules/`) : c’est là qu’elles se corrigent.\n',
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
