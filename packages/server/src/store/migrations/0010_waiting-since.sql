ALTER TABLE "conversations" ADD COLUMN "waiting_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "handoffs" ADD COLUMN "requested_by" jsonb;--> statement-breakpoint
UPDATE "conversations" c SET "waiting_since" = greatest(h."acknowledged_at", said."first_unanswered")
FROM "handoffs" h, lateral (
  SELECT (array_agg(m."author" ORDER BY m."seq" DESC))[1] AS "last_author",
    min(m."at") FILTER (WHERE m."author" = 'contact' AND m."seq" > coalesce((
      SELECT max(t."seq") FROM "messages" t WHERE t."workspace_id" = h."workspace_id"
        AND t."conversation_id" = h."conversation_id" AND t."author" = 'teammate' AND NOT t."discarded"), 0)
    ) AS "first_unanswered"
  FROM "messages" m WHERE m."workspace_id" = h."workspace_id" AND m."conversation_id" = h."conversation_id"
    AND NOT m."discarded" AND m."author" <> 'system'
) said
WHERE h."workspace_id" = c."workspace_id" AND h."id" = c."handoff_id" AND c."status" = 'open' AND c."owner" = 'teammate'
  AND said."last_author" IS DISTINCT FROM 'teammate'
  AND (h."reason" <> 'teammate_takeover' OR said."last_author" = 'contact');
