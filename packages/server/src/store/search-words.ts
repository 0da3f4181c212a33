/**
 * Returns the expression for the searched words of a contact: name, email, phone, external id, and the shown name of an
 * anonymous visitor. Index and queries must use the same expression. `t` is the prefix of the columns, such as `t.`.
 */
export const contactWords = (t: string) =>
  `search_text(coalesce(${t}name, '') || ' ' || coalesce(${t}email, '') || ' ' || coalesce(${t}phone, '') || ' ' ||
    coalesce(${t}external_id, '') || ' ' || case when ${t}name is null and ${t}email is null and ${t}phone is null
    then 'visitor ' || right(${t}id, 4) else '' end)`
