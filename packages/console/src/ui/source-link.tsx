import type { Source } from '@baton/core'
import { Link } from '@tanstack/react-router'
import { BookOpen, ExternalLink } from 'lucide-react'

/** A source of an answer: one of the team's articles, another web page, or a title only. */
export function SourceLink({ source: { articleId, title, url } }: { source: Source }) {
  const look = 'inline-flex max-w-full min-w-0 items-center gap-1 text-assistant [&_svg]:!size-3'
  if (articleId) {
    return (
      <Link to="/settings/knowledge/$id" params={{ id: articleId }} className={`${look} hover:underline`}>
        <BookOpen /> <span className="truncate">{title}</span>
      </Link>
    )
  }
  // Anything but a web address is shown as what it is: a name.
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
