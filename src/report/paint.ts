import { styleText } from 'node:util'
import type { Severity, Verdict } from '../model/index.ts'

const styles = {
  block: ['bold', 'red'], warn: ['bold', 'yellow'], allow: ['bold', 'green'],
  critical: ['bold', 'red'], caution: ['yellow'], info: ['cyan'],
  strong: ['bold'], faint: ['dim'], mark: ['red'], step: ['cyan'],
} as const
export type Style = keyof typeof styles

/** Colours a text that is already fit for the terminal; leaves it alone when colour is off. */
export type Paint = (style: Style, text: string) => string

// Whether colour is wanted was decided by the caller; the stream and the environment have no say here.
export const painter = (color: boolean): Paint => (style, text) =>
  color && text !== '' ? styleText([...styles[style]], text, { validateStream: false }) : text

export const severityStyle: Readonly<Record<Severity, Style>> = { critical: 'critical', warn: 'caution', info: 'info' }
export const severityLabel: Readonly<Record<Severity, string>> = { critical: 'CRITICAL', warn: 'WARN', info: 'INFO' }
export const verdictLabel: Readonly<Record<Verdict, string>> = { block: 'BLOCK', warn: 'WARN', allow: 'OK' }
