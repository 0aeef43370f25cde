import type { Workspace } from '../index/workspace.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { Span } from '../text/span.ts';
import { excerptOf } from './excerpt.ts';
import { targetAt } from './target.ts';
import { type Weight, weightOf } from './weight.ts';

/** What a hover shows, as data; the front ends put it into words. */
export interface Hover {
  readonly span: Span;
  readonly referential: Referential;
  readonly action: Action;
  readonly weight: Weight;
  /** The start of the description of the action that a reference names; empty on a declaration. */
  readonly excerpt: string;
}

/**
 * What to show at an offset: what the action there, or the one cited there, weighs. Nothing at a reference that leads
 * nowhere, for its problem says so.
 */
export function hoverAt(workspace: Workspace, path: string, offset: number): Hover | undefined {
  const target = targetAt(workspace, path, offset);
  if (target === undefined) return undefined;
  const { span } = target;
  if (target.kind === 'declaration') {
    const { referential, action } = target;
    return { span, referential, action, weight: weightOf(referential, action), excerpt: '' };
  }
  const { referential, target: action, to } = target.reference;
  const source = referential.sources.get(to);
  if (action === undefined || source === undefined) return undefined;
  const { file, declaration } = source;
  const excerpt = excerptOf(file, declaration.entry);
  return { span, referential, action, weight: weightOf(referential, action), excerpt };
}
