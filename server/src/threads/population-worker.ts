/** The program of a thread. What it does stands in the program that starts it, which is read once more: there is no second copy. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PopulationWork } from './population-work.ts';

void import('./take-stretches.ts').then(({ takeStretches }) =>
  takeStretches(workerData as PopulationWork, (told, moved) => parentPort?.postMessage(told, moved as ArrayBuffer[])),
);
