/** The system that the program runs on, as Node calls it; empty in a browser. */
export const SYSTEM: string = typeof process === 'object' ? process.platform : '';
