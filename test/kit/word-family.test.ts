import { describe, expect, test } from 'vitest'
import { family } from '../../src/kit/index.ts'

const stems = `install* get has has_to turn_off don't sends* .env e-mail скач* straß* kit self`
const anywhere = '下载 パス 下载安装'
const found = family(stems, anywhere)

/** The same as one expression. */
const asPattern = (): RegExp => {
  const words = (text: string): string[] => text.split(' ').map(one => one.replace(/[.]/g, '\\$&').replaceAll('_', '[\\s_-]').replaceAll('*', '\\p{L}{0,14}'))
  return new RegExp([`(?<![\\p{L}\\d])(?:${words(stems).join('|')})(?!\\p{L}|-\\p{L}{3})`, ...words(anywhere)].join('|'), 'giu')
}
const expected = (text: string): number[] => Array.from(text.matchAll(asPattern()), match => match.index)

test.each([
  ['Installing it', [0]],
  ['reinstall', []],
  ['get it, then GET it', [0, 13]],
  ['together', []],
  ['turn\noff, turn-off, turn_off and turn  off', [0, 10, 20]],
  ['get-together and get-up', [17]],
  ['installabcdefghijklmnopqrstuvwxyz', []],
  ['它下载安装了', [1]],
  ['ſelf and KIT', [0, 9]],
  ['the file .env', [9]],
  ['1get', []],
  ['𝐀get', []],
  ['СКАЧАЙТЕ', [0]],
  ['STRASSE, STRAẞE', [9]],
  ['', []],
])('%j', (text, places) => {
  expect(found.places(text)).toEqual(places)
  expect(expected(text)).toEqual(places)
})

test('all ways of asking say the same', () => {
  expect(found.test('please install it')).toBe(true)
  expect(found.exec('please install it')).toEqual({ index: 7 })
  expect(found.test('nothing here')).toBe(false)
  expect(found.exec('nothing here')).toBeNull()
})

test('a family that comes later is found in texts that were looked through before', () => {
  expect(found.test('a quay and a get')).toBe(true)
  expect(family('quay').test('a quay and a get')).toBe(true)
})

describe('answers as the pattern does', () => {
  const bits = [...stems.replaceAll('*', '').split(' ').flatMap(one => [one.replaceAll('_', ' '), one.toUpperCase()]), ...anywhere.split(' ')]
  const glue = [' ', '-', '_', '', 'ſ', 'ı', 'İ', 'K', 'é', '1', '\u00a0', '𝐀', '.', 'の', 'abcdefghijklmnopq', '\n', 'ß', 'ς']
  let seed = 7
  const pick = (all: readonly string[]): string => {
    seed = seed * 1_103_515_245 + 12_345 & 0x7fffffff
    return all[(seed >> 8) % all.length]!
  }
  test('in 5,000 texts made of its words and of what may stand around them', () => {
    for (let i = 0; i < 5_000; i += 1) {
      const text = Array.from({ length: 1 + i % 5 }, () => pick(bits) + pick(glue) + pick(['', pick(glue)])).join('')
      expect(found.places(text), text).toEqual(expected(text))
    }
  })
})
