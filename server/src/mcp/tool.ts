import type * as z from 'zod';
import type { Message } from '../../../l10n/say.ts';
import type { Folder } from './folder.ts';

/** What an agent can ask for. */
export interface Tool {
  readonly name: string;
  readonly title: Message;
  readonly does: Message;
  readonly input: z.ZodObject;
  /** What the protocol's library holds each answer to. */
  readonly output: z.ZodObject;
  /** True where it changes files: it is there only where that is allowed. */
  readonly writes: boolean;
  /** Answers with plain data of the shape `output`. @throws Failure where it cannot be done, ZodError for another input */
  readonly answer: (folder: Folder, given: unknown) => Promise<object>;
}

interface ToolSpec<Input extends z.ZodObject> extends Omit<Tool, 'input' | 'answer' | 'writes'> {
  readonly writes?: boolean;
  readonly input: Input;
  readonly answer: (folder: Folder, asked: z.output<Input>) => Promise<object>;
}

/** A tool that answers what its input schema lets through. */
export function tool<Input extends z.ZodObject>({ answer, writes = false, ...spec }: ToolSpec<Input>): Tool {
  return { ...spec, writes, answer: (folder, given) => answer(folder, spec.input.parse(given)) };
}
