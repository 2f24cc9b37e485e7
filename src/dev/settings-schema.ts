import { commands, options, optionsOf, settingCommands, settingNames, valuesOf } from '../options.ts'
import type { CommandName, Option, OptionName } from '../options.ts'

type Schema = Readonly<Record<string, unknown>>

/** `docs/schema/plugvet.schema.json`: the operator's file of settings, from the table of options. */
export const settingsSchema = (): string => {
  const properties = (names: readonly string[], command?: CommandName): Schema =>
    Object.fromEntries(names.map(name => [name, settingOf(options[name as OptionName], command)]))
  const sections = settingCommands.filter(command => !settingNames.includes(command)).map(command => [command, {
    description: `For this command alone. ${commands[command].help}.`, type: 'object', additionalProperties: false,
    properties: properties(settingNames.filter(name => (optionsOf(command) as readonly string[]).includes(name)), command),
  }])
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of plugvet: plugvet.jsonc',
    description: 'The options of the command line by name, for the commands that know them; a key that is a command holds those for it alone. Written by `npm run generate`.',
    type: 'object', additionalProperties: false,
    properties: { $schema: { type: 'string' }, ...properties(settingNames), ...Object.fromEntries(sections) },
  }
  return `${JSON.stringify(schema, undefined, 2)}\n`
}

function settingOf(option: Option, command: CommandName | undefined): Schema {
  const description = option.default === undefined ? option.help : `${option.help} [${option.default}]`
  if (option.kind === 'flag') return { description, type: 'boolean' }
  if (option.kind === 'count') return { description, type: 'integer', minimum: option.least ?? 0, maximum: option.most }
  return option.kind === 'choice' ? { description, enum: valuesOf(option, command) } : { description, type: 'string', minLength: 1 }
}
