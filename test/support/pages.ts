import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'

const places = [
  process.env['PLUGVET_CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A browser to show pages in; undefined where none is installed. */
export const browserPath: string | undefined = places.find(path => path !== '' && existsSync(path))

export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ ...browserPath !== undefined && { executablePath: browserPath }, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })

export interface Opened { readonly page: Page; readonly complaints: readonly string[]; readonly requests: readonly string[] }

/** Shows a page from a file, as a person would open it, and hands over what the browser complained of and asked for. */
export async function withPage<T>(browser: Browser, html: string, use: (opened: Opened) => Promise<T>, options: Parameters<Browser['newPage']>[0] = {}): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'plugvet-page-'))
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options })
  const [complaints, requests]: [string[], string[]] = [[], []]
  page.on('console', message => void complaints.push(message.text()))
  page.on('pageerror', error => void complaints.push(error.message))
  page.on('dialog', dialog => {
    complaints.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => void requests.push(request.url()))
  try {
    const file = join(folder, 'report.html')
    writeFileSync(file, html)
    await page.goto(pathToFileURL(file).href)
    return await use({ page, complaints, requests })
  } finally {
    await page.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
