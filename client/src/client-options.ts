/** What the language server is told when it starts. */
import * as vscode from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient/node';
import { language } from '../../l10n/say.ts';

/** The command behind the points of a simulation above a title: it gets the key of a référentiel and the id of an action. */
export const REVEAL_ROW = 'referentiel.simulation.revealRow';

/** The command behind what a rule does in the scenario in use: it gets the same, and tells where the points come from. */
export const EXPLAIN_ROW = 'referentiel.simulation.explainRow';
/** The command behind the count of citations above a title: it gets the URI of its document and its position. */
export const SHOW_CITATIONS = 'referentiel.showCitations';
/** The command behind the count of rules, questions and indicators: it gets what the first two of these do. */
export const SHOW_SURROUNDINGS = 'referentiel.showSurroundings';
/** The command above the first title of a file: it gets what the first of these does. */
export const SIMULATE_ACTION = 'referentiel.simulateAction';

/** The command behind the outcomes of a rule: it gets what the rule is about, `cae_1.2.2`. */
export const SHOW_OUTCOMES = 'referentiel.showOutcomes';

/** The command behind what is chosen from a list where there is something to choose behind it. */
export const PROPOSE_NEXT = 'referentiel.proposeNext';
/** Shows a scenario that a fix has made: it gets the URI of its folder as the server writes it, its name and its text. */
export const SHOW_SCENARIO = 'referentiel.showScenario';

export function clientOptions(log: vscode.LogOutputChannel, pages: vscode.Uri | undefined): LanguageClientOptions {
  const kept = keptSchemes();
  return {
    // Scenarios are YAML.
    documentSelector: [
      ...['markdown', 'yaml'].flatMap(language => ['file', ...kept, 'untitled'].map(scheme => ({ scheme, language }))),
      ...['file', ...kept].map(scheme => ({ scheme, pattern: '**/{referentiel,referentiel.review}.json' })),
    ],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Syntax faults of JSON are told by VS Code itself.
    initializationOptions: () => ({
      language: language(),
      exclude: excludedPatterns(),
      keeps: kept,
      pages: pages?.toString(),
      updates: true,
      checksJson: true,
      showsPlaces: true,
      lensCommands: {
        points: REVEAL_ROW,
        why: EXPLAIN_ROW,
        citations: SHOW_CITATIONS,
        around: SHOW_SURROUNDINGS,
        simulate: SIMULATE_ACTION,
        outcomes: SHOW_OUTCOMES,
      },
      suggestCommand: PROPOSE_NEXT,
      scenarioCommand: SHOW_SCENARIO,
    }),
    synchronize: { configurationSection: ['referentiel.aids', 'referentiel.completion'] },
  };
}

/** The schemes of workspace folders that stand on no disk: those that VS Code alone can read. */
function keptSchemes(): readonly string[] {
  const all = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(all)].filter(scheme => scheme !== 'file');
}

/** What the user has VS Code leave out of sight; an exclusion that hangs on another file is not one. */
function excludedPatterns(): readonly string[] {
  const excluded = vscode.workspace.getConfiguration('files').get<Readonly<Record<string, unknown>>>('exclude', {});
  return Object.keys(excluded).filter(pattern => excluded[pattern] === true);
}
