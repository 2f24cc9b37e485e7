import { expect, it } from 'vitest'
import { progressPainter } from '../../src/progress.ts'

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
