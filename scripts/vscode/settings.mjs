import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Settings that keep the workbench quiet: no welcome, no AI, no network, no telemetry. */
const QUIET = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'json.schemaDownload.enable': false,
  'npm.autoDetect': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.feedback.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'window.menuBarVisibility': 'classic',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Settings that make the workbench do the same thing each time, for tests. */
export const STEADY = {
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'files.autoSave': 'off',
  'git.enabled': false,
  'workbench.colorTheme': 'Default Dark Modern',
  // What is asked for at the top stays there when an editor that is still opening takes the focus.
  'workbench.quickOpen.closeOnFocusLost': false,
  'workbench.reduceMotion': 'on',
};

/**
 * Writes the user's settings of a new VS Code.
 * @param {string} userDataDir
 * @param {object} [more] settings beside the quiet ones
 */
export function writeSettings(userDataDir, more = {}) {
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  writeFileSync(join(userDataDir, 'User/settings.json'), JSON.stringify({ ...QUIET, ...more }, null, 2));
}
