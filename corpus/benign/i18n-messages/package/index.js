import de from './locales/de.json' with { type: 'json' }
import zh from './locales/zh.json' with { type: 'json' }
import ar from './locales/ar.json' with { type: 'json' }

const catalogues = { de, zh, ar }

export function createSay (locale, extra = {}) {
  const messages = { ...catalogues[locale.split('-')[0]], ...extra }
  const plural = new Intl.PluralRules(locale)
  return (key, values = {}) => {
    const message = messages[key] ?? key
    return message.replace(/\{(\w+)(?:, plural,((?:\s*\w+ \{[^}]*\})+))?\}/g, (_all, name, forms) => {
      if (!forms) return String(values[name] ?? '')
      const options = Object.fromEntries([...forms.matchAll(/(\w+) \{([^}]*)\}/g)].map((m) => [m[1], m[2]]))
      return (options[plural.select(values[name])] ?? options.other).replaceAll('#', values[name])
    })
  }
}
