/**
 * The text of a template with its placeholders filled, of the same length so that positions stay; undefined when it holds none.
 * Mustache and Handlebars `{{x}}`, EJS and lodash `<%= x %>`, `%NAME%`, and `from $NAME` for a module to be named.
 */
export function fillPlaceholders(text: string): string | undefined {
  if (text.length > maxLength || !any.test(text)) return undefined
  return text
    .replace(/\{\{\{?[#/^>!][^{}]{0,400}\}?\}\}|<%[^=\-%>][^%]{0,400}%>/g, found => blank(found, ' '))
    .replace(/\{\{\{?[^{}]{1,400}\}?\}\}|<%[=-][^%]{1,400}%>|%[A-Z][A-Z_]{1,40}%/g, found => blank(found, '_'))
    .replace(/\b(from\s{1,8})\$\w{2,40}/g, (found, before: string) => `${before}'${'_'.repeat(found.length - before.length - 2)}'`)
}

const maxLength = 500_000
const any = /\{\{|<%|%[A-Z]|\bfrom\s{1,8}\$\w/

const blank = (found: string, filler: string): string => found.replace(/[^\n]/g, filler)
