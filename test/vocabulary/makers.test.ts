import { expect, test } from 'vitest'
import { isMakersAccount, isMakersPlace } from '../../rules/vocabulary/makers.ts'

test.each([
  ['https://github.com/rustdesk/rustdesk/releases/latest', true],
  ['https://raw.githubusercontent.com/wp-cli/builds/gh-pages/phar/wp-cli.phar', true],
  ['https://github.com/somebody-else/rustdesk/releases', false],
  ['https://rustdesk-download.example.invalid/', false],
  ['https://rustdesk.github.io/', false],
])('%s belongs to the account of a known maker: %s', (url, is) => {
  expect(isMakersAccount(url)).toBe(is)
})

test('a maker is known by a site that is read with encryption', () => {
  expect(isMakersPlace('https://www.7-zip.org/')).toBe(true)
  expect(isMakersPlace('http://www.7-zip.org/')).toBe(false)
  expect(isMakersPlace('https://www.epson.de/support')).toBe(true)
  expect(isMakersPlace('https://epson-treiber.de/')).toBe(false)
  expect(isMakersPlace('https://epson.top/')).toBe(false)
})
