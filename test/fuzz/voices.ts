import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { Ajv } from 'ajv'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { metasById } from '../../src/catalog/metas.ts'
import { draw, drawAudit } from '../../src/report/draw.ts'
import type { AuditReport, ReviewReport, ScanReport } from '../../src/model/index.ts'
import { must } from './target.ts'

const require = createRequire(import.meta.url)
const readJson = (path: string): object => JSON.parse(readFileSync(path, 'utf8')) as object
const sarif = new AjvDraft04.default({ strict: false, unicodeRegExp: false })
addFormats.default(sarif)
const isSarif = sarif.compile(readJson(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')))
const isScanReport = new Ajv({ strictTypes: false }).compile(readJson(new URL('../../docs/schema/scan-report.schema.json', import.meta.url).pathname))
const bom = new Validation.JsonStrictValidator(Spec.Spec1dot6.version)

const options = { version: '0.0.0', folder: '/work', home: '/home/ann' }
// What a terminal or a reader would obey, be moved by or not see.
const unseen = /[^\P{C}\n]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u
const sign = (text: string): string => {
  const at = text.search(unseen)
  return at === -1 ? '' : `${JSON.stringify(text.slice(Math.max(0, at - 40), at + 40))}`
}

/** Every voice of a scan or a review holds to its form, whatever stands in the report. The schema of CycloneDX takes long and is left out of a check that is not thorough. */
export async function checkVoices(report: ScanReport | ReviewReport, isThorough = true): Promise<void> {
  const told = (format: Parameters<typeof draw>[0], more: object = {}): Promise<string> => draw(format, report, metasById, { ...options, ...more })
  const text = await told('text', { verbose: true })
  must(!unseen.test(text), `text shows ${sign(text)}`)
  const json: unknown = JSON.parse(await told('json'))
  must('packages' in report || isScanReport(json), `json breaks its schema: ${JSON.stringify(isScanReport.errors?.[0])}`)
  checkSarif(await told('sarif'))
  checkHtml(await told('html'))
  checkMarkdown(await told('markdown', { verbose: true }))
  checkGithub(await told('github', { verbose: true }))
  const bill = await told('cyclonedx')
  if (!isThorough) return
  const wrong = await bom.validate(bill)
  must(wrong === null, `cyclonedx breaks its schema: ${JSON.stringify(wrong).slice(0, 400)}`)
}

/** The same for an audit. */
export async function checkAuditVoices(report: AuditReport): Promise<void> {
  const text = await drawAudit('text', report, options)
  must(!unseen.test(text), `text shows ${sign(text)}`)
  JSON.parse(await drawAudit('json', report, options))
  checkSarif(await drawAudit('sarif', report, options))
  checkHtml(await drawAudit('html', report, options))
  checkMarkdown(await drawAudit('markdown', report, options))
  checkGithub(await drawAudit('github', report, options))
}

function checkSarif(text: string): void {
  must(isSarif(JSON.parse(text)), `sarif breaks its schema: ${JSON.stringify(isSarif.errors?.[0])}`)
}

type Node = DefaultTreeAdapterTypes.Node
const elementsIn = (node: Node): readonly DefaultTreeAdapterTypes.Element[] =>
  [...'tagName' in node ? [node] : [], ...'childNodes' in node ? node.childNodes.flatMap(elementsIn) : []]
const foreign = new Set(['img', 'iframe', 'object', 'embed', 'link', 'base', 'video', 'audio', 'source', 'frame', 'applet', 'template', 'math', 'foreignobject', 'plaintext', 'xmp', 'noscript'])

function checkHtml(html: string): void {
  must(!unseen.test(html), `html shows ${sign(html)}`)
  const elements = elementsIn(parse(html))
  const scripts = elements.filter(({ tagName }) => tagName === 'script').length
  must(scripts <= 2, `html has ${scripts} scripts`)
  for (const { tagName, attrs } of elements) {
    must(!foreign.has(tagName), `html has an element ${tagName}`)
    for (const { name, value } of attrs) {
      must(!/^(?:on|src|srcset|style$|action$|formaction$|ping$)/.test(name), `html has ${tagName} ${name}`)
      must(name !== 'href' || value.startsWith('#'), `html leads to ${value}`)
    }
  }
}

const nodesIn = (node: Nodes): readonly Nodes[] => [node, ...'children' in node ? node.children.flatMap(nodesIn) : []]
const strange = new Set(['link', 'image', 'linkReference', 'imageReference', 'definition', 'footnoteReference', 'blockquote', 'thematicBreak'])
const own = /^(?:<\/?details>|<summary>(?:(?!<).|<\/?b>)*<\/summary>|<\/?sub>|<details>\n<summary>(?:(?!<)[^\n]|<\/?b>)*<\/summary>)$/u

function checkMarkdown(text: string): void {
  // Our own signs against links and notices, and in front of a warning; those of a stranger would be spelled out.
  const markdown = text.replaceAll('\u2060', ' ').replaceAll('⚠\ufe0f', '⚠')
  must(!unseen.test(markdown), `markdown shows ${sign(markdown)}`)
  for (const node of nodesIn(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))) {
    must(!strange.has(node.type), `markdown has a ${node.type}`)
    if (node.type === 'html') must(own.test(node.value), `markdown has the HTML ${JSON.stringify(node.value.slice(0, 200))}`)
    if (node.type === 'text') must(!/@\w|https?:\/\/|www\./i.test(node.value), `markdown notifies or leads away: ${JSON.stringify(node.value.slice(0, 200))}`)
  }
}

function checkGithub(text: string): void {
  for (const line of text.split('\n')) {
    const command = /^\s*::([\w-]+)/.exec(line)?.[1] ?? /##\[([\w-]+)/.exec(line)?.[1]
    must(command === undefined || ['error', 'warning', 'notice'].includes(command), `github gives the command ${command}`)
    must(!unseen.test(line), `github shows ${sign(line)}`)
  }
}
