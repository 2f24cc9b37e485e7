const names = ['slug', 'title', 'wrap']
for (const name of names) {
  let loaded
  Object.defineProperty(exports, name, { enumerable: true, get: () => (loaded ??= require(`./lib/${name}`)) })
}
