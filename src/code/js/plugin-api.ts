import type { Node } from '../../kit/index.ts'
import type { Engine } from './engine.ts'
import { nameOf } from './returns.ts'
import { readApi } from './sources.ts'
import { bindingOf, parentOf, type Loose } from './tree.ts'
import { unknown, type Env, type Value } from './value.ts'
import { pluginHooks } from './vocabulary.ts'

/** Members that no other host hands to its plugins. */
const ownMembers = new Set(['registerGatewayMethod', 'registerHttpRoute', 'registerHttpHandler', 'registerContextEngine', 'registerAgentHarness', 'registerHook', 'pluginConfig', 'registerCliBackend'])
/** Other hosts have these too, with a text as their first argument. */
const takesObject = new Set(['registerTool', 'registerCommand', 'registerService', 'registerChannel', 'registerProvider'])
const entryNames = new Set(['register', 'activate', 'default'])

/** The API of OpenClaw, where a function is one that OpenClaw hands it to: told by its type, its use, or its place in a plugin. */
export const pluginApi = (g: Engine, fn: Loose, index: number, env: Env): Value =>
  index === 0 && takesPluginApi(g, fn) ? readApi(g, 'openclaw.api', fn.params[0], env) : unknown

/** Whether OpenClaw calls the function, with its API, while it loads the plugin. */
export function takesPluginApi(g: Engine, fn: Loose): boolean {
  const given = fn.params?.[0] as Loose | undefined
  const parameter = given?.type === 'AssignmentPattern' ? given.left as Loose : given
  return parameter !== undefined && (isTyped(parameter) || isUsedAsApi(parameter) || (g.isPlugin() && isEntry(fn)))
}

/** The same of one that has no use for the API: it is still called. */
export const isPluginEntry = (g: Engine, fn: Loose): boolean => fn.params?.length === 0 && g.isPlugin() && isEntry(fn)

const isTyped = (parameter: Loose): boolean => {
  const named = parameter.typeAnnotation?.typeAnnotation?.typeName as Loose | undefined
  return named?.name === 'OpenClawPluginApi' || named?.right?.name === 'OpenClawPluginApi'
}

function isUsedAsApi(parameter: Loose): boolean {
  if (parameter.type === 'ObjectPattern') return (parameter.properties as Loose[]).some(({ key, computed }) => !computed && ownMembers.has(key?.name))
  const references = parameter.type === 'Identifier' ? bindingOf(parameter)?.references ?? [] : []
  return references.slice(0, 60).some(reference => isTelling(reference))
}

function isTelling(reference: Node): boolean {
  const member = parentOf(reference) as Loose | undefined
  if (!member || !/^(Optional)?MemberExpression$/.test(member.type) || member.object !== reference || member.computed && member.property.type !== 'StringLiteral') return false
  const name = (member.property.name ?? member.property.value) as string
  if (ownMembers.has(name)) return true
  const call = parentOf(member) as Loose | undefined
  if (!call || !/CallExpression$/.test(call.type) || call.callee !== member) return false
  const [first, second] = call.arguments as Loose[]
  if (takesObject.has(name)) return first !== undefined && !isTextual(first) && (second === undefined || second.type === 'ObjectExpression')
  return name === 'on' && first?.type === 'StringLiteral' && pluginHooks.has(first.value) && first.value.includes('_')
}

const isTextual = ({ type }: Loose): boolean => type === 'StringLiteral' || type === 'TemplateLiteral' || type === 'BinaryExpression'

/** `export default function (api)`, `{ register(api) {} }`, `module.exports = api => …` */
function isEntry(fn: Loose): boolean {
  const parent = parentOf(fn) as Loose | undefined
  if (parent?.type === 'ExportDefaultDeclaration') return true
  if (parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' && (parent.left.property.name ?? parent.left.property.value) === 'exports') return true
  return entryNames.has(nameOf(fn).replace(/\(\)$/, ''))
}
