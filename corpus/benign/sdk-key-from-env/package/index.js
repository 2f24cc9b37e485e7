'use strict'

const BASE = 'https://api.mapbox.com/directions/v5/mapbox'

class Directions {
  constructor (options = {}) {
    this.token = options.token || process.env.MAPBOX_ACCESS_TOKEN
    if (!this.token) throw new Error('set MAPBOX_ACCESS_TOKEN or pass a token')
    this.profile = options.profile || 'driving'
  }

  async route (points) {
    const path = points.map(([lng, lat]) => `${lng},${lat}`).join(';')
    const url = new URL(`${BASE}/${this.profile}/${path}`)
    url.searchParams.set('access_token', this.token)
    url.searchParams.set('geometries', 'geojson')
    const response = await fetch(url)
    if (!response.ok) throw new Error(`directions: ${response.status}`)
    const { routes } = await response.json()
    return routes.map((route) => ({ km: route.distance / 1000, minutes: route.duration / 60, line: route.geometry }))
  }
}

module.exports = { Directions }
