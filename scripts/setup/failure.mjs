/** A reason to stop that a person can act on: it is shown as its message alone, without a stack. */
export class Failure extends Error {}
