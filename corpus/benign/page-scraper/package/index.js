import { readFile, writeFile } from 'node:fs/promises'
import puppeteer from 'puppeteer-core'

export async function glean (urls, { jar = './cookies.json', executablePath } = {}) {
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const cookies = await readFile(jar, 'utf8').then(JSON.parse, () => [])
  await browser.setCookie(...cookies)
  const out = []
  for (const url of urls) {
    await page.goto(url, { waitUntil: 'networkidle2' })
    out.push(await page.$$eval('h1, h2', nodes => nodes.map(node => node.textContent.trim())))
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  }
  await writeFile(jar, JSON.stringify(await browser.cookies()))
  await browser.close()
  return out
}
