export function load (id) {
  window.dataLayer = window.dataLayer || []
  window.gtag = function () { window.dataLayer.push(arguments) }
  window.gtag('js', new Date())
  window.gtag('config', id, { anonymize_ip: true, send_page_view: false })
  const script = document.createElement('script')
  script.async = true
  script.src = 'https://www.googletagmanager.com/gtag/js?id=' + encodeURIComponent(id)
  document.head.appendChild(script)
}

export const pageView = (path) => window.gtag && window.gtag('event', 'page_view', { page_path: path, page_title: document.title })
export const optOut = (id) => { window['ga-disable-' + id] = true; document.cookie = 'ga_opt_out=1; max-age=31536000; path=/' }
