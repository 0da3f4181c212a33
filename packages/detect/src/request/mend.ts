// Words of their own that are a slip or two away from a key word.
const others = new Set(
  (
    'urgent absent humane agency argent regent collect operation operations operated operating operate assist assisted assistance managed manages ' +
    'consumer customs escalator speaker sneaking breaking peaking advised advise advisory supervise humor hunan parson passion prison contacted connects ' +
    'versprechen besprechen entsprechen brechen gesprochen binden finden menschlich praktisch ' +
    'fallar faltar halar saltar agenda hablado gentil gentes conversa conversas parecer ' +
    'conseils conseil parlez parles partir passer payer porter paroles ' +
    'parlano parlate qualcosa operare opera operai umanità adatto assistenza ' +
    'niemand iedereen spraken persoonlijk persoonlijke ' +
    'pracownicy rozmowa rozmowy insanlar insanin yetki konusma gorusme temsil ' +
    'temsilciye temsilciyi yetkiliye yetkiliyi insana operatore cloveku cloveka operatora operatoru czlowiekowi pracownikowi konsultantowi konsultantowi ' +
    'операция операции оператору операторе человеку менеджеру сотруднику сотрудника специалисту специалиста консультанту консультанта людину людині'
  ).split(' '),
)

export interface Word {
  word: string
  letters: number
}

/** The words of a text long enough to be misspelt beyond doubt; also how the key words of a language are made ready. */
export const longWords = (words: string): Word[] =>
  (words.match(/[a-zа-яіїє]{5,17}/g) ?? []).map((word) => ({ word, letters: lettersOf(word) }))

/** A slip or two in a long key word must not hide a request: what is nearly one of `keys` is read as it. */
export function mend(words: string, long: Word[], keys: Word[]): string {
  let mended = words
  for (const word of long) {
    const key = meant(word, keys)
    if (key) mended = mended.replaceAll(` ${word.word} `, ` ${key} `)
  }
  return mended
}

function meant({ word, letters }: Word, keys: Word[]): string | null {
  let found: string | null = null
  let fewest = 3
  for (const key of keys) {
    const lengths = word.length - key.word.length
    if (lengths > 2 || lengths < -2 || bits(letters ^ key.letters) > 4) continue
    if (key.word === word) return null
    const most = Math.min(allowed(word, key.word), fewest - 1)
    if (most < 1) continue
    const count = slips(word, key.word, most)
    if (count > most) continue
    found = key.word
    fewest = count
  }
  return found && !others.has(word) ? found : null
}

/** A longer ending is another form or another word; two slips are allowed where the beginning and the end are sure. */
function allowed(word: string, key: string): number {
  const short = key.length < 8
  if (word.startsWith(key) || Math.abs(word.length - key.length) > (short ? 1 : 2)) return 0
  if (short) return word[0] === key[0] || word.slice(-3) === key.slice(-3) ? 1 : 0
  return word[0] === key[0] && word.slice(-2) === key.slice(-2) ? 2 : 1
}

function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31)
  return letters
}

function bits(number: number): number {
  let count = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Letters added, left out, changed or swapped with their neighbour; more than `most` is not counted on. */
function slips(a: string, b: string, most: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      row.push(best)
      if (best < least) least = best
    }
    if (least > most) return least
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
