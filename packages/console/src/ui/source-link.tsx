import type { Source } from '@baton/core'
import { Link } from '@tanstack/react-router'
import { BookOpen, ExternalLink } from 'lucide-react'

/** Draws a source of an answer: a link to an article or a web page, or only a title. */
export function SourceLink({ source: { articleId, title, url } }: { source: Source }) {
  const look = 'inline-flex max-w-full min-w-0 items-center gap-1 text-assistant [&_svg]:!size-3'
  if (articleId) {
    return (
      <Link to="/settings/knowledge/$id" params={{ id: articleId }} className={`${look} hover:underline`}>
        <BookOpen /> <span className="truncate">{title}</span>
      </Link>
    )
  }
  // Only web addresses become links; other sources show their title.
  if (!url || !/^https?:\/\//i.test(url)) {
    return (
      <span className={look}>
        <BookOpen /> <span className="truncate">{title}</span>
      </span>
    )
  }
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" title={url} className={`${look} hover:underline`}>
      <ExternalLink /> <span className="truncate">{title}</span>
    </a>
  )
}
