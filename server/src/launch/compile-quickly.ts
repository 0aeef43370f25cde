import v8 from 'node:v8';

/** The oldest V8 that has Maglev everywhere, the compiler whose code is nearly the quickest; 22 of Node has it turned off. */
const OLDEST_V8 = 13;

/**
 * Has V8 do without the compiler whose code is the quickest, and which is the slowest itself: what somebody writes is read and
 * checked in milliseconds, here and there, and over a session that compiler takes more than its code saves, on threads that
 * are in the way of those that answer. A session of the language server on 932 files costs a fifth less, a keystroke waits
 * a third less, and a check of 2,792 files costs an eighth less; what calculates on for seconds would cost half as much again.
 */
export function compileQuickly(): void {
  if (Number.parseInt(process.versions.v8, 10) >= OLDEST_V8) v8.setFlagsFromString('--no-turbofan');
}
