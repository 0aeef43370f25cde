import { isSameKey } from '../memory/memory.ts';
import { RULE_TITLES } from '../model/personalisation.ts';
import { textOf } from '../text/span.ts';
import type { Draft } from './change-of.ts';
import { isAsWritten, type Naming } from './entry-changes.ts';
import type { FormulaPair } from './formula-pairs.ts';
import { wordCount } from './word-count.ts';
import { wordsOf } from './words-of.ts';

/** The texts beside rules that say something else; that of a rule that came or went is told with the rule. */
export function ruleTextChanges(pairs: readonly FormulaPair[], { textBefore }: Naming): readonly Draft[] {
  return pairs.flatMap(({ before, after, referential, subject }): readonly Draft[] => {
    const [was, is] = [before?.prose, after?.prose];
    if (was === undefined || is === undefined || was.file === is.file) return [];
    const old = wordsOf(was.spans.map(span => textBefore(was.file, span)).join('\n'));
    const now = wordsOf(is.spans.map(span => textOf(is.file.text, span)).join('\n'));
    if (isSameKey(old, now) || isAsWritten(was.file, was.spans, now)) return [];
    const role = after?.role;
    const section = role === 'deactivation' || role === 'reduction' || role === 'score' ? RULE_TITLES[role] : undefined;
    const what = { kind: 'text', section, words: wordCount(old, now) } as const;
    const content = ['rule', old, now];
    return [{ referential, subject, what, reason: 'text', before: before?.place, after: after?.place, content }];
  });
}
