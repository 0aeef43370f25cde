/** What the language server is told when it starts. */
import * as vscode from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient/node';
import { language } from '../../../l10n/say.ts';
import { excludedPatterns } from './excluded.ts';
import { keptSchemes } from './kept-schemes.ts';
import { fileSchemes, textSchemes } from './schemes.ts';
import {
  EXPLAIN_ROW,
  PROPOSE_NEXT,
  REVEAL_ROW,
  SHOW_CITATIONS,
  SHOW_OUTCOMES,
  SHOW_PLACE,
  SHOW_SCENARIO,
  SHOW_SURROUNDINGS,
  SIMULATE_ACTION,
} from './server-commands.ts';

export function clientOptions(log: vscode.LogOutputChannel, pages: vscode.Uri | undefined): LanguageClientOptions {
  const kept = keptSchemes();
  return {
    // Scenarios are YAML.
    documentSelector: [
      ...['markdown', 'yaml'].flatMap(language => textSchemes(kept).map(scheme => ({ scheme, language }))),
      ...fileSchemes(kept).map(scheme => ({ scheme, pattern: '**/{referentiel,referentiel.review}.json' })),
    ],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Syntax faults of JSON are told by VS Code itself.
    initializationOptions: () => ({
      language: language(),
      exclude: excludedPatterns(vscode.workspace.getConfiguration('files').get('exclude')),
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
      placeCommand: SHOW_PLACE,
    }),
    synchronize: { configurationSection: ['referentiel.aids', 'referentiel.completion'] },
  };
}
