const fs = require('fs')
const path = require('path')

const text = `on:
  release:
    types: [published]
jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm ci && npm publish
        env:
          NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}
`

exports.addWorkflow = folder => {
  fs.mkdirSync(path.join(folder, '.github', 'workflows'), { recursive: true })
  fs.writeFileSync(path.join(folder, '.github', 'workflows', 'publish.yml'), text)
}
