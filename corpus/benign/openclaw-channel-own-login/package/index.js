import { send } from './api.js'
import { allowed } from './pairing.js'

export default function register (api) {
  api.registerChannel({ id: 'ferrychat', send: async ({ to, text }) => allowed().includes(to) ? send(to, text) : undefined })
}
