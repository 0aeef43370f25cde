import { say } from '../../../l10n/say.ts';
import type { MixtureFault } from '../core/model/mixture-fault.ts';
import { nearest } from '../core/model/nearest.ts';

/** What is wrong with the description of a mixture, in the current language. */
export function sayMixtureFault(fault: MixtureFault): string {
  switch (fault.kind) {
    case 'syntax':
      return say('This line is no YAML, nor JSON.');
    case 'mapping':
      return say('“{key}” takes keys with their values.', { key: fault.key });
    case 'list':
      return say('“{key}” takes a list.', { key: fault.key });
    case 'key':
      return withMeant(say('Unknown key “{found}”. Use one of: {known}.', argsOf(fault)), fault);
    case 'status':
      return withMeant(say('Unknown status “{found}”. Use one of: {known}.', argsOf(fault)), fault);
    case 'property':
      return withMeant(say('Unknown property “{found}” of a collectivité. Use one of: {known}.', argsOf(fault)), fault);
    case 'level':
      return withMeant(
        say('Unknown level “{found}”. Describe it under Niveaux, or use one of: {known}.', argsOf(fault)),
        fault,
      );
    case 'value':
      return withMeant(
        say('No formula knows the value “{found}” of {property}. Use one of: {known}.', {
          ...argsOf(fault),
          property: fault.property,
        }),
        fault,
      );
    case 'number':
      return say('“{key}” takes a number from 0, not “{found}”.', { key: fault.key, found: fault.found });
    case 'share':
      return say('“{key}” takes a share from 0 to 1, not “{found}”.', { key: fault.key, found: fault.found });
    case 'nothing':
      return say('Nothing can be drawn from “{key}”: give a weight above 0.', { key: fault.key });
    case 'range':
      return say('The range “{key}” ends before it begins.', { key: fault.key });
  }
}

interface Unknown {
  readonly found: string;
  readonly known: readonly string[];
}

function argsOf({ found, known }: Unknown): Readonly<Record<string, string>> {
  return { found, known: known.join(', ') };
}

function withMeant(sentence: string, { found, known }: Unknown): string {
  const meant = nearest(found, known);
  return meant === undefined ? sentence : `${sentence} ${say('Did you mean {suggestion}?', { suggestion: meant })}`;
}
