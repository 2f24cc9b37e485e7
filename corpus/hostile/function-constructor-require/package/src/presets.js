module.exports = (duration) => ({
  '.motion-fade': { transition: `opacity ${duration}ms ease-in-out` },
  '.motion-slide': { transition: `transform ${duration}ms cubic-bezier(.2,.8,.2,1)` },
  '.motion-none': { transition: 'none' },
})
