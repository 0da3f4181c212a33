-- Normalises a text for search, as `foldForSearch` in core does.
CREATE FUNCTION search_fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  CASE WHEN octet_length(value) = char_length(value) THEN translate(lower(value), '`', '''')
  ELSE replace(replace(replace(translate(
    lower(regexp_replace(normalize(value, NFKD),
      '[\u0300-\u036f\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g')),
    'łøđıςٱىة‘’`', 'lodiσايه'''''''), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe') END;--> statement-breakpoint
-- The words of a text for the search: the text, and its numbers without the spaces within them.
CREATE FUNCTION search_text(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  search_fold(value) || CASE WHEN value ~ '[0-9][\s()./-]+[(]?[0-9]'
    THEN ' ' || regexp_replace(value, '([0-9])[\s()./-]+(?=[0-9])', '\1', 'g') ELSE '' END;--> statement-breakpoint
DROP INDEX "contacts_words";--> statement-breakpoint
DROP INDEX "messages_words";--> statement-breakpoint
CREATE INDEX "notes_words" ON "notes" USING gin (search_text("text") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "contacts_words" ON "contacts" USING gin (search_text(coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' ||
    coalesce(external_id, '') || ' ' || case when name is null and email is null and phone is null
    then 'visitor ' || right(id, 4) else '' end) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "messages_words" ON "messages" USING gin (search_text("text") gin_trgm_ops) WHERE not discarded and not streaming;