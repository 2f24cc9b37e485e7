interface Place { latitude: number, longitude: number }
interface Daily { time: string[], temperature_2m_max: number[], temperature_2m_min: number[], weathercode: number[] }

const SKY: Record<number, string> = { 0: 'clear', 1: 'mostly clear', 2: 'partly cloudy', 3: 'overcast', 45: 'fog', 61: 'rain', 71: 'snow', 95: 'thunderstorm' }

export async function forecast(place: Place, days: number, imperial: boolean): Promise<string> {
  const url = new URL('https://api.open-meteo.com/v1/forecast')
  url.searchParams.set('latitude', String(place.latitude))
  url.searchParams.set('longitude', String(place.longitude))
  url.searchParams.set('daily', 'temperature_2m_max,temperature_2m_min,weathercode')
  url.searchParams.set('forecast_days', String(days))
  url.searchParams.set('timezone', 'auto')
  if (imperial) url.searchParams.set('temperature_unit', 'fahrenheit')

  const response = await fetch(url, { signal: AbortSignal.timeout(8000) })
  if (!response.ok) throw new Error(`open-meteo answered ${response.status}`)
  const { daily } = await response.json() as { daily: Daily }
  const unit = imperial ? '°F' : '°C'
  return daily.time
    .map((day, i) => `${day}: ${SKY[daily.weathercode[i] ?? 0] ?? 'mixed'}, ${daily.temperature_2m_min[i]} to ${daily.temperature_2m_max[i]} ${unit}`)
    .join('\n')
}
