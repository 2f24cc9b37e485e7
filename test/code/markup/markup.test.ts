import { describe, expect, test } from 'vitest'
import type { Analysis } from '../../../src/code/analyser.ts'
import { analyseMarkup } from '../../../src/code/markup/index.ts'

const none = { has: () => false, read: () => undefined }
const analyse = async (text: string, language: 'html' | 'svg' = 'html'): Promise<Analysis> => analyseMarkup({ path: `a.${language}`, language, text }, [], none)
const codes = async (text: string, language?: 'html' | 'svg'): Promise<readonly string[]> => (await analyse(text, language)).embeds!.map(one => `${one.language} ${one.text}`)

describe('code in HTML', () => {
  test.each<[string, readonly string[]]>([
    ['<script>a()</script>', ['javascript a()']],
    ['<script type="module">a()</script><script type="text/javascript; charset=utf-8">b()</script>', ['javascript a()', 'javascript b()']],
    ['<script type="application/json">{}</script><script type="text/template"><b></script>', []],
    ['<SCRIPT>a("</div>")</SCRIPT>', ['javascript a("</div>")']],
    ['<p ONCLICK=a()>', ['javascript a()']],
    ['<p onclick="a(&quot;b&quot;)">', ['javascript a("b")']],
    ['<a href="java&#115;cript:a()">', ['javascript a()']],
    ['<a href=" java\nscript:a%28%29">', ['javascript a()']],
    ['<iframe srcdoc="<script>a()</script>">', ['html <script>a()</script>']],
    ['<iframe src="data:text/html,%3Cb%3E">', ['html <b>']],
    ['<object data="data:image/svg+xml;base64,PHN2Zy8+">', ['svg <svg/>']],
    ['<meta http-equiv="refresh" content="0; url=javascript:a()">', ['javascript a()']],
    ['<meta name="x" content="0; url=javascript:a()">', []],
    ['<template><script>a()</script></template><noscript><p onclick="b()"></noscript>', ['javascript a()', 'javascript b()']],
    ['<!-- <script>a()</script> --><p title="<script>b()</script>">', []],
    ['<p onclick="a()"><p onclick="a()">', ['javascript a()']],
    ['<script>a(', ['javascript a(']],
  ])('%s', async (text, expected) => {
    expect(await codes(text)).toEqual(expected)
  })
})

describe('code in SVG', () => {
  test.each<[string, readonly string[]]>([
    ['<svg onload="a()"><script>b()</script></svg>', ['javascript a()', 'javascript b()']],
    ['<?xml version="1.0"?><svg><script><![CDATA[a < b]]></script></svg>', ['javascript a < b']],
    ['<svg><script>a(&amp;b)</script></svg>', ['javascript a(&b)']],
    ['<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:script>a()</svg:script></svg:svg>', ['javascript a()']],
    ['<svg><foreignObject><body><script>a()</script></body></foreignObject></svg>', ['javascript a()']],
    ['<svg><a xlink:href="javascript:a()"/><animate attributeName="href" to="javascript:b()"/></svg>', ['javascript a()', 'javascript b()']],
    ['<svg><path d="M0 0"/><style>a{}</style></svg>', []],
  ])('%s', async (text, expected) => {
    expect(await codes(text, 'svg')).toEqual(expected)
  })
})

test.each<[string, readonly string[]]>([
  ['<script src="./a.js?v=1"></script><script src="b.js"></script><script src="/c.js"></script>', ['./a.js', './b.js', './c.js']],
  ['<script src="https://example.invalid/a.js"></script><script src="//example.invalid/b.js"></script>', []],
  ['<link rel="modulepreload" href="a.js"><link rel="stylesheet" href="a.css"><iframe src="b.html">', ['./a.js', './b.html']],
])('%s names files', async (text, expected) => {
  expect((await analyse(text)).references!.map(({ specifier }) => specifier)).toEqual(expected)
})

test('positions of code that stands there letter by letter can be mapped', async () => {
  const text = '<p>\n<script>\nfetch("x")</script>\n<b onclick="go()">'
  const lines = text.split('\n')
  const { embeds } = await analyse(text)
  expect(embeds).toMatchObject([
    { verbatim: true, text: '\nfetch("x")', span: { line: 2, column: 9, endLine: 3, endColumn: 11 } },
    { verbatim: true, text: 'go()', span: { line: 4, column: lines[3]!.indexOf('go()') + 1 } },
  ])
})

test('a page without end or bottom is a gap', async () => {
  expect((await analyse('<div>'.repeat(100_000))).gaps).toMatchObject([{ stage: 'parse', reason: 'elements are nested more than 2000 deep' }])
  const many = Array.from({ length: 6000 }, (_, index) => `<p onclick="a(${index})">`).join('')
  const { embeds, gaps } = await analyse(many)
  expect([embeds!.length, gaps!.length]).toEqual([5000, 1])
})
