import type { SourceFault } from '../../model/source.ts';
import type { FileRule } from '../rule.ts';

/** Lines that git left where two versions met; only one side of the conflict is read. */
export const conflictMarker: FileRule = {
  ...ruleFor('conflict-marker'),
  severity: 'error',
  bad: ['# T\n```yaml\nid: 1.1.1\n```\n## Description\n<|<<<<<<< HEAD|>\nIci.\n<|=======|>\nLà.\n<|>>>>>>> autre|>\n'],
  good: ['# T\n```yaml\nid: 1.1.1\n```\n## Description\nIci.\n'],
};

/** Bytes that are not UTF-8: accents are lost. */
export const textEncoding: FileRule = {
  ...ruleFor('encoding'),
  code: 'text-encoding',
  severity: 'error',
  bad: ['# Strat<|\ufffd|>gie\n```yaml\nid: 1.1.1\n```\n'],
  good: ['# Stratégie\n```yaml\nid: 1.1.1\n```\n'],
};

/** A file too long to be read. */
export const fileTooLarge: FileRule = {
  ...ruleFor('too-large'),
  code: 'file-too-large',
  severity: 'error',
  bad: [`<||># T\n\`\`\`yaml\nid: 1.1.1\n\`\`\`\n${'a '.repeat(1_000_000)}\n`],
  good: ['# T\n```yaml\nid: 1.1.1\n```\n'],
};

function ruleFor(kind: SourceFault['kind']) {
  return {
    code: kind as string,
    scope: 'file' as const,
    check: ({ faults }: { readonly faults: readonly SourceFault[] }) =>
      faults
        .filter(fault => fault.kind === kind)
        .map(fault => ({ span: fault.span, args: fault.kind === 'too-large' ? { limit: fault.limit } : {} })),
  };
}
