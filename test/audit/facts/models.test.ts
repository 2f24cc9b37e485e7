import { describe, expect, test } from 'vitest'
import { legacyFamily, normaliseModel, parameterBillions, weaknesses } from '../../../src/audit/facts/model-names.ts'
import { factsFrom } from '../../support/facts.ts'

test.each<[string, object, string]>([
  ['gpt-5.4', {}, 'openai/gpt-5.4'],
  ['anthropic/claude-opus-4-6@work', {}, 'anthropic/claude-opus-4-6'],
  ['anthropic/claude-sonnet-4@20250514', {}, 'anthropic/claude-sonnet-4@20250514'],
  ['ollama/qwen3@q4_k_m', {}, 'ollama/qwen3@q4_k_m'],
  ['ollama/qwen3@4bit', {}, 'ollama/qwen3@4bit'],
  ['Z.AI/glm-5', {}, 'zai/glm-5'],
  ['aws-bedrock/x', {}, 'amazon-bedrock/x'],
  ['anthropic/opus-4.6', {}, 'anthropic/claude-opus-4-6'],
  ['openrouter/openrouter/auto', {}, 'openrouter/auto'],
  ['fast', { 'ollama/llama-8b': { alias: 'FAST' } }, 'ollama/llama-8b'],
  ['fast', { 'ollama/llama-8b': { alias: 'fast' }, 'openai/gpt-5': { alias: 'Fast' } }, 'openai/gpt-5'],
  ['opus', {}, 'openai/opus'],
  ['opus', { 'anthropic/claude-opus-4-6': {} }, 'anthropic/claude-opus-4-6'],
  ['opus', { 'anthropic/claude-opus-4-6': { alias: 'best' } }, 'openai/opus'],
])('%s with %j is %s', (written, catalogue, expected) => {
  expect(normaliseModel(written, catalogue as never).id).toBe(expected)
})

test.each<[string, number | undefined]>([
  ['ollama/llama-3.1-70b', 70], ['ollama/mixtral-8x7b', undefined], ['ollama/qwen3-30b-a3b', 30], ['ollama/m8b', 8], ['ollama/7billion', undefined],
  ['ollama/gemma-2.5b-it', 2.5], ['ollama/Llama-405B', 405], ['ollama/0b', undefined], ['openai/gpt-5.4', undefined], ['x/7b:13b', 13],
])('size of %s: %s', (id, expected) => expect(parameterBillions(id)).toBe(expected))

test.each<[string, boolean, number]>([
  ['openai/gpt-3.5-turbo', true, 1], ['openai/gpt-4-0613', true, 1], ['openai/gpt-4o', false, 1], ['openai/gpt-5', false, 0], ['openai/gpt-5.4', false, 0],
  ['openai/gpt-5-mini', false, 0], ['openai/gpt-6', false, 1], ['openai/gpt-50', false, 1], ['anthropic/claude-2.1', true, 1], ['anthropic/claude-instant-1', true, 1],
  ['anthropic/claude-opus-4-6', false, 0], ['anthropic/claude-sonnet-4-5', false, 0], ['anthropic/claude-sonnet-4.5', false, 0], ['anthropic/claude-3-5-sonnet', false, 0],
  ['anthropic/claude-sonnet-4-20250514', false, 1], ['anthropic/claude-haiku-4-5', false, 1], ['anthropic/claude-haiku-3', false, 2], ['anthropic/claude-opus-5', false, 0],
  ['google/gemini-3-pro', false, 0],
])('%s: legacy %s, %i weaknesses', (id, isLegacy, count) => {
  expect([legacyFamily(id) !== undefined, weaknesses(id).length]).toEqual([isLegacy, count])
})

describe('references', () => {
  test('are read in the order of the original, blanks left out', () => {
    const config = { agents: { defaults: { model: { primary: 'a/1', fallbacks: ['', 'a/2'] }, imageModel: 'a/3' }, list: [{ id: 'x', model: 'a/4' }, { id: 'y', model: { primary: ' ' } }] } }
    expect(factsFrom(config).models.references.map(({ id, source }) => [id, source])).toEqual([
      ['a/1', 'agents.defaults.model.primary'], ['a/2', 'agents.defaults.model.fallbacks.1'], ['a/3', 'agents.defaults.imageModel'], ['a/4', 'agents.list.0.model'],
    ])
  })

  test.each<[string, object, Record<string, string>, string[]]>([
    ['fetch and browser are on by default', {}, {}, ['web_fetch', 'browser']],
    ['a key in the environment switches search on', {}, { TAVILY_API_KEY: 'x' }, ['web_search', 'web_fetch', 'browser']],
    ['a key in the configuration too', { tools: { web: { search: { apiKey: 'x' } } } }, {}, ['web_search', 'web_fetch', 'browser']],
    ['a switch decides', { tools: { web: { search: { enabled: false, apiKey: 'x' }, fetch: { enabled: false } } }, browser: { enabled: false } }, {}, []],
    ['a policy takes them away', { tools: { deny: ['group:web'] } }, {}, ['browser']],
    ['a policy of the provider too', { tools: { byProvider: { a: { deny: ['web_fetch'] } } } }, {}, ['browser']],
    ['a sandbox stops them all', { agents: { defaults: { model: 'a/7b', sandbox: { mode: 'all' } } } }, {}, []],
  ])('web tools: %s', (_, config, env, expected) => {
    const full = { agents: { defaults: { model: 'a/7b' } }, ...config }
    expect(factsFrom(full, { env }).models.references[0]?.webTools).toEqual(expected)
  })
})
