type Reasons = Readonly<Record<string, string>>

const named = 'a seed phrase is known by the name of the parameter that holds it'
const secretName = 'a signing secret is known by the name of the parameter that holds it'
const table = 'the machinery of a string array is not run where its functions are methods of a class'
const folded = 'the tool works out what the signs say, so they are none any more'
const broken = 'the bundler hands the program a module object of its own, on which what it does fails'

/**
 * Mutants of cases that are found which are found no more, or are judged more mildly, and why: by mutation and case. A test
 * asks for the entry to be removed once such a mutant is found.
 */
export const limits: Readonly<Record<string, Reasons>> = {
  renamed: { 'mnemonic-in-header': named, 'token-library-keeps-secrets': secretName },
  requoted: { 'minified-bundle-of-a-loader': 'the helper of a bundler is told by two words in it, which are escaped here' },
  'split-in-two': {
    'error-branch-run': 'which argument of a callback in another file holds the answer is told less surely, so it stays a warning',
    'documents-packed-and-dropped': 'an archive that one file makes and another sends is not told by its path',
    'project-swept-at-load': 'the pattern that picks the files stands in another file than what sends them',
    'private-key-in-sdk': 'a list that one file fills and another empties is not followed',
    'ransom-of-documents': 'walking and encrypting are told together, and here stand in two files',
  },
  'in-class': { 'loader-mangled-rc4': table, 'obfuscated-low-preset': table, 'string-array-rc4-flattened': table },
  bundled: {
    'colours-without-end': 'a loop counts only where it stands at the top, or in a function that is called on the spot',
    'six-signs': folded,
    'talk-in-a-queue': 'what one wrapped module hands to a function of another is not followed into the list that it fills',
    'module-load-internals': broken,
    'module-paths-victim': broken,
    'payload-in-package-field': broken,
    'xor-byte-arrays': broken,
  },
  'minified-esbuild': { 'six-signs': folded, 'token-library-keeps-secrets': secretName },
  'minified-terser': { 'token-library-keeps-secrets': secretName },
  obfuscated: {
    'colours-without-end': 'obfuscated loops are not judged: the machinery of string arrays has loops that look endless',
    'locked-files-copied-and-packed': 'copies and archives are found by the names of methods, which stand in the string array',
    'token-behind-login': 'what it sends is told by its name, which the string array holds',
    'plugin-reads-network-mnemonic': 'a phrase is told by the name of the field, which the string array holds',
    'events-carry-environment': 'which event a listener waits for is read from the string array',
    'typosquat-reexport': 'the address is put together through calls of the string array that stay open',
  },
}
