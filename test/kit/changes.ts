import assert from 'node:assert/strict';
import { analysisOf } from '../../server/src/core/analysis/run.ts';
import type { Change, ChangeSubject } from '../../server/src/core/changes/change.ts';
import type { Changed } from '../../server/src/core/changes/changed.ts';
import { changesBetween } from '../../server/src/core/changes/changes-between.ts';
import type { Trails } from '../../server/src/core/changes/paired-referentials.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import { openFixture } from './workspace.ts';

/**
 * What changed between two fixtures, a line each, in order: how it weighs, its subject and what became of it, as in
 * `breaks-scores 1.1.2 moved from 1.1.3 by content`. Each has a fingerprint of its own.
 */
export function checkChanges(before: string, after: string, expected: readonly string[]): void {
  const changes = changesOf(before, after);
  assert.deepEqual(changes.map(lineOf), expected);
  const prints = new Set(changes.map(({ fingerprint }) => fingerprint));
  assert.equal(prints.size, changes.length, 'two changes have one fingerprint');
  for (const fingerprint of prints) assert.match(fingerprint, /^[0-9a-f]{12}$/);
}

/** The changes between two fixtures. */
export function changesOf(before: string, after: string): readonly Change[] {
  return changesIn(openFixture(before).workspace, openFixture(after).workspace);
}

/** The changes between two workspaces. */
export function changesIn(before: Workspace, after: Workspace, trails?: Trails): readonly Change[] {
  return changesBetween(analysisOf(before), analysisOf(after), trails);
}

/** A change as a test writes it. */
export function lineOf({ severity, subject, what }: Change): string {
  return `${severity} ${named(subject)} ${told(what)}`;
}

function named(subject: ChangeSubject): string {
  switch (subject.kind) {
    case 'action':
      return subject.id === '' ? 'root' : subject.id;
    case 'choice':
      return `choice ${subject.question}/${subject.id}`;
    default:
      return `${subject.kind} ${subject.id}`;
  }
}

function told(what: Changed): string {
  switch (what.kind) {
    case 'added':
    case 'removed':
      return what.actions === 1 ? what.kind : `${what.kind} (${what.actions})`;
    case 'moved':
      return `moved from ${what.from} by ${what.by}`;
    case 'split':
      return `split into ${what.into.join(', ')}`;
    case 'merged':
      return `merged from ${what.from.join(', ')}`;
    case 'text':
      return `text ${what.section ?? ''} +${what.words.added} -${what.words.removed}`;
    case 'key':
      return `key ${what.key}: ${what.before.join(', ')} → ${what.after.join(', ')}`;
    case 'citation-gained':
    case 'citation-lost':
    case 'citation-broken':
    case 'citation-mended':
      return `${what.kind} ${what.to}`;
    case 'formula-added':
    case 'formula-removed':
    case 'formula-changed':
      return `${what.kind} ${what.role} ${what.outcomes.kind}`;
    case 'reordered':
      return `${what.kind} ${what.now} than ${what.than.join(', ')}`;
    case 'problem-gained':
    case 'problem-mended':
      return `${what.kind} ${what.problem.code}`;
    case 'reweighted':
      return 'reweighted';
    case 'stars':
      return `${what.kind} ${what.before.join(' ')} → ${what.after.join(' ')}`;
    case 'retitled':
    case 'recategorised':
    case 'renamed':
      return `${what.kind} ${what.before} → ${what.after}`;
    case 'converted':
      return `converted ${what.before.dialect} → ${what.after.dialect}`;
  }
}
