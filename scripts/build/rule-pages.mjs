import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { language, say, speak } from '../../l10n/say.ts';
import { RULES } from '../../server/src/core/analysis/registry.ts';
import { analysisOf } from '../../server/src/core/analysis/run.ts';
import { fixesOf } from '../../server/src/core/features/fixes.ts';
import { RULE_PAGE_FOLDERS } from '../../server/src/lsp/proto/rule-pages.ts';
import { sayFix } from '../../server/src/words/fixes.ts';
import { sayProblem } from '../../server/src/words/problems.ts';
import { openExample } from '../../test/kit/examples.ts';
import { parseFixture } from '../../test/kit/fixture.ts';
import { Failure } from '../setup/failure.mjs';
import { ROOT } from '../setup/paths.mjs';
import { PAGE_WORDS } from './rule-page-words.mjs';

/** @typedef {import('../../server/src/core/analysis/rule.ts').Rule} Rule */
/** @typedef {import('../../l10n/say.ts').Language} Language */

const LONGEST_EXAMPLE = 2000;
/** @type {readonly Language[]} */
const LANGUAGES = ['fr', 'en'];

/**
 * The pages of the rules, in French and in English, compared with what the modules of the rules say of themselves and what
 * the product answers to their examples.
 * @param {{ readonly fix: boolean }} options with fix, writes the pages instead
 * @throws {Failure} naming the pages that are out of date
 */
export function checkRulePages({ fix }) {
  const pages = new Map(LANGUAGES.flatMap(spoken => [...speaking(spoken, allPages)]));
  const stale = [...pages].filter(([path, text]) => currentText(path) !== text).map(([path]) => path);
  const extra = currentPaths().filter(path => !pages.has(path));
  if (stale.length + extra.length === 0) return;
  if (!fix) throw new Failure(`${[...stale, ...extra].join(', ')} out of date: npm run format renews them`);
  for (const folder of Object.values(RULE_PAGE_FOLDERS)) mkdirSync(join(ROOT, folder), { recursive: true });
  for (const path of stale) writeFileSync(join(ROOT, path), pages.get(path) ?? '');
  for (const path of extra) rmSync(join(ROOT, path));
}

/**
 * @template T
 * @param {Language} spoken
 * @param {() => T} make
 */
function speaking(spoken, make) {
  const before = language();
  speak(spoken);
  try {
    return make();
  } finally {
    speak(before);
  }
}

/** The pages in the current language, by their paths from the root. */
function allPages() {
  const folder = RULE_PAGE_FOLDERS[language()];
  const pages = new Map(RULES.map(rule => [`${folder}/${rule.code}.md`, pageOf(rule)]));
  return pages.set(`${folder}/README.md`, indexOf());
}

/** @param {Rule} rule */
function pageOf(rule) {
  const words = PAGE_WORDS[language()];
  const { title, why, cure } = rule.doc[language()];
  const bad = rule.bad.filter(isShort).map(example => shownBad(rule, example));
  const good = rule.good.filter(isShort).map(shownText);
  const entry = `"${rule.code}": "${rule.offByDefault ? rule.severity : 'off'}"`;
  return [
    `# ${title} (\`${rule.code}\`)`,
    linkToOther(`${rule.code}.md`),
    `${words.severity(say(rule.severity), rule.offByDefault ?? false)} ${words.change(entry)}`,
    `## ${say('Why')}\n\n${why}`,
    `## ${say('What to do')}\n\n${cure}`,
    ...(bad.length > 0 ? [`## ${words.bad}\n\n${bad.join('\n\n')}`] : []),
    ...(good.length > 0 ? [`## ${words.good}\n\n${good.join('\n\n')}`] : []),
    `[${words.all}](README.md)\n`,
  ].join('\n\n');
}

function indexOf() {
  const words = PAGE_WORDS[language()];
  const rows = RULES.map(({ code, severity, offByDefault, doc }) => {
    const own = offByDefault ? words.off(say(severity)) : say(severity);
    return `| [\`${code}\`](${code}.md) | ${doc[language()].title} | ${own} |`;
  });
  return [
    `# ${words.index}`,
    linkToOther('README.md'),
    words.what,
    `${words.columns}\n| --- | --- | --- |\n${rows.join('\n')}`,
    `${words.source}\n`,
  ].join('\n\n');
}

/**
 * The way from a page to the same one in the other language.
 * @param {string} name
 */
function linkToOther(name) {
  const folder = RULE_PAGE_FOLDERS[language() === 'fr' ? 'en' : 'fr'];
  return `[${PAGE_WORDS[language()].other}](../${folder.replace('docs/', '')}/${name})`;
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
  const severities = new Map(rule.offByDefault ? [[rule.code, rule.severity]] : []);
  const { fixture, workspace, problems: found } = openExample(example, severities);
  const analysis = analysisOf(workspace, severities);
  const words = PAGE_WORDS[language()];
  const lines = [...found].flatMap(([path, problems]) =>
    problems
      .filter(({ code }) => code === rule.code)
      .flatMap(problem => {
        const quoted = (fixture.files.get(path) ?? '').slice(problem.span.start, problem.span.end).split('\n')[0] ?? '';
        const place = quoted === '' ? '' : words.place(`\`${quoted.replaceAll('`', '´')}\``);
        const fixes = fixesOf(analysis, path, problem).map(sayFix);
        return [
          `- ${place}*${say(problem.severity)}*, ${sayProblem(problem)}`,
          ...(fixes.length > 0 ? [`  - ${words.fixes(fixes)}`] : []),
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
  const texts = [...parseFixture(example).files];
  const blocks = texts.map(([path, text]) => {
    const name = texts.length > 1 || /^\/\/- /.test(example) ? `\`${path.slice('/ws/'.length)}\`\n\n` : '';
    return `${name}\`\`\`\`${languageOf(path)}\n${text.trimEnd()}\n\`\`\`\``;
  });
  return blocks.join('\n\n');
}

/** @param {string} path */
function languageOf(path) {
  if (path.endsWith('.json')) return 'json';
  return path.endsWith('.yml') ? 'yaml' : 'markdown';
}

/** @param {string} path from the root */
function currentText(path) {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return null;
  }
}

function currentPaths() {
  return Object.values(RULE_PAGE_FOLDERS).flatMap(folder => {
    try {
      const names = readdirSync(join(ROOT, folder)).filter(name => name.endsWith('.md'));
      return names.map(name => `${folder}/${name}`);
    } catch {
      return [];
    }
  });
}
