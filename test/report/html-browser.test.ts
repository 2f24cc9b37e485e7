import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Finding, ScanReport } from '../../src/model/index.ts'
import { renderHtml } from '../../src/report/html/index.ts'
import { browserPath, openBrowser, withPage } from '../support/pages.ts'
import { canonical, catalog, hostileReport } from './canonical.ts'

const page = (report: ScanReport): string => renderHtml(report, catalog, { version: '0.0.0-test' })

const [model] = canonical.findings as readonly [Finding]
const severities = ['critical', 'warn', 'info'] as const
const many = (count: number): ScanReport => ({
  ...canonical,
  findings: Array.from({ length: count }, (_, index): Finding => ({
    ...model, severity: severities[Math.floor(index * 3 / count)] ?? 'info', fingerprint: `finding${index}`, message: `finding number ${index}`, category: index % 2 === 0 ? 'exec' : 'network',
    reach: index % 5 === 0 ? 'unreached' : 'entry',
    at: { ...model.at, file: index % 3 === 0 ? `node_modules/left/${index}.js` : `lib/${index}.js` },
  })),
})

// Without a browser nobody can tell: the run names these tests as skipped.
describe.skipIf(browserPath === undefined)('in a browser (Chromium; PLUGVET_CHROMIUM names another place)', () => {
  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() })
  afterAll(async () => { await browser?.close() })

  it('loads without a complaint and asks for nothing else', async () => {
    await withPage(browser, page(canonical), async ({ page: shown, complaints, requests }) => {
      expect(await shown.locator('.finding').count()).toBe(canonical.findings.length)
      expect(complaints).toEqual([])
      expect(requests).toHaveLength(1)
    })
  })

  it('runs nothing of what it shows', async () => {
    const text = '</script><script>alert(1)</script><img src=x onerror=alert(2)>'
    const report = { ...many(60), findings: many(60).findings.map(finding => ({ ...finding, message: text, trace: [{ role: 'source' as const, at: finding.at, note: text }] })) }
    await withPage(browser, page(report), async ({ page: shown, complaints, requests }) => {
      await shown.locator('#more').scrollIntoViewIfNeeded()
      await expect.poll(() => shown.locator('.finding').count()).toBe(60)
      await shown.locator('.finding').last().locator('summary').click()
      expect(await shown.locator('.finding').last().locator('.title').textContent()).toBe(text)
      expect(await shown.locator('img').count()).toBe(0)
      expect(complaints).toEqual([])
      expect(requests).toHaveLength(1)
    })
    await withPage(browser, page(hostileReport), async ({ complaints }) => expect(complaints).toEqual([]))
  })

  it('filters by severity, category, package, reach and words, and says how many are left', async () => {
    await withPage(browser, page(many(300)), async ({ page: shown, complaints }) => {
      const left = shown.locator('#shown')
      await expect.poll(() => left.textContent()).toBe('300 findings')
      await shown.locator('input[value=critical]').uncheck()
      await expect.poll(() => left.textContent()).toBe('200 of 300 findings')
      await shown.locator('#category').selectOption('network')
      await expect.poll(() => left.textContent()).toBe('100 of 300 findings')
      await shown.locator('#package').selectOption('left')
      await expect.poll(() => left.textContent()).toBe('33 of 300 findings')
      await shown.locator('#reach').selectOption('nothing seems to load it')
      await expect.poll(() => left.textContent()).toBe('7 of 300 findings')
      await shown.locator('#search').fill('number zzz')
      await expect.poll(() => left.textContent()).toBe('0 of 300 findings')
      await shown.locator('#reset').click()
      await expect.poll(() => left.textContent()).toBe('300 findings')
      await shown.locator('#search').fill('number 123')
      await expect.poll(() => shown.locator('.finding .title').allTextContents()).toEqual(['finding number 123'])
      expect(complaints).toEqual([])
    })
  })

  it('copies the address of a finding, and that address opens it, whatever is filtered', async () => {
    await withPage(browser, page(many(300)), async ({ page: shown, complaints }) => {
      await shown.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await shown.locator('#search').fill('number 250')
      await expect.poll(() => shown.locator('.finding').count()).toBe(1)
      await shown.locator('.finding summary').click()
      await shown.locator('.finding .copy').click()
      await expect.poll(() => shown.locator('.finding .copy').textContent()).toBe('Copied')
      const address = await shown.evaluate(() => (globalThis as unknown as { navigator: { clipboard: { readText(): Promise<string> } } }).navigator.clipboard.readText())
      expect(address).toMatch(/report\.html#f-finding250$/)
      await shown.goto('about:blank')
      await shown.goto(address)
      await expect.poll(() => shown.locator('#f-finding250 details[open] .body').count()).toBe(1)
      expect(await shown.locator('#f-finding250').evaluate(item => (item as unknown as { getBoundingClientRect(): { top: number } }).getBoundingClientRect().top)).toBeLessThan(900)
      expect(complaints).toEqual([])
    })
  })

  it('draws ten thousand findings as they are wanted', async () => {
    await withPage(browser, page(many(10_000)), async ({ page: shown, complaints }) => {
      await expect.poll(() => shown.locator('#shown').textContent()).toBe('10,000 findings')
      expect(await shown.locator('.finding').count()).toBeLessThan(300)
      await shown.locator('#search').fill('number 9999')
      await expect.poll(() => shown.locator('#shown').textContent()).toBe('1 of 10,000 findings')
      expect(complaints).toEqual([])
    })
  })

  it('works from the keyboard', async () => {
    await withPage(browser, page(canonical), async ({ page: shown }) => {
      await shown.keyboard.press('Tab')
      expect(await shown.evaluate('document.activeElement.textContent')).toBe('Skip to the report')
      const last = shown.locator('.finding summary').last()
      await last.focus()
      await shown.keyboard.press('Enter')
      expect(await shown.locator('.finding').last().locator('details[open]').count()).toBe(1)
    })
  })

  it('prints every finding with its evidence', async () => {
    await withPage(browser, page(many(120)), async ({ page: shown, complaints }) => {
      await shown.evaluate("dispatchEvent(new Event('beforeprint'))")
      expect(await shown.locator('.finding details[open] .body').count()).toBe(120)
      await shown.emulateMedia({ media: 'print' })
      expect(await shown.locator('#filters').isVisible()).toBe(false)
      expect((await shown.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
      await shown.evaluate("dispatchEvent(new Event('afterprint'))")
      expect(await shown.locator('.finding details[open]').count()).toBeLessThan(20)
      expect(complaints).toEqual([])
    })
  })

  it('is whole without scripts, as far as it is drawn', async () => {
    await withPage(browser, page(many(60)), async ({ page: shown }) => {
      expect(await shown.locator('.finding').count()).toBe(40)
      expect(await shown.locator('noscript').textContent()).toContain('20 more findings')
      expect(await shown.locator('#filters').isVisible()).toBe(false)
    }, { javaScriptEnabled: false })
  })

  it.each(['light', 'dark'] as const)('has text that can be read on its ground when it is %s', async colorScheme => {
    await withPage(browser, page(canonical), async ({ page: shown }) => {
      const weak = await shown.evaluate(contrasts)
      expect(weak).toEqual([])
    }, { colorScheme })
  })

  it('fits a narrow screen', async () => {
    await withPage(browser, page(canonical), async ({ page: shown }) => {
      expect(await shown.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    }, { viewport: { width: 390, height: 800 } })
  })
})

/** Runs in the page: every text whose contrast with its ground is below 4.5 to 1. */
const contrasts = `(() => {
  const channel = value => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const rgba = color => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data] }
  const light = ([r, g, b]) => 0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255)
  const ground = element => { for (let at = element; at; at = at.parentElement) { const color = rgba(getComputedStyle(at).backgroundColor); if (color[3] === 255) return color } return [255, 255, 255, 255] }
  const texts = [...document.querySelectorAll('body *')].filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && element.checkVisibility({ opacityProperty: true }) && !element.closest('script, :disabled'))
  return texts.flatMap(element => {
    const [a, b] = [light(rgba(getComputedStyle(element).color)), light(ground(element))]
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    return ratio < 4.5 ? [element.tagName + '.' + element.className + ' ' + ratio.toFixed(2)] : []
  })
})()`
