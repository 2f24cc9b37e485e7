export const days = (date, now = Date.now()) => Math.floor((now - Date.parse(date)) / 86_400_000)
