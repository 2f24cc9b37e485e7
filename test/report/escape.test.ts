import { describe, expect, it } from 'vitest'
import { visible } from '../../src/report/index.ts'

describe('visible', () => {
  it.each([
    ['a colour', '\u001b[31mred', '\\u{1b}[31mred'],
    ['a window title', '\u001b]0;title\u0007', '\\u{1b}]0;title\\u{7}'],
    ['an 8-bit control', '\u009b2J', '\\u{9b}2J'],
    ['line breaks', 'a\nb\r\u0085\u2028\u2029', 'a\\u{a}b\\u{d}\\u{85}\\u{2028}\\u{2029}'],
    ['bidi controls', '\u202a\u202e\u2066\u2069\u200e\u200f\u061c', '\\u{202a}\\u{202e}\\u{2066}\\u{2069}\\u{200e}\\u{200f}\\u{61c}'],
    ['zero width', '\u200b\u200c\u200d\u2060\ufeff', '\\u{200b}\\u{200c}\\u{200d}\\u{2060}\\u{feff}'],
    ['the tag block', '\u{e0041}', '\\u{e0041}'],
    ['variation selectors', 'a\ufe0f\u{e0100}', 'a\\u{fe0f}\\u{e0100}'],
    ['lone surrogates', 'a\ud800b\udc00', 'a\\u{d800}b\\u{dc00}'],
    ['blank letters', '\u3164\u115f\uffa0', '\\u{3164}\\u{115f}\\u{ffa0}'],
    ['a tower of marks', `e${'\u0301'.repeat(6)}`, `e${'\u0301'.repeat(4)}\\u{301}\\u{301}`],
  ])('spells out %s', (_, hidden, shown) => {
    expect(visible(hidden)).toBe(shown)
  })

  it.each([
    ['other scripts', 'Ünïcödé 你好 שלום مرحبا हिन्दी', 'Ünïcödé 你好 שלום مرحبا हिन्दी'],
    ['emoji', '🎉 👍🏽', '🎉 👍🏽'],
    ['an emoji that asks for colour', '⚠\ufe0f', '⚠'],
    ['tabs, as spaces', 'a\tb', 'a  b'],
  ])('leaves %s', (_, honest, shown) => {
    expect(visible(honest)).toBe(shown)
  })
})
