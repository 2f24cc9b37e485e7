import io
import json
import sys
import tokenize

text = sys.stdin.read()
tokens = [(tokenize.tok_name[t.type], t.string, t.start) for t in tokenize.generate_tokens(io.StringIO(text).readline)]
json.dump(tokens, sys.stdout)
