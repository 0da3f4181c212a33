const kinds = {
  waiting: 'bg-waiting-solid text-[#3b2300]',
  failed: 'bg-failed-solid text-white',
}

/**
 * Draws a number in a coloured pill; nothing for zero. Hidden from screen readers: the parent's label must name the
 * count.
 */
export function CountBadge({
  count,
  kind,
  className = '',
}: {
  count: number
  kind: keyof typeof kinds
  className?: string
}) {
  if (count === 0) return null
  return (
    <span
      data-testid={kind === 'waiting' ? 'badge' : 'failed-badge'}
      aria-hidden
      className={`grid h-4 min-w-4 place-items-center rounded-full px-1 text-[10px] leading-none font-semibold
        tabular-nums ${kinds[kind]} ${className}`}
    >
      {count > 99 ? '99+' : count}
    </span>
  )
}
