import type { AuditLocation, ConfigSnapshot, KeyPath, Pointer } from '../model/index.ts'

/** Turns a key path into the file and line that hold it, or hold the nearest parent that is written down. */
export const locateKey = (config: ConfigSnapshot, configPath: string, keyPath: KeyPath): AuditLocation => {
  for (let length = keyPath.length; length > 0; length -= 1) {
    const point = config.points[JSON.stringify(keyPath.slice(0, length))]
    if (point === undefined) continue
    const file = config.files[point.file]
    const excerpt = file?.lines[point.line]
    return { file: file?.path ?? configPath, line: point.line, column: point.column, keyPath, ...(excerpt === undefined ? {} : { excerpt }) }
  }
  return { file: configPath, keyPath }
}

export const locatePointer = (config: ConfigSnapshot, configPath: string, at: Pointer): AuditLocation => {
  if (at.file === undefined) return locateKey(config, configPath, at.keyPath)
  return { file: at.file, ...(at.span && { line: at.span.line, column: at.span.column }), ...(at.excerpt === undefined ? {} : { excerpt: at.excerpt }) }
}
