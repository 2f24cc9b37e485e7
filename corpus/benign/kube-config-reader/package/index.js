const fs = require('fs')
const https = require('https')
const os = require('os')
const path = require('path')
const yaml = require('js-yaml')

function context () {
  const file = process.env.KUBECONFIG || path.join(os.homedir(), '.kube', 'config')
  const config = yaml.load(fs.readFileSync(file, 'utf8'))
  const { context: current } = config.contexts.find(({ name }) => name === config['current-context'])
  return {
    cluster: config.clusters.find(({ name }) => name === current.cluster).cluster,
    user: config.users.find(({ name }) => name === current.user).user,
    namespace: current.namespace || 'default',
  }
}

module.exports = function pods () {
  const { cluster, user, namespace } = context()
  const options = {
    ca: Buffer.from(cluster['certificate-authority-data'], 'base64'),
    headers: user.token ? { authorization: `Bearer ${user.token}` } : {},
    ...(user['client-key-data'] && { key: Buffer.from(user['client-key-data'], 'base64'), cert: Buffer.from(user['client-certificate-data'], 'base64') }),
  }
  return new Promise((resolve, reject) => {
    https.get(`${cluster.server}/api/v1/namespaces/${namespace}/pods`, options, (res) => {
      let text = ''
      res.on('data', (part) => { text += part }).on('end', () => resolve(JSON.parse(text).items.map(({ metadata }) => metadata.name)))
    }).on('error', reject)
  })
}
