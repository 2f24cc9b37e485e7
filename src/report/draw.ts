import type { AuditReport, Meta, ReviewReport, ScanReport } from '../model/index.ts'
import { render, renderAudit } from './index.ts'
import type { RenderOptions } from './options.ts'

// A door of its own: the program of the guard shows no report, and what draws them would make it several times as large.

export const formats = ['text', 'json', 'html', 'sarif', 'markdown', 'github', 'cyclonedx'] as const
export type Format = (typeof formats)[number]

/** The same in any format; what draws it is loaded only when it is asked for. */
export async function draw(format: Format, report: ScanReport | ReviewReport, catalog: ReadonlyMap<string, Meta>, options: RenderOptions): Promise<string> {
  switch (format) {
    case 'html': return (await import('./html/index.ts')).renderHtml(report, catalog, options)
    case 'sarif': return (await import('./sarif.ts')).renderSarif(report, catalog, options)
    case 'markdown': return (await import('./markdown.ts')).renderMarkdown(report, catalog, options)
    case 'github': return (await import('./github.ts')).renderGithub(report, catalog, options)
    case 'cyclonedx': return (await import('./cyclonedx.ts')).renderCycloneDx(report, catalog, options)
    default: return render(format, report, catalog, options)
  }
}

/** An audit in any format. Rejects for a bill of materials: an audit looks at no packages. */
export async function drawAudit(format: Format, report: AuditReport, options: RenderOptions): Promise<string> {
  switch (format) {
    case 'html': return (await import('./html/index.ts')).renderAuditHtml(report, options)
    case 'sarif': return (await import('./sarif.ts')).renderAuditSarif(report, options)
    case 'markdown': return (await import('./markdown.ts')).renderAuditMarkdown(report, options)
    case 'github': return (await import('./github.ts')).renderAuditGithub(report, options)
    case 'cyclonedx': throw new Error('an audit has no bill of materials')
    default: return renderAudit(format, report, options)
  }
}
