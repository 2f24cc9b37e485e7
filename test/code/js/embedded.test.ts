import { describe, expect, it } from 'vitest'
import { readJavaScript } from '../../support/javascript.ts'

const embeds = async (code: string) => ((await readJavaScript(code)).embeds ?? []).map(({ language, text, note }) => ({ language, text, note }))

describe('programs that are written out', () => {
  const script = '#!/bin/sh\necho lamp\n'

  it('are read as what their name says', async () => {
    expect(await embeds(`require('fs').writeFileSync('lamp.py', 'print("lamp is lit")')`)).toEqual([{ language: 'python', text: 'print("lamp is lit")', note: 'program text written to lamp.py' }])
  })

  it('are read as what their first line says, wherever they go', async () => {
    expect(await embeds(`require('fs').writeFileSync(where(), ${JSON.stringify(script)})`)).toEqual([{ language: 'shell', text: script, note: expect.stringContaining('program text written to') }])
    expect(await embeds(`require('fs').writeFileSync(...given, ${JSON.stringify(script)})`)).toEqual([{ language: 'shell', text: script, note: 'program text written to a file' }])
  })
})
