exports.hints = (schema) => Object.entries(schema.properties || {}).map(([name, s]) => `${name}: ${s.type || 'any'}`)
