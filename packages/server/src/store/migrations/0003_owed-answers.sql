ALTER TABLE "conversations" ADD COLUMN "owed_seq" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "answer_key" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "despite_opt_out" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "messages" m SET "despite_opt_out" = true FROM "jobs" j WHERE j."kind" = 'deliver' AND m."workspace_id" = j."workspace_id" AND m."id" = j."payload" ->> 'messageId' AND starts_with(m."dedup_key", 'k:');--> statement-breakpoint
UPDATE "messages" m SET "answer_key" = 'j:' || substr(m."id", 6) FROM "conversations" c WHERE c."streaming_id" = m."id" AND c."workspace_id" = m."workspace_id" AND m."id" ~ '^msg_j[0-9]+$';--> statement-breakpoint
UPDATE "conversations" c SET "owed_seq" = j."up_to" FROM (SELECT "workspace_id", "payload" ->> 'conversationId' AS "conversation_id", max(("payload" ->> 'upTo')::int) AS "up_to" FROM "jobs" WHERE "state" <> 'dead' AND ("kind" = 'answer_due' OR "kind" = 'answer' AND "attempts" > 0) GROUP BY 1, 2) j WHERE c."workspace_id" = j."workspace_id" AND c."id" = j."conversation_id" AND c."owner" = 'assistant';
