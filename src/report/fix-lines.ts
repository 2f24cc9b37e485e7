import { homedir } from 'node:os'
import { sep } from 'node:path'
import type { FixAction, FixResult } from '../model/index.ts'
import { visible } from './escape.ts'
import { clip, paragraph } from './layout.ts'
import type { Paint } from './paint.ts'

/** `--fix` for people: one line for each change, mode, thing left alone and error. Paths of the home begin with `~`. */
export function fixLines(fix: FixResult, { width, paint }: { readonly width: number; readonly paint: Paint }, home = homedir()): string[] {
  const hint = paragraph('Fix: modes, open groups and log redaction are repaired; everything else stays as it is and is yours to decide.', width)
  const isIdle = fix.errors.length === 0 && fix.changes.length === 0 && fix.actions.every(action => action.kind === 'chmod' && !action.ok && action.error === undefined)
  if (isIdle) return [...hint, 'Fix: no changes, everything was in order.']
  const short = (line: string): string => shortened(visible(clip(line, 1000), ' '), home)
  const diffs = (fix.diffs ?? []).flatMap(({ title, file, line, removed, added }) => [
    `  ${short(title)}`, `    ${short(`${file}, line ${line}`)}`, ...signed('-', removed), ...signed('+', added),
  ])
  const lines = [
    ...fix.isPreview ? [] : fix.changes, ...fix.backups.map(path => `backup ${path}`), ...fix.actions.map(actionLine), ...fix.errors.map(error => `error: ${error}`),
  ]
  const title = paint('strong', fix.isPreview ? 'FIX (dry run: nothing was changed)' : 'FIX')
  return [...hint, '', title, ...diffs, ...lines.flatMap(line => paragraph(short(line), width, '  ', '    '))]
}

const signed = (sign: string, text: string): string[] => text === '' ? [] : text.split('\n').map(line => `    ${sign} ${visible(clip(line, 1000), ' ')}`)

function actionLine(action: FixAction): string {
  if (action.kind === 'icacls') return `not run, yours to run: ${action.command}`
  const command = `chmod ${action.mode.toString(8)} ${action.path}`
  if (action.ok) return command
  return action.skipped === undefined ? `${command} failed: ${action.error ?? 'unknown'}` : `skip ${command} (${action.skipped})`
}

const shortened = (line: string, home: string): string =>
  home.length > 1 ? line.replaceAll(`${home}${sep}`, `~${sep}`) : line
