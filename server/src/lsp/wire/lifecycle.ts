import { ErrorCodes, ResponseError } from './values.ts';

/** A server answers between `initialize` and `shutdown`; before and after it refuses, as the protocol demands. */
export interface Lifecycle {
  readonly isRunning: () => boolean;
  readonly hasEnded: () => boolean;
  /** @throws ResponseError where nothing may be asked, as it is to be answered */
  readonly demandRunning: () => void;
  /** @throws ResponseError at the second time */
  readonly begin: () => void;
  readonly end: () => void;
}

export function createLifecycle(): Lifecycle {
  let stage: 'new' | 'running' | 'ended' = 'new';
  const refuse = (code: number, message: string): never => {
    throw new ResponseError(code, message);
  };
  return {
    isRunning: () => stage === 'running',
    hasEnded: () => stage === 'ended',
    demandRunning() {
      if (stage === 'new') refuse(ErrorCodes.ServerNotInitialized, 'The server has not been initialized');
      if (stage === 'ended') refuse(ErrorCodes.InvalidRequest, 'The server has been shut down');
    },
    begin() {
      if (stage !== 'new') refuse(ErrorCodes.InvalidRequest, 'The server has been initialized already');
      stage = 'running';
    },
    end() {
      stage = 'ended';
    },
  };
}
