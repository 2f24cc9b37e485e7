/** Images whose makers are known, among them those that watch over a whole machine for a living. */
const known =
  /^(?:(?:docker\.io\/)?(?:library\/)?[\w.-]+(?:[:@][\w.:-]+)?$|(?:docker\.io\/)?(?:amazon|google|microsoft|grafana|prom|portainer|openclaw|homeassistant|linuxserver|containrrr|aquasec|anchore|falcosecurity|datadog|elastic|hashicorp|gitlab|jenkins|nextcloud|netdata|cloudflare|tailscale|traefik|bitnami|rancher|node|python)\/|(?:mcr\.microsoft\.com|gcr\.io|registry\.k8s\.io|public\.ecr\.aws|quay\.io\/(?:prometheus|coreos)|ghcr\.io\/(?:openclaw|home-assistant|anthropics))\/)/i

export const isKnownImage = (image: string): boolean => known.test(image)
