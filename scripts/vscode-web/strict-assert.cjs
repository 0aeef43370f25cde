// What tests in a browser have in the place of `node:assert/strict`.
module.exports = require('assert').strict;
