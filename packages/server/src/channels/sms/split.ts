import { sms } from '@baton/core/channels/sms'

const limit = sms.limits.text

/**
 * Splits a text between paragraphs, lines, sentences or words, in this order, and never within a visible character that
 * fits into a part. Only white space at the cuts is lost; a blank text has no parts.
 */
export function split(text: string, most = limit): string[] {
  const parts: string[] = []
  for (let rest = withoutLeadingSpace(text); rest; ) {
    const end = rest.length <= most ? rest.length : cutOf(rest, most)
    parts.push(rest.slice(0, end).trimEnd())
    rest = withoutLeadingSpace(rest.slice(end))
  }
  return parts
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const words = new Intl.Segmenter('en', { granularity: 'word' })

function cutOf(rest: string, most: number): number {
  // The code point after the limit decides whether a cut at the limit is allowed.
  const window = rest.slice(0, most + 2)
  const allowed = new Set(startsOf(graphemes, window).filter((at) => at <= most))
  const last = (places: number[], least: number) => places.findLast((at) => at >= least && allowed.has(at))

  // A paragraph of two words should not be a part of its own, so paragraphs, lines and sentences count only in the
  // second half of a part. White space counts anywhere.
  return (
    last(matchesOf(/\n[^\S\n]*\n/g, window), most / 2) ??
    last(matchesOf(/\n/g, window), most / 2) ??
    last(startsOf(sentences, window), most / 2) ??
    last(matchesOf(/\s+/g, window), 1) ??
    last(startsOf(words, window), most / 2) ??
    last([...allowed], 1) ??
    codePointCut(rest, most)
  )
}

/**
 * Cuts a visible character that is longer than a part (a letter under hundreds of accents), never within a surrogate
 * pair.
 */
function codePointCut(rest: string, most: number): number {
  return /[\uD800-\uDBFF]/.test(rest.charAt(most - 1)) ? most - 1 : most
}

function startsOf(segmenter: Intl.Segmenter, text: string): number[] {
  return Array.from(segmenter.segment(text), ({ index }) => index)
}

function matchesOf(pattern: RegExp, text: string): number[] {
  return Array.from(text.matchAll(pattern), ({ index }) => index)
}

/** Removes leading white space. A space that carries an accent is a character, not white space. */
function withoutLeadingSpace(text: string): string {
  if (!/^\s/.test(text)) return text
  for (const { segment, index } of graphemes.segment(text)) if (segment.trim()) return text.slice(index)
  return ''
}
