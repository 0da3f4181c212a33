const words = new Set(
  (
    'thanks thank you thx ty cheers ok okay great perfect super bye goodbye much so very a lot for your help the all good ' +
    'danke dankeschön vielen dank tschüss schönen tag noch herzlichen alles klar ' +
    'gracias muchas vale perfecto adiós genial ' +
    'merci beaucoup parfait bonne journée au revoir ' +
    'obrigado obrigada muito tchau perfeito valeu ' +
    'شكرا شكراً جزيلا جزيلاً تمام ' +
    'grazie mille bedankt dank je wel'
  ).split(' '),
)

/** A message that only thanks or says goodbye: it needs no person. */
export function isThanks(text: string): boolean {
  const said = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  return said.length > 0 && said.length <= 8 && said.every((word) => words.has(word))
}
