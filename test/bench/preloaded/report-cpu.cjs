// Required before a program, tells on descriptor 3 what CPU its whole process took, in microseconds.
const { writeSync } = require('node:fs');

process.on('exit', () => writeSync(3, JSON.stringify(process.cpuUsage())));
