import { expect, it } from 'vitest'
import { lineTeller, progressPainter } from '../../src/progress.ts'

it('draws progress over itself, a few times per second, and leaves nothing behind', () => {
  const written: string[] = []
  let time = 0
  const painter = progressPainter({ columns: 40, write: text => written.push(text) }, () => time)
  painter.clear()
  expect(written).toEqual([])
  for (time = 0; time < 250; time += 10) painter.show({ done: time / 10, total: 50 })
  painter.clear()
  painter.clear()
  expect(written).toEqual(['\r\u001b[KScanning  0/50 files  0 %', '\r\u001b[KScanning  10/50 files  20 %', '\r\u001b[KScanning  20/50 files  40 %', '\r\u001b[K'])
})

it('tells the speed and the time left of each target anew', () => {
  const written: string[] = []
  let time = 0
  const painter = progressPainter({ columns: 80, write: text => written.push(text.slice(4)) }, () => time)
  for (const [at, done] of [[0, 0], [4000, 20], [5000, 0], [6000, 30]] as const) {
    time = at
    painter.show({ done, total: 100 })
  }
  expect(written).toEqual([
    'Scanning  0/100 files  0 %', 'Scanning  20/100 files  20 %  5.0 files/s  16 s left', 'Scanning  0/100 files  0 %', 'Scanning  30/100 files  30 %',
  ])
})

it('tells a log one line for so many seconds, and none of what is short', () => {
  const told: string[] = []
  let time = 7000
  const teller = lineTeller(line => told.push(line), () => time, 30_000)
  for (; time < 7000 + 95_000; time += 1000) teller.show(`at ${time / 1000 - 7}`)
  expect(told).toEqual(['at 30', 'at 60', 'at 90'])
})
