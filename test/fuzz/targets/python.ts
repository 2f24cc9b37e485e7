import { readerTarget } from '../scanned.ts'
import { corpusTexts, pageTexts } from '../seeds.ts'

export const target = readerTarget(['main.py', 'setup.py', '__init__.py'], { seeds: [...corpusTexts(/\.py$/, 60), ...pageTexts(/^(?:py|python)$/, 120)], words: ['f"{', '"""', 'lambda ', '\n    ', 'import os', '__import__(', 'exec(', '**', ':=', '[x for x in ', '\\\n', 'match x:\n case ', '@', 'async '] })
