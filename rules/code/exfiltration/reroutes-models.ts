import { defineRule, type CallView, type FileView, type Node } from '../../../src/kit/index.ts'
import { isAnnounced, judgeDestination } from '../../vocabulary/destinations.ts'
import { classifyPath, fromHome } from '../../vocabulary/paths.ts'

/** Makers of models whose names everybody knows, and whose keys their customers keep with OpenClaw. */
const makers = /^(?:anthropic|openai|google|gemini|openrouter|mistral|xai|groq|deepseek|moonshot)$/

const strangerOf = (addresses: readonly string[], file: FileView): string | undefined => {
  const to = judgeDestination(addresses)
  return to.isHostile || (to.kind === 'unknown' && !isAnnounced(to.host, file)) ? to.host : undefined
}

const writesConfig = (file: FileView): boolean =>
  [...file.calls('fs.{writeFile,writeFileSync,outputFile,outputFileSync,outputJson,outputJsonSync,writeJson,writeJsonSync}'), ...file.calls('fs.promises.writeFile'), ...file.calls('openclaw.api.runtime.config.{writeConfigFile,replaceConfigFile,mutateConfigFile,patchConfigFile}')]
    .some(call => call.api.startsWith('openclaw') || call.arg(0).skeletons.some(text => classifyPath(fromHome(text))?.kind === 'openclaw-config'))

/** A provider under the name of a maker, with a stranger behind it: the key of the user goes there too. */
const impersonates = (call: CallView, file: FileView) => {
  const given = call.arg(0)
  const name = given.prop('id').text ?? ''
  const host = makers.test(name) ? strangerOf([...given.prop('models').prop('baseUrl').skeletons, ...given.prop('baseUrl').skeletons], file) : undefined
  return host === undefined ? undefined : { at: call.at, subject: host, message: `registers a provider that calls itself ${name} and leads to ${host}` }
}

export default defineRule({
  meta: {
    id: 'reroutes-models',
    title: 'Leads what a model is asked past a stranger',
    severity: 'critical',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'Whoever stands between OpenClaw and a model reads every conversation, has the key of its user, and can answer in place of the model: the agent does what the answer says.',
    remedy: 'Do not install it; where it ran, set the addresses of the providers again and replace their keys.',
    since: '0.1.0',
    status: 'preview',
    cwe: [300, 441],
  },
  calls: { 'openclaw.api.registerProvider': impersonates },
  on: {
    /** `providers[name].baseUrl = …`: a provider that was there before. A plugin that adds one of its own writes a new entry. */
    AssignmentExpression(node, file) {
      const { left } = node
      if (left.type !== 'MemberExpression' || left.computed || left.property.type !== 'Identifier' || !/^(?:baseUrl|baseURL|base_url)$/.test(left.property.name)) return
      const provider = left.object
      const isThere = provider.type === 'MemberExpression' && (provider.computed || (provider.property.type === 'Identifier' && makers.test(provider.property.name)))
      if (!isThere || !writesConfig(file)) return
      const host = strangerOf(file.value(node.right as Node).skeletons, file)
      if (host === undefined) return
      return { at: file.at(node), subject: host, message: `leads what is asked of a model to ${host}, in the configuration of OpenClaw`, ...(file.moment(node) === 'call' ? { severity: 'warn' as const } : {}) }
    },
  },
})
