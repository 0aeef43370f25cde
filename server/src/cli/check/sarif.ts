import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { language } from '../../../../l10n/say.ts';
import type { RuleFailure } from '../../core/analysis/attempt.ts';
import type { PrintedPlace } from '../../outputs/check.ts';
import { jsonText } from '../../words/visible.ts';
import { sayFailure } from './printed-failure.ts';
import type { PrintedFix } from './printed-fix.ts';
import type { CheckReport, CheckResult } from './report.ts';
import { SARIF_LEVELS } from './sarif-levels.ts';
import { ruleDescriptor } from './sarif-rules.ts';

/**
 * SARIF 2.1.0, for code scanning and other viewers of findings; the rules that found something are described in it. Where a
 * rule broke down, it says that the run was no success.
 */
export function sarifOf({ results, failures }: CheckReport): string {
  const codes = [...new Set(results.map(({ problem }) => problem.code))].sort();
  const seen = new Map<string, number>();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'referentiel', language: language(), rules: codes.map(ruleDescriptor) } },
        language: language(),
        invocations: [
          { executionSuccessful: failures.length === 0, toolExecutionNotifications: failures.map(notificationOf) },
        ],
        columnKind: 'utf16CodeUnits',
        results: results.map(result => resultOf(result, codes, fingerprintOf(result, seen))),
      },
    ],
  };
  return jsonText(log);
}

function notificationOf(failure: RuleFailure) {
  return { level: 'error', message: { text: sayFailure(failure) }, associatedRule: { id: failure.code } };
}

function resultOf({ problem, related, fixes }: CheckResult, codes: readonly string[], fingerprint: string) {
  const relatedLocations = related.map((place, id) => ({ id, ...locationOf(place), message: { text: place.message } }));
  const fixList = fixes().map(fixOf);
  return {
    ruleId: problem.code,
    ruleIndex: codes.indexOf(problem.code),
    level: SARIF_LEVELS[problem.severity],
    message: { text: problem.message },
    locations: [locationOf(problem)],
    partialFingerprints: { 'referentiel/v1': fingerprint },
    ...(relatedLocations.length > 0 && { relatedLocations }),
    ...(fixList.length > 0 && { fixes: fixList }),
  };
}

/** The same for a problem after lines were added above it, or blank ones in it: of what is written there, not of where. */
function fingerprintOf({ problem: { file, code }, source }: CheckResult, seen: Map<string, number>): string {
  const what = JSON.stringify([file, code, source.trim().replaceAll(/\s+/g, ' ')]);
  const count = (seen.get(what) ?? 0) + 1;
  seen.set(what, count);
  return createHash('sha256').update(`${what}${count}`).digest('hex').slice(0, 32);
}

function locationOf(place: PrintedPlace) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(place) }, region: regionOf(place) } };
}

function fixOf({ message, changes }: PrintedFix) {
  const files = [...new Set(changes.map(({ file }) => file))];
  return {
    description: { text: message },
    artifactChanges: files.map(name => ({
      artifactLocation: { uri: uriOf({ file: name }) },
      replacements: changes
        .filter(({ file }) => file === name)
        .map(change => ({ deletedRegion: regionOf(change), insertedContent: { text: change.text } })),
    })),
  };
}

// Relative to the root of the repository, where such a command runs; elsewhere the whole path says what is meant.
function uriOf({ file }: Pick<PrintedPlace, 'file'>): string {
  return isAbsolute(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/');
}

function regionOf({ line, column, endLine, endColumn }: PrintedPlace) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
