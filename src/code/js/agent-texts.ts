import type { Node } from '../../kit/index.ts'
import type { Embed } from '../analyser.ts'
import type { Engine } from './engine.ts'
import { spanOf } from './engine.ts'
import { evaluate } from './evaluate.ts'
import { parentOf, type Loose } from './tree.ts'
import { skeletons, type Module } from './value.ts'

const maxTexts = 80
// Shorter than the shortest order that names a deed and a thing.
const minLength = 40
const maxLength = 20_000

/** What makes an object with a description one that a model chooses from: a tool of OpenClaw, of MCP or of a model's own interface. */
const toolKeys = new Set(['inputSchema', 'input_schema', 'parameters', 'execute', 'argsSchema', 'paramsSchema'])
/** What a hook or a server adds to what the model is told. */
const promptKeys = new Set(['prependContext', 'appendContext', 'systemPrompt', 'prependSystemContext', 'appendSystemContext', 'instructions', 'promptGuidelines'])
const servers = /\bregisterTool\b|@modelcontextprotocol|openclaw|\binputSchema\b|\binput_schema\b/

/**
 * Texts that code hands to a model: descriptions of tools and of their parameters, and what hooks add to the prompt. They are
 * loaded whether the tool is used or not, just as the description of a skill, and are read as one.
 */
export function agentTexts(g: Engine, module: Module): readonly Embed[] {
  if (!servers.test(module.index.text)) return []
  const out: Embed[] = []
  const take = (node: Node, name: string, note: string): void => {
    if (out.length >= maxTexts) return
    const text = skeletons(evaluate(g, node, module.env), 1)[0]
    if (text === undefined || text.length < minLength || text.length > maxLength) return
    out.push({ language: 'markdown', text: `---\nname: ${JSON.stringify(name)}\ndescription: ${JSON.stringify(text)}\n---\n`, span: spanOf(module, node), verbatim: false, note })
  }
  for (const property of (module.index.byType.get('ObjectProperty') ?? []) as readonly Loose[]) {
    const key = keyOf(property)
    if (key === 'description') {
      const tool = toolAround(property)
      if (tool !== undefined) take(property.value, tool, `told to the model as the description of ${tool}`)
    } else if (key !== undefined && promptKeys.has(key)) take(property.value, key, `told to the model as ${key}`)
  }
  for (const call of (module.index.methodCalls.get('tool') ?? []) as readonly Loose[]) {
    const [name, description] = call.arguments as Loose[]
    if (name?.type === 'StringLiteral' && call.arguments.length > 2) take(description, name.value, `told to the model as the description of ${name.value}`)
  }
  return out
}

const maxClimb = 12

/** The name of the tool whose description, or description of a parameter, this is. */
function toolAround(property: Loose): string | undefined {
  let at: Loose | undefined = parentOf(property)
  for (let climbed = 0; at && climbed < maxClimb; climbed++, at = parentOf(at)) {
    if (at.type !== 'ObjectExpression') continue
    const keys = (at.properties as Loose[]).map(keyOf)
    if (!keys.includes('description') || !keys.some(key => key !== undefined && toolKeys.has(key))) continue
    const name = at.properties.find((one: Loose) => keyOf(one) === 'name')?.value
    return name?.type === 'StringLiteral' ? name.value : 'a tool'
  }
  return undefined
}

const keyOf = ({ computed, key }: Loose): string | undefined => computed ? undefined : key?.name ?? key?.value
