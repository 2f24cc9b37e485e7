export function logged (target, { log = console.log, name = target.constructor?.name ?? 'object' } = {}) {
  return new Proxy(target, {
    get (object, key, receiver) {
      const value = Reflect.get(object, key, receiver)
      if (typeof value !== 'function') return value
      return function (...args) {
        const start = performance.now()
        const result = Reflect.apply(value, this === receiver ? object : this, args)
        log(`${name}.${String(key)}(${args.map((arg) => JSON.stringify(arg)).join(', ')}) ${(performance.now() - start).toFixed(1)} ms`)
        return result
      }
    },
    construct: (Class, args) => Reflect.construct(Class, args),
  })
}

export const bindAll = (object) => Object.fromEntries(Object.getOwnPropertyNames(Object.getPrototypeOf(object)).filter((k) => typeof object[k] === 'function').map((k) => [k, Function.prototype.bind.call(object[k], object)]))
