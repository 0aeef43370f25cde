import { RULES } from '../../analysis/registry.ts';
import type { Rule } from '../../analysis/rule.ts';
import { pathTo } from '../../index/tree.ts';
import { referentialIn, type Workspace } from '../../index/workspace.ts';
import type { Action } from '../../model/referential.ts';
import { span } from '../../text/span.ts';
import { type Hover, hoverOf } from '../hover.ts';
import { indicatorNamed } from '../subject/indicator-subject.ts';
import { questionNamed } from '../subject/question-subject.ts';
import type { About } from './proposal.ts';

/** What there is to tell of what a proposal names: the same as a hover, and where it stands; of a code, its rule. */
export type Told =
  | { readonly kind: 'hover'; readonly hover: Hover; readonly above: readonly Action[] }
  | { readonly kind: 'rule'; readonly rule: Rule };

/** Undefined where what it names is no longer there. */
export function toldOf(workspace: Workspace, about: About): Told | undefined {
  const nowhere = { file: '', span: span(0, 0) };
  switch (about.kind) {
    case 'action': {
      const referential = referentialIn(workspace, about.folder);
      const path = referential && pathTo(referential.root, about.id);
      if (referential === undefined || path === undefined) return undefined;
      const subject = { kind: 'action', part: 'reference', referential, id: about.id, action: path.at(-1) } as const;
      return told(hoverOf(workspace, { ...subject, ...nowhere }), path.slice(1, -1));
    }
    case 'question': {
      const question = questionNamed(workspace, about.id, about.path);
      if (question === undefined) return undefined;
      const choice = question.choices.find(({ id }) => id === about.choice);
      return told(hoverOf(workspace, { kind: 'question', question, answer: about.choice, choice, ...nowhere }));
    }
    case 'indicator': {
      const subject = indicatorNamed(workspace, about.id, nowhere);
      return subject && told(hoverOf(workspace, subject));
    }
    case 'code': {
      const rule = RULES.find(({ code }) => code === about.code);
      return rule && { kind: 'rule', rule };
    }
  }
}

function told(hover: Hover | undefined, above: readonly Action[] = []): Told | undefined {
  return hover && { kind: 'hover', hover, above };
}
