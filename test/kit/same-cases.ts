import fc from 'fast-check';

// What fails once fails again: generated cases are the same at every run, but for whoever asks for others with FUZZ=1.
if (process.env['FUZZ'] === undefined) fc.configureGlobal({ seed: 2023 });
