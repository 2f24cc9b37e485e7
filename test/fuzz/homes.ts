import JSON5 from 'json5'
import { corpusTexts } from './seeds.ts'

const written = (): readonly string[] => corpusTexts(/^openclaw\.json$/, 60)

/** Configurations of our sample homes, as they are written. */
export const homeTexts = (): readonly string[] => [...written(), '// a\n{ gateway: { bind: \'lan\', port: 0x10 }, /* b */ channels: { irc: { host: "h", }, }, }', '{ "$include": ["./a.json5"] }', '{ agents: { list: [{ id: "a" }] }, tools: { exec: { host: "gateway" } } }']

/** The same as plain JSON. */
export const homeConfigs = (): readonly string[] => homeTexts().flatMap(text => {
  try {
    return [JSON.stringify(JSON5.parse(text))]
  } catch {
    return []
  }
})
