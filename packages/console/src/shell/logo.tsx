/** Draws the logo: two stripes that pass each other. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} role="img" aria-label="Baton">
      <rect width="32" height="32" rx="8" className="fill-text" />
      <g strokeWidth="5" strokeLinecap="round">
        <path d="M9 20 17 12" className="stroke-bg" />
        <path d="M15 22 23 14" stroke="#ffba18" />
      </g>
    </svg>
  )
}
