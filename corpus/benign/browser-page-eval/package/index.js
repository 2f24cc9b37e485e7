import puppeteer from 'puppeteer-core'

export async function facts (url, { executablePath = process.env.CHROME_PATH } = {}) {
  const browser = await puppeteer.launch({ executablePath, args: ['--no-first-run'] })
  try {
    const page = await browser.newPage()
    await page.goto(url, { waitUntil: 'networkidle2' })
    const title = await page.$eval('title', (node) => node.textContent)
    const links = await page.$$eval('a[href]', (nodes) => nodes.map((node) => node.href))
    const size = await page.evaluate(() => ({ width: document.body.scrollWidth, height: document.body.scrollHeight }))
    const cookies = await page.evaluate('document.cookie.length')
    return { title, links, size, cookies }
  } finally {
    await browser.close()
  }
}
